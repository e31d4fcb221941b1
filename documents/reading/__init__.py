"""Lines of a file become paragraphs, a tree of clauses and metadata."""
