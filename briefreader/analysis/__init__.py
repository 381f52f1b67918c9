"""Who said what, who is who, and what it comes to: pure functions over text."""
