"""An id as a person types it: whole, or an unambiguous beginning of it."""

from __future__ import annotations

from briefreader.domain.errors import AmbiguousError, NotFoundError
from briefreader.domain.ids import Identified, Kind
from briefreader.library.search.id_prefixes import beginning_with
from briefreader.services.home.open import Opened
from briefreader.services.messages import quoted

SHORTEST = 4
"""Characters that the beginning of an id has at least."""

TARGETS = (Kind.ARTICLE, Kind.STATEMENT)
"""What can be marked."""

_LISTED = 10  # of the ids that are meant perhaps


def identified(opened: Opened, typed: str, *kinds: Kind) -> str:
    """The id, of one of `kinds`, that `typed` is or begins; `typed` itself where there is none.

    Raises AmbiguousError, which lists them, for the beginning of several, and NotFoundError for one that is too short.
    """
    letters = typed.strip().lower()
    found = [one for kind in kinds for one in beginning_with(opened.library, letters, kind, _LISTED + 1)]
    if letters in (one.id for one in found):
        return letters
    if len(letters) < SHORTEST:
        raise NotFoundError(f"“{typed}” is too short for an id: type at least {SHORTEST} characters of it.")
    if len(found) > 1:
        raise AmbiguousError(_candidates(letters, found))
    return found[0].id if found else typed


def _candidates(letters: str, found: list[Identified]) -> str:
    """A sentence, and a line for each id that may be meant."""
    lines = [f"  {one.id}  {one.kind:<9}  {quoted(one.words)}" for one in found[:_LISTED]]
    more = ["  …"] if len(found) > _LISTED else []
    return "\n".join([f"“{letters}” is the beginning of several ids: type more of it.", *lines, *more])
