"""Proper names in a text and the actors they stand for, with kind, role and gender."""
