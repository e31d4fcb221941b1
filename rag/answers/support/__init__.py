"""What the documents offer an enterprise: the measures that fit, row by row."""
