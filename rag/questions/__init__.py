"""A question is read: put plainly, its names found, what it asks and what an answer must hold; `query.py` joins them."""
