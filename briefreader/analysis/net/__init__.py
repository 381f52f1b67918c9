"""The trained tagger: marks source, cue and words token by token, the marks of the rules in view."""
