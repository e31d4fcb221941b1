"""The parts of a thing, complete and in the order of the text."""
