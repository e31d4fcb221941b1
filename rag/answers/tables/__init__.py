"""Rows and columns of a printed table: chosen, counted, compared from year to year."""
