"""The screen of feeds: their names and folders, how they are, what is broken and what to do about it."""
