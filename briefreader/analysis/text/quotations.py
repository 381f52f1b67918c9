"""Where quotation marks open and close, whatever their style, over paragraphs and inside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span

_CLOSER = {"“": "”", "„": "“”‟", "«": "»", "»": "«", "‘": "’", "'": "'", '"': '"', "''": "''", "``": "''"}
_STRAIGHT = ('"', "''")
_SINGLE = ("‘", "'")
_MARK = re.compile(r"''|``|[\"“”„‟«»‘’']")
_BEFORE_OPENING = re.compile(r"[\s(\[{—–―\-/:…\"“„«‘']\Z")
_ELISION = re.compile(r"['‘’](?:\d0?s\b|\d\d\b|em\b|tis\b|twas\b|til\b|cause\b|n['’])", re.IGNORECASE)
_SKIPPED = (BlockKind.FURNITURE, BlockKind.BYLINE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.  `span` holds the marks, as far as they stand in the text."""

    span: Span
    inner: Span  # without the marks
    mark: str  # the opening mark
    closed: bool = True
    continues: bool = False  # the one before ran to its block's end unclosed, and this block opens anew
    depth: int = 0  # 1 and more: inside another quotation

    @property
    def single(self) -> bool:
        """Whether it stands in single marks."""
        return self.mark in _SINGLE


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """All quotations in text order, an outer one before those inside it; none crosses a block.

    A quotation over several paragraphs is one for each paragraph, the later ones marked `continues`.
    """
    found: list[Quotation] = []
    running = False
    for block in blocks:
        if block.kind in _SKIPPED:
            continue
        here = list(_in_block(text, block.span))
        if running and here and here[0].span.start == block.span.start:
            here[0] = replace(here[0], continues=True)
        running = bool(here) and any(not one.closed and one.depth == 0 for one in here[-3:])
        found += here
    return tuple(found)


def _in_block(text: str, block: Span) -> Iterator[Quotation]:
    """The quotations of one block."""
    marks = [found for found in _MARK.finditer(text, block.start, block.end) if not _apostrophe(text, found)]
    closers = {found[0]: found.start() for found in marks if _could_close(text, found)}  # the last of each mark
    made: list[Quotation] = []
    open_: list[re.Match[str]] = []
    for found in marks:
        mark = found[0]
        if open_ and _closes(text, open_[-1][0], found, closers):
            made.append(_quotation(open_.pop(), found.start(), found.end(), len(open_)))
        elif len(open_) > 1 and mark in _CLOSER[open_[0][0]] and not _opens(text, found):
            made.append(_quotation(open_[0], found.start(), found.end(), 0))  # the inner one was never closed
            open_ = []
        elif _opens(text, found) and _may_nest(open_, mark) and _worth_opening(found, closers):
            open_.append(found)
    if open_ and open_[0][0] not in _SINGLE:
        end = Span(block.start, block.end).trimmed(text).end
        made.append(_quotation(open_[0], end, end, 0, closed=False))
    yield from sorted(made, key=lambda one: (one.span.start, -one.span.end))


def _could_close(text: str, found: re.Match[str]) -> bool:
    """Whether a mark stands at the end of something."""
    start, end = found.span()
    return start > 0 and not text[start - 1].isspace() and not text[end : end + 1].isalnum()


def _quotation(opening: re.Match[str], close: int, end: int, depth: int, closed: bool = True) -> Quotation:
    """The quotation from `opening` to its closing mark at [close, end)."""
    return Quotation(Span(opening.start(), end), Span(opening.end(), close), opening[0], closed, False, depth)


def _apostrophe(text: str, found: re.Match[str]) -> bool:
    """Whether a single mark stands inside a word, for left-out letters, or for feet and inches."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isdigit() and found[0] in ("'", '"', "''") and not after.isalpha() and text[start - 2 : start - 1] == "'":
        return True
    if found[0] not in ("'", "’", "‘"):
        return False
    return (before.isalnum() and after.isalnum()) or bool(_ELISION.match(text, start) and not before.isalnum())


def _may_nest(open_: list[re.Match[str]], mark: str) -> bool:
    """Whether a quotation in `mark` may open inside those already open."""
    if not open_:
        return True
    return len(open_) < 3 and mark != open_[-1][0]


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether the mark could open a quotation, by its form and its neighbours."""
    start, end = found.span()
    after = text[end : end + 1]
    if found[0] in ("“", "„", "«", "``"):
        return True
    if found[0] not in ("‘", "'", '"', "''", "»"):
        return False
    loose = not start or bool(_BEFORE_OPENING.search(text, max(0, start - 1), start))
    if found[0] in _STRAIGHT:
        return loose or not (text[start - 1].isalnum() and (not after or after.isspace() or after in ".,;:!?)"))
    return loose and bool(after) and not after.isspace() and after not in ",;:!?)]»"


def _closes(text: str, opening: str, found: re.Match[str], closers: Mapping[str, int]) -> bool:
    """Whether the mark closes a quotation that `opening` began."""
    mark = found[0]
    if mark not in _CLOSER[opening]:
        careless = opening in ("“", *_STRAIGHT) and mark in ("“", "”", *_STRAIGHT)  # mixed styles, mistyped marks
        return careless and not _only_opens(text, found)
    if opening in _SINGLE:
        return _closes_single(text, found, closers)
    if opening in _STRAIGHT:
        return not _only_opens(text, found) or found.start() == 0
    return True


def _only_opens(text: str, found: re.Match[str]) -> bool:
    """Whether a straight mark stands at the left edge of a word and cannot be closing anything."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace() or before == "(") and bool(after) and (after.isalnum() or after in "[.…$£€")


def _closes_single(text: str, found: re.Match[str], closers: Mapping[str, int]) -> bool:
    """Whether a single mark closes: not the apostrophe of “the workers’ demands” while a better one follows."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 2]
    if before.isspace() or after[:1].isalnum():
        return False
    plural = before == "s" and re.match(r" [a-z]", after) is not None
    return not (plural and closers.get(found[0], -1) > start)


def _worth_opening(found: re.Match[str], closers: Mapping[str, int]) -> bool:
    """Whether a single mark that could open has a partner later in its block; double ones need none."""
    return found[0] not in _SINGLE or closers.get(_CLOSER[found[0]], -1) > found.start()
