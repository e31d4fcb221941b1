"""An official file becomes a Document: a tree of clauses with printed numbers."""
