"""The cited-answer test set, its runner and its report."""
