"""A question is read: its language, kind, units, documents, numbers, years and topic."""
