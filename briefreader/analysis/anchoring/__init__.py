"""Finding marked words again in a changed text, and what changed in it."""
