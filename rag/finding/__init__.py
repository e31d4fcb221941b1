"""How much a clause speaks of a question: signs of words and meaning, joined into one score and its odds."""
