"""The prompt: lines in, lines out, what is open, numbered rows."""
