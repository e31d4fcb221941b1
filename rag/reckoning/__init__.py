"""Workings inside a sentence: a question and the amounts of one sentence -> what they come to."""
