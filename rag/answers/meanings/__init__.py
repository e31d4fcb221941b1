"""What a term means: the sentences that define it."""
