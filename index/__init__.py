"""A library of documents becomes something searchable, on disk."""
