"""The terminal itself: its colours and characters, its end, and the driver of a reader in a browser."""
