"""Annotations and decisions, read from JSON that somebody else wrote."""
