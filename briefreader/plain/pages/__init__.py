"""From the nouns to the lines that are told; pure."""
