"""The reader on plain lines: the same job as the screens, to be heard, felt or piped."""
