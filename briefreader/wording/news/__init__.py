"""Articles, feeds and sources, in words."""
