"""Trains the built-in bilingual embedder; knows neither documents nor the index, and nothing imports it."""
