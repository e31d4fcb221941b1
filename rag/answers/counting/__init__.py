"""How many, and most: tasks, units, parts and stages, counted and each named."""
