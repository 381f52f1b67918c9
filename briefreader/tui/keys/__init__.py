"""The table of commands, the keys that run them, and why a command is not available."""
