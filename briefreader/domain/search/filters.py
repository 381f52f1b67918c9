"""The filters of a query by name, and what is likely meant by a name or a value that is none of theirs."""

from __future__ import annotations

from collections.abc import Iterable

FIELDS = ("from", "actor", "said", "tag", "is", "since", "before", "id", "feed", "folder")
SAVED = "saved"
"""Stands for a whole query that the reader keeps by name."""

NAMES = (*FIELDS, SAVED)
STATES = ("unread", "read", "bookmarked", "noted", "tagged", "marked", "sample")
"""What may stand after is:"""

_ELSEWHERE = {
    "from": "site source outlet publisher",
    "actor": "author by speaker person",
    "said": "says quote",
    "tag": "label",
    "is": "has",
    "since": "after newer",
    "before": "until older",
    "feed": "url",
    "folder": "category group",
}
"""What other programs call these filters."""

_CALLED = {word: name for name, words in _ELSEWHERE.items() for word in words.split()}
_LONG = [name for name in NAMES if len(name) > 2]  # two letters are too few to be mistyped: "iso:9001" is a word
_LIKE = 0.75  # as like as "form" is to "from"; "fact:" and "tax:" stay words


def meant(name: str) -> str:
    """The filter that somebody wants who types `name` before a colon; empty where that is likely just a word."""
    return _CALLED.get(name) or mistyped(name)


def mistyped(name: str) -> str:
    """The filter whose name has nearly the same letters; empty where none has."""
    from briefreader.domain.suggestion import nearest  # late: no start needs it

    return nearest(name, _LONG, _LIKE)


def question(typed: str, known: Iterable[str], name: str = "") -> str:
    """Asks for the value that somebody perhaps meant, with the name of its filter; nothing where there is none."""
    from briefreader.domain import suggestion

    meant = suggestion.nearest(typed, known)
    return suggestion.question(f"{name}{meant}" if meant else "")
