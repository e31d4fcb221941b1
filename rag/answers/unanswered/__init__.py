"""What the documents do not state: said plainly, with what stands closest."""
