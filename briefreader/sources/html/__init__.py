"""HTML to clean text in blocks; the article inside a page."""
