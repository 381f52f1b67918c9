"""Lists of words and names, typed from general knowledge: no code but look-ups."""
