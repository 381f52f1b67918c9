"""What every format needs: encodings, dates, one-line text, links, limits."""
