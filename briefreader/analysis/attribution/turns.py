"""Who speaks in a transcript, a briefing or an interview: each turn's label, and the paragraphs that are its words.

A label opens a paragraph ("LIN MAO: …", "Q: …", "Q    …") or has it to itself ("Question:").  An answer may go on over
paragraphs; a stage direction ("(Laughter)") ends nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.text.words import UPPER
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span

_CAPITALS = rf"[{UPPER}][{UPPER}.'’-]+(?: [{UPPER}][{UPPER}.'’-]*){{0,4}}"
_NAME = rf"(?:[{UPPER}][\w.'’-]* (?:(?:de|van|von|al|el|bin|der|of|the|and|for) ){{0,2}}){{1,4}}[{UPPER}][\w'’-]+"
_SINGLE = rf"[{UPPER}][\w'’-]+"
_ROLE = r"(?:,? ?[(\[][^)\]\n]{2,40}[)\]])?"
_GENERIC = (
    r"(?i:questions?|answers?|q|a|interviewer|interviewee|host|moderator|reporter|journalist|presenter|anchor|"
    r"media|press|"
    r"correspondent|question from [^:\n]{2,40}|unidentified \w+|unknown|participant|audience(?: member)?)(?: ?\d{1,2})?"
)
_LABEL = re.compile(
    rf"(?:(?P<letter>[QA])(?:[:.]\s+|\s{{2,}}|\t)"
    rf"|(?P<generic>{_GENERIC}){_ROLE}:(?:\s+|\Z)"
    rf"|(?P<capitals>{_CAPITALS}){_ROLE}:(?:\s+|\Z)"
    rf"|(?P<name>{_NAME}){_ROLE}:(?:\s+|\Z)"
    rf"|(?P<single>{_SINGLE}){_ROLE}:(?:\s+|\Z))"
)
_NO_SPEAKER = frozenset(
    """
    note notes update updates correction editor's editor’s related
    warning caution photo video source sources watch quote
    quotes details background reference date subject location time when where what why how tags topics published title
    summary analysis opinion context read listen contact exclusive breaking live verdict result results score here
    """.split()
)
_ASIDE = re.compile(r"[(\[].{0,80}[)\]]\.?\Z", re.DOTALL)
_CLOSES = re.compile(r"\W*(?:end|ends|end of (?:transcript|interview|briefing))\b.{0,40}\Z", re.IGNORECASE | re.DOTALL)
_INTERVIEW = re.compile(
    r"\b(?:interview|briefing|transcript|press conference|news conference|conversation|q\s?(?:&|and|\+)\s?a|"
    r"remarks|debate|"
    r"hearing|questions and answers|talks? to|speaks? to|in conversation)\b",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:[Bb]y|[Ww]ith|[Oo]f)\s+(?P<who>[^,;:\n]{5,100}?)\s*(?=,|;|:| in | on | at | to | before |\n|\Z)"
)
_ASKING = re.compile(rf"(?:{_GENERIC})\Z")
ANSWERING = re.compile(r"(?:a|answers?|interviewee)(?: ?\d{1,2})?\Z", re.IGNORECASE)
"""Labels of whoever is questioned: the person that the heading names."""

_MOST_MORE = 4
"""Paragraphs of one turn behind its first, in an article that only quotes an exchange."""

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Turn:
    """One label and what stands behind it in its paragraph; `content` is empty where the label stands alone."""

    label: Span
    content: Span
    sort: str

    def name(self, text: str) -> str:
        """What the label calls somebody, for comparing labels: "MR. DOE" and "JANE DOE" by their last word."""
        return self.label.of(text).casefold().split()[-1]


def is_generic(words: str) -> bool:
    """Whether a label names nobody: "Q", "Question", "Moderator"."""
    return _ASKING.match(words) is not None


def turns(text: str, blocks: Sequence[Block]) -> dict[int, Report]:
    """By number of the block: the report of the turn that the block belongs to; blocks outside turns are left out."""
    opened = _opened(text, blocks)
    if not opened:
        return {}
    often = Counter(turn.name(text) for turn in opened.values())
    whole, announced = _is_transcript(text, blocks, opened), _is_announced(text, blocks, opened)
    said: dict[int, Report] = {}
    for number, following in pairwise([*opened, len(blocks)]):
        turn = opened[number]
        between = range(number + 1, following if following < len(blocks) or announced else number + 1)
        more = list(_more(text, blocks, between, turn.name(text), often, whole and following < len(blocks)))
        if len(turn.content) and not (
            announced
            or (whole and following in opened and _is_exchange(text, opened[following], often))
            or _answered(text, opened, number, following, more, often)
        ):
            more = []
        content = ([turn.content] if len(turn.content) else []) + [blocks[other].span for other in more]
        if content:
            said |= dict.fromkeys((number, *more), _report(text, turn, content, number))
    return dict(sorted(said.items()))


def _report(text: str, turn: _Turn, content: Sequence[Span], number: int) -> Report:
    mark = Span(turn.label.end, turn.label.end + 1)
    return Report(
        mark if mark.of(text) in (":", ".") else None, turn.label, tuple(content), Evidence.TRANSCRIPT, number
    )


def _opened(text: str, blocks: Sequence[Block]) -> dict[int, _Turn]:
    """By number of the block: the turns.  It takes two to talk: one label is a heading, or a list's."""
    found = dict(_labelled(text, blocks))
    often = Counter(turn.name(text) for turn in found.values())
    sorts = Counter(turn.sort for turn in found.values())
    sure = {
        number
        for number, turn in found.items()
        if (turn.sort == "capitals" and sorts["capitals"] > 1)
        or (turn.sort in ("letter", "generic") and len(found) > 1)
        or (turn.sort in ("name", "capitals") and often[turn.name(text)] > 1)
    }
    if not sure:
        return {}
    alternate = any(often[found[number].name(text)] > 1 for number in sure)
    single = {number for number, turn in found.items() if turn.sort in ("single", "name") and alternate}
    return {number: turn for number, turn in found.items() if number in sure | single}


