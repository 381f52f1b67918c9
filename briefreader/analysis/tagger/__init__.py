"""The trained tagger: marks source, cue and content token by token, with the rules' marks as features."""
