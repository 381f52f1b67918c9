"""What several screens share: keys that run commands, a list that fills the screen."""
