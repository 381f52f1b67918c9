"""Queries as SQL, and what matches them in the index."""
