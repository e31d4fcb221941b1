"""A model's reply -> sentences that their clauses support, one after the other as they are checked."""
