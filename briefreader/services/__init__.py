"""The hall: the only place where the rooms meet, and where time passes."""
