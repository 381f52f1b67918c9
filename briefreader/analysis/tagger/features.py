"""A text as the net reads it: tokens in sequences of whole paragraphs, and for each what is known of it, as numbers.

Words are known by hashes alone (crc32 of the lower-case form, its first and last letters, its shape), so that the
model holds no list of words.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.attribution.rules import READ
from briefreader.analysis.coreference.pronouns import is_pronoun
from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.tagger.labels import Label
from briefreader.analysis.text import function_words
from briefreader.analysis.text.quotations import Quotation
from briefreader.domain.news.article import Block
from briefreader.domain.text.span import Span

WORDS, BEGINNINGS, ENDINGS, SHAPES = 8192, 1024, 2048, 128
"""How many numbers there are for each sort of hash: rows of the model's tables."""

SEQUENCE = 120
"""Tokens to which paragraphs are put together; a longer one stands alone, up to LONGEST."""

LONGEST = 400

_TOKEN = re.compile(r"''|``|\w+(?:['’.\-]\w+)*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_MARKS = frozenset('"“”‘’«»') | {"''", "``"}
_EVIDENCE = {one: number for number, one in enumerate(Evidence, 1)}

Known = tuple[tuple[int, int, int, int], tuple[int, ...]]
"""Hashes of a word, and flags that hold wherever it stands."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text's paragraphs, list items and quotes, with their features."""

    starts: list[int]
    ends: list[int]
    units: list[tuple[int, range]]  # number of a block, and its tokens
    sequences: list[range]  # what the net reads at once
    ids: list[tuple[int, ...]]  # a token: word, beginning, ending, shape, the rules' label and evidence
    flags: list[tuple[int, ...]]  # a token: 0 or 1 each

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: Span) -> range:
        """The tokens that share a character with `span`."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, tokens: range) -> Span:
        """The characters from the first of some tokens to the last."""
        return Span(self.starts[tokens.start], self.ends[tokens.stop - 1])


def tokens_of(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quoted: Sequence[Quotation],
    reports: Sequence[Report],
) -> Tokens:
    """The tokens of `text`; `reports` are those of the rules."""
    starts: list[int] = []
    ends: list[int] = []
    units: list[tuple[int, range]] = []
    for number, block in enumerate(blocks):
        if block.kind not in READ:
            continue
        before = len(starts)
        for found in _TOKEN.finditer(text, block.span.start, block.span.end):
            starts.append(found.start())
            ends.append(found.end())
        if len(starts) > before:
            units.append((number, range(before, len(starts))))
    made = Tokens(starts, ends, units, list(_sequences(units)), [], [])
    _describe(text, sentences, quoted, reports, made)
    return made


def _sequences(units: Sequence[tuple[int, range]]) -> Iterator[range]:
    """Paragraphs put together up to SEQUENCE tokens."""
    here = range(0)
    for _, unit in units:
        if here and unit.stop - here.start <= SEQUENCE:
            here = range(here.start, unit.stop)
            continue
        if here:
            yield here
        for start in range(unit.start, unit.stop, LONGEST):
            here = range(start, min(unit.stop, start + LONGEST))
            if here.stop < unit.stop:
                yield here
    if here:
        yield here


def _describe(
    text: str, sentences: Sequence[Span], quoted: Sequence[Quotation], reports: Sequence[Report], made: Tokens
) -> None:
    """Fills in what is known of each token."""
    many = len(made)
    labels, evidence = _by_rules(reports, made)
    inside, short, long, opens, closes = ([0] * many for _ in range(5))
    for one in quoted:
        here = made.within(one.span)
        if one.depth or not len(here):
            continue
        for at in here:
            inside[at], short[at], long[at] = 1, int(len(here) < 6), int(len(here) >= 12)
        opens[here.start] = closes[here.stop - 1] = 1
    begins, stops = _edges(map(made.within, sentences), many)
    first, last = _edges((unit for _, unit in made.units), many)
    for at in range(many):
        hashes, flags = _known(text[made.starts[at] : made.ends[at]])
        made.ids.append((*hashes, labels[at], evidence[at]))
        made.flags.append(
            (*flags, inside[at], short[at], long[at], opens[at], closes[at], begins[at], stops[at], first[at], last[at])
        )


def _by_rules(reports: Sequence[Report], made: Tokens) -> tuple[list[int], list[int]]:
    """A token's label and evidence by the rules; speakers and cues lie on top of words."""
    labels, evidence = [0] * len(made), [0] * len(made)

    def put(span: Span, begin: Label, one: Report) -> None:
        here = made.within(span)
        for at in here:
            labels[at] = begin if at == here.start else begin + 1
            evidence[at] = _EVIDENCE[one.evidence]

    for one in reports:
        for piece in one.content:
            put(piece, Label.WORDS, one)
    for one in reports:
        if one.cue:
            put(one.cue, Label.CUE, one)
        if one.speaker:
            put(one.speaker, Label.SOURCE, one)
    return labels, evidence


def _edges(spans: Iterator[range], many: int) -> tuple[list[int], list[int]]:
    """Flags for the first and the last token of each of `spans`."""
    firsts, lasts = [0] * many, [0] * many
    for here in spans:
        if len(here):
            firsts[here.start] = lasts[here.stop - 1] = 1
    return firsts, lasts


@lru_cache(maxsize=32768)
def _known(word: str) -> Known:
    low = _DIGIT.sub("0", word.lower().replace("’", "'"))
    form = reporting_verbs.form(low)
    capital = word[:1].isupper()
    hashes = (_hash(low, WORDS), _hash(f"p{low[:3]}", BEGINNINGS), _hash(f"s{low[-3:]}", ENDINGS))
    flags = (
        form is not None,
        form is not None and form.verb.speech,
        is_pronoun(low),
        low in function_words.GROUPS,
        capital and is_given(word),
        word in _MARKS,
        capital,
    )
    return (*hashes, _hash(_shape(word), SHAPES)), tuple(map(int, flags))


def _hash(words: str, many: int) -> int:
    return zlib.crc32(words.encode("utf-8", "surrogatepass")) % many


def _shape(word: str) -> str:
    """Capitals, small letters and digits, no more than two of a kind in a row: "McConnell" is "XxXxx"."""
    made: list[str] = []
    for letter in word[:12]:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "9" if letter.isdigit() else letter
        if made[-2:] != [kind, kind]:
            made.append(kind)
    return "".join(made)
