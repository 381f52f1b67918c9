"""Nouns into words and styled runs of text: pure functions that the panes draw and the tests read."""
