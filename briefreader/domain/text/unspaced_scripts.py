"""Scripts that are written without spaces between words: there each character is looked for by itself."""

from __future__ import annotations

import re
from functools import cache

CHARACTERS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"  # Korean, whose words have their particles stuck to them
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9d"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese
)
"""They, as the inside of a regular expression's character class."""


@cache
def _one() -> re.Pattern[str]:
    return re.compile(f"([{CHARACTERS}])")  # late: no start needs it, and it takes milliseconds


def spaced(text: str) -> str:
    """`text` with spaces around each of these characters, so that an index of words holds every one: what stands
    side by side is then a phrase."""
    return text if text.isascii() else _one().sub(r" \1 ", text)
