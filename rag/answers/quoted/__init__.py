"""Anything else: the clauses that answer, in their own words."""
