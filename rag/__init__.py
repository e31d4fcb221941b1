"""A question becomes an answer whose every sentence cites its clause."""
