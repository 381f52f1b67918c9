"""Tags as the reader types them: made valid by the one rule, and told where that changed them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefreader.domain.errors import AnnotationError
from briefreader.domain.marks.annotation import Marks
from briefreader.domain.marks.tag import same, valid
from briefreader.domain.reading.portable import Carried
from briefreader.domain.text.clean import clean_line

_NAMED = 8  # tags that a sentence has room for


def written_tags(typed: Iterable[str], had: Sequence[str] = ()) -> tuple[str, ...]:
    """The tags to keep, each once; one that a target `had` before stays as it was written then.

    Raises AnnotationError for words that hold no letter, digit or picture.
    """
    found: dict[str, str] = {}
    for words in filter(None, map(_bare, typed)):
        tag = words if words in had else valid(words)
        if not tag:
            raise AnnotationError(f"“{words}” cannot be a tag: a tag has letters or digits.")
        found.setdefault(same(tag), tag)
    return tuple(found.values())


def tagged_as(typed: Iterable[str], wanted: Sequence[str]) -> str:
    """A sentence that names the tags where they are not as they were typed; else empty."""
    if all(words in wanted for words in filter(None, map(_bare, typed))):
        return ""
    return _told(wanted)


class ValidTags:
    """Makes the tags of imported marks valid, and remembers which of them were not."""

    def __init__(self) -> None:
        self._changed: dict[str, None] = {}

    @property
    def told(self) -> str:
        """A sentence that names the tags that came in another spelling; empty where none did."""
        return _told(tuple(self._changed)) if self._changed else ""

    def on(self, one: Carried) -> Carried:
        """The same marks with valid tags; what cannot be a tag stays as it was written."""
        statements = tuple(replace(said, marks=self._valid(said.marks)) for said in one.statements)
        return replace(one, marks=self._valid(one.marks), statements=statements)

    def _valid(self, marks: Marks) -> Marks:
        tags = dict.fromkeys(valid(tag) or tag for tag in marks.tags)
        self._changed |= {tag: None for tag in tags if tag not in marks.tags}
        return replace(marks, tags=tuple(tags))


def _told(tags: Sequence[str]) -> str:
    more = f" and {len(tags) - _NAMED} more" if len(tags) > _NAMED else ""
    return f"Tagged as {', '.join(tags[:_NAMED])}{more}. Tags have no blanks or punctuation."


def _bare(words: str) -> str:
    return clean_line(words).lstrip("#").strip()
