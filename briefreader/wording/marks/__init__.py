"""The reader's marks and exports, in words."""
