"""Measurements that a claim in the README or the log rests on."""
