"""A rule's sentence -> its branches, and which of them is the asker's own."""
