"""Actors across the library."""
