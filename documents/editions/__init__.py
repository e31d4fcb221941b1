"""Editions of one document held against each other, and what is in doubt of one."""
