"""The append-only record of the reader's changes, in notes.db and beside it."""
