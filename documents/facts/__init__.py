"""What a clause states as data, each fact with the span it was read from."""
