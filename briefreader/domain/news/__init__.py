"""What publishers send: articles, feeds, addresses, headlines."""
