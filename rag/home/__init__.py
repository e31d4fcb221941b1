"""One WENCE_HOME: what is added to it, what it holds, who answers from it."""
