"""What the reader did: notes, bookmarks, tags, corrections, decisions about actors."""
