"""Feed documents: bytes to a ParsedFeed, whatever their format."""
