"""Logseq pages."""
