"""Lists of feeds from other readers."""
