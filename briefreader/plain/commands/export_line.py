"""What a line after “export” says: a form, which articles, how much of them, where to; each may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.plain.shell.refusal import RefusalError
from briefreader.services.transfer.formats import FORMATS, Format
from briefreader.wording.marks.export_scopes import TYPED, Scope

WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class ExportLine:
    """None and empty stand for what was not said."""

    form: Format | None = None
    scope: Scope | None = None
    whole: bool | None = None
    place: str = ""


def export_line(typed: str, scopes: Sequence[Scope]) -> ExportLine:
    """Read word by word; what does not begin with a form is a place, blanks and all.

    Raises RefusalError for articles that are not among `scopes` just now.
    """
    form = next((one for one in FORMATS if one.id == _first(typed)), None)
    if form is None:
        return ExportLine(place=typed)
    rest, scope, whole = _after(typed), None, None
    if _first(rest) in TYPED:
        scope, rest = _scope(_first(rest), scopes), _after(rest)
    if _first(rest) == WHOLE:
        whole, rest = True, _after(rest)
    return ExportLine(form, scope, whole, rest)


def _scope(word: str, scopes: Sequence[Scope]) -> Scope:
    for scope in scopes:
        if scope.typed == word:
            return scope
    there = " or ".join(f"“{scope.typed}”" for scope in scopes)
    raise RefusalError(f"There is no “{word}” to export just now: {there} can be.")


def _first(words: str) -> str:
    return words.split(maxsplit=1)[0].casefold() if words else ""


def _after(words: str) -> str:
    return (words.split(maxsplit=1)[1:] or [""])[0]
