"""Org files."""
