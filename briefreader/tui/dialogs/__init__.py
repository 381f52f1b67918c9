"""What asks the reader something: a line, a note, a choice, a yes; and the help."""
