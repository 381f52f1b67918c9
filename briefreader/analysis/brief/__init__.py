"""The brief and the keywords of an article."""
