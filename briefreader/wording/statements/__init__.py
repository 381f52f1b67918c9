"""Statements, their speakers and why, in words."""
