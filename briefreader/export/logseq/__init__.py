"""Logseq pages: one per article, one bullet per statement."""
