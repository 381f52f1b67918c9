"""Queries, the dates in them, and saved searches."""
