"""Text and places in it: spans, the cleaning of outside text, how words are compared."""
