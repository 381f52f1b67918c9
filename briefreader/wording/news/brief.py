"""Where a brief stands: above the text, or marked in it where it is the text's own beginning."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span, hull

MARKED = " · marked in the text"
"""After the label of a brief that does not stand above the text."""

_IN_SIGHT = 110
"""Words of a text's beginning that are seen together, without scrolling."""

_ASIDE = (BlockKind.HEADING, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.FURNITURE, BlockKind.MEDIA)
_DATELINE = 12  # words at most; what is longer is a sentence
_SENTENCE_ENDS = tuple(".!?…”’\"'")
_FEW = ("sentence", "two sentences", "three sentences")


def opening(text: str, blocks: Sequence[Block], brief: Sequence[Span]) -> tuple[Span, ...]:
    """Those sentences of `brief` that open the text, with nothing between them."""
    if not brief or not _begins(text, blocks, brief[0].start):
        return ()
    together = takewhile(lambda at: at == 0 or not text[brief[at - 1].end : brief[at].start].strip(), range(len(brief)))
    return tuple(brief[at] for at in together)


def in_sight(text: str, blocks: Sequence[Block], brief: Sequence[Span]) -> bool:
    """Whether `brief` can be read where it stands: it opens the text, and goes on close by."""
    opens = opening(text, blocks, brief)
    return bool(opens) and (len(opens) == len(brief) or len(text[: hull(brief).end].split()) <= _IN_SIGHT)


def origin(opens: Sequence[Span], brief: Sequence[Span]) -> str:
    """ "the first sentence of the text and one from further down": which sentences a brief is that begins the text."""
    rest = len(brief) - len(opens)
    more = f" and {'one' if rest == 1 else 'others'} from further down" if rest else ""
    return f"the first {_FEW[min(len(opens), len(_FEW)) - 1]} of the text{more}"


def _begins(text: str, blocks: Sequence[Block], start: int) -> bool:
    """Whether no sentence of the body stands before `start`; a dateline, a byline or a caption may."""
    before = [
        text[block.span.start : min(block.span.end, start)].strip()
        for block in blocks
        if block.span.start < start and block.kind not in _ASIDE
    ]
    return not any(len(words.split()) > _DATELINE or words.endswith(_SENTENCE_ENDS) for words in before)
