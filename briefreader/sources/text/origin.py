"""Who wrote an article, and in which language, as feeds and pages say it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefreader.sources.text import limits
from briefreader.sources.text.single_line import plain_line, shortened

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")


def byline_of(names: Iterable[str]) -> str:
    """The names of those who wrote it, each once; an address of electronic mail is no name."""
    found = (plain_line(name, limits.BYLINE) for name in names)
    return shortened(", ".join(dict.fromkeys(name for name in found if name and "@" not in name)), limits.BYLINE)


def language_of(*told: str) -> str:
    """The first of `told` that is a language's code ("en-GB"), else empty."""
    codes = (one.strip().replace("_", "-") for one in told)
    return next((code for code in codes if _LANGUAGE.match(code)), "")
