"""The commands of the plain reader: one file per subject, in the nouns of the screens' actions."""
