"""Two SQLite files: the reader's own, and what publishers wrote with what was worked out."""
