"""What a screen or a list shows: published text, analysis and the reader's marks brought together."""
