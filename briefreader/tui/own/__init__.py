"""The screen of all that the reader has marked."""
