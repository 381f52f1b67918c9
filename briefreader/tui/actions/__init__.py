"""What the commands of the reading screen do: one file per subject."""
