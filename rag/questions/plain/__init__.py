"""A question put plainly before it is read: Cantonese, turns of phrase, slips of the pen, synonyms."""
