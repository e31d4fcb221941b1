"""One drafted sentence and its clauses -> what the clauses do not bear out, sort by sort. Uses no model."""
