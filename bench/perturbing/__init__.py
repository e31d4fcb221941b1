"""True sentences drawn from clauses, and what makes each of them untrue: labels by construction, read by nobody."""