def _labelled(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, _Turn]]:
    """The paragraphs that a label opens, or that are nothing else, each with its number."""
    for number, block in enumerate(blocks):
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        marked = text.startswith(('"', "“"), block.span.start)  # each turn may open as a paragraph of a long quotation
        found = _LABEL.match(text, block.span.start + marked, block.span.end)
        if found is None:
            continue
        sort = found.lastgroup or ""
        label = Span(*found.span(sort))
        words = label.of(text).casefold().split()
        content = Span(found.end(), block.span.end).trimmed(text) if found.end() < block.span.end else Span(0, 0)
        alone = not len(content)
        if words[0] in _NO_SPEAKER or words[-1] in _NO_SPEAKER or (block.kind is BlockKind.HEADING and not alone):
            continue
        yield number, _Turn(label, content, sort)


def _is_transcript(text: str, blocks: Sequence[Block], opened: dict[int, _Turn]) -> bool:
    """Whether the whole text from the first turn on is one: what stands between two turns is the first's."""
    read = sum(block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) for block in blocks[min(opened) :])
    return len(opened) * 3 >= read or _is_announced(text, blocks, opened)


def _is_announced(text: str, blocks: Sequence[Block], opened: dict[int, _Turn]) -> bool:
    """Whether the first words say that it is an interview, or a label stands alone: the last answer may go on too."""
    before = " ".join(block.span.of(text) for block in blocks[: min(*opened, 6)])
    return _INTERVIEW.search(before) is not None or any(not len(turn.content) for turn in opened.values())


def _is_exchange(text: str, turn: _Turn, often: Counter[str]) -> bool:
    """Whether a turn is a question, or whose it is has more of them: a stranger's is the article's next excerpt."""
    return often[turn.name(text)] > 1 or text[turn.content.start : turn.content.end].rstrip("\"”'’ ").endswith("?")


def _answered(
    text: str, opened: dict[int, _Turn], number: int, following: int, more: Sequence[int], often: Counter[str]
) -> bool:
    """Whether another answers who has more turns: an article's own remarks lead to the next excerpt, or a stranger."""
    if following not in opened or len(more) > _MOST_MORE or len(more) < following - number - 1:
        return False
    name, other = opened[number].name(text), opened[following].name(text)
    return name != other and often[other] > 1


def _more(
    text: str, blocks: Sequence[Block], between: range, own: str, names: Container[str], lenient: bool
) -> Iterator[int]:
    """The paragraphs behind a turn's first that are still its words; stage directions are left out.

    They end at a heading, and where the article speaks of one of `names`; with `lenient` only where it begins with one,
    or speaks of the turn's `own`: others are spoken to.
    """
    for number in between:
        block = blocks[number]
        words = block.span.of(text)
        if _ASIDE.match(words):
            continue
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE) or _CLOSES.match(words):
            return
        spoken = _WORDS.findall(words.casefold())
        told = [*spoken[:1], *(word for word in spoken if word == own)] if lenient else spoken
        if not spoken or any(word in names for word in told):
            return
        yield number


def introduced(text: str, blocks: Sequence[Block], reports: Sequence[Report]) -> list[Span]:
    """Where headings before the first turn name who is questioned: "Briefing by Spokeswoman Lin Mao"."""
    first = min((one.block for one in reports if one.evidence is Evidence.TRANSCRIPT), default=0)
    found = []
    for block in blocks[:first]:
        if block.kind is not BlockKind.HEADING:
            continue
        name = _INTRODUCED.search(text, block.span.start, block.span.end)
        found.append(Span(*name.span("who")) if name else block.span)
    return found
