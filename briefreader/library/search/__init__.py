"""Queries as SQL."""
