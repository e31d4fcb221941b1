"""What an answer must hold to answer at all: a figure of the right kind, a span, a particular."""
