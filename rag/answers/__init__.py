"""One file per kind of answer; each turns evidence into cited sentences."""
