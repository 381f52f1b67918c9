"""Reports in a text: source, cue and content, found by rules and by a trained tagger."""
