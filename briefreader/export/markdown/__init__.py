"""Markdown for a notes vault: one file per article, merged with what the reader wrote in it."""
