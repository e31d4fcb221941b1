"""Each turns evidence into cited sentences: one room for each sort of answer, `writers.py` says who is asked first."""
