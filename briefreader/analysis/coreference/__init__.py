"""Whom a pronoun, a common noun or a surname means."""
