"""Words as they are compared: without case and without accents."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefreader.domain.text.unspaced_scripts import CHARACTERS


def folded(text: str) -> str:
    """`text` with case and combining marks gone: "Žižek" and "zizek" are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


@cache
def word_pattern() -> re.Pattern[str]:
    """What an index of words takes for one; made when first needed, as it takes longer than a screen is painted in."""
    return re.compile(rf"[{CHARACTERS}]|[^\W_{CHARACTERS}]+")


def folded_words(text: str) -> list[str]:
    """The words of `text`, folded."""
    return [folded(found[0]) for found in word_pattern().finditer(text)]
