"""What is said of news, in words: pure functions that every front door shares."""
