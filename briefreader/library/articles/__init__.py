"""What publishers wrote and what was worked out from it."""
