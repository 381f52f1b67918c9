"""Noun phrases: where they begin and end, and which word is their head."""
