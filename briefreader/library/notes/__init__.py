"""What the reader did, in notes.db."""
