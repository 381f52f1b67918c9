"""An article and the lists it stands in, brought together for a screen."""
