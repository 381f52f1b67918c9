"""The reader's changes: notes, bookmarks, corrections, decisions, drafts."""
