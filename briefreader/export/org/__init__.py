"""Org files for Emacs: one per article, merged with what the reader wrote in it."""
