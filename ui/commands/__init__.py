"""The commands of `wence`, by what they do to the library."""
