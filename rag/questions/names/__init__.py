"""Names found in a question: documents, places, bodies and printed units."""
