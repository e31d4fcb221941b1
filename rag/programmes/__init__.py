"""A person's or an enterprise's profile held against the support measures of a library."""
