"""What is looked at when something seems wrong, each in words that say what to do."""
