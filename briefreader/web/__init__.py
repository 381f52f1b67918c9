"""The reader in a browser: a page with a terminal in it, and a reader process for each that is open."""
