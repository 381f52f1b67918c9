"""What is open and selected on the reading screen, and how it changes."""
