"""What the words of a question ask for: its kind and everything that narrows it. Knows no library."""
