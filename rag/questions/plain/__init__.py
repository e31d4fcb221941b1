"""A question put plainly before it is read: odd characters, Cantonese, turns of phrase, slips of the pen, synonyms."""
