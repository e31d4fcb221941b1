"""How much, how often, what it comes to: figures quoted, compared and worked from clauses."""
