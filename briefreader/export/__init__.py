"""Domain in, text out: every way a reader's work leaves."""
