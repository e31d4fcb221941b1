"""What stands where: a printed unit asked for by its number, and the place of a thing said."""
