"""Lines that a page has around its article: they are kept, but no brief and no statement comes from them."""

from __future__ import annotations

import re

_LINES = re.compile(
    r"(?:read more|continue reading|keep reading|more on this|related(?: articles| stories| content)?|see also"
    r"|advertis(?:e|ing|ement)|sponsored|sign up|subscribe|newsletter|share(?: this)?(?: article| story| post)?"
    r"|follow us|print|comments?|leave a comment|skip to|back to top|view (?:all|comments|more)|load more"
    r"|the post .+ (?:appeared|first appeared) (?:first )?on|media playback is|watch(?: now| live)?$|listen(?: now)?$"
    r"|click here|download our app|all rights reserved|copyright ©|©)\b.*",
    re.IGNORECASE,
)
_LONGEST = 160


def is_furniture(words: str) -> bool:
    """Whether a whole block is nothing but such a line; a sentence that begins so and goes on is not."""
    if len(words) > _LONGEST or not _LINES.fullmatch(words):
        return False
    return words.lower().startswith("the post ") or not re.search(r"[.!?][”\"’']?$", words) or len(words.split()) < 8
