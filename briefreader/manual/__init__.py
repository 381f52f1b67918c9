"""The manual: pages of Markdown that `briefreader help`, `?` and the plain reader show."""
