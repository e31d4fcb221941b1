"""What is known of a document as such: its record, its aims, its structure, and which texts speak of a topic."""
