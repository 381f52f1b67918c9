"""Where sentences begin and end: rules about stops, abbreviations, quotation marks and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefreader.analysis.text import abbreviations
from briefreader.analysis.text.words import DATE_WORDS, OPENERS, UPPER
from briefreader.domain.news.article import Block
from briefreader.domain.text.span import Span

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«„(\\[¿¡•*–—-"

# A stop (or several) with closing marks, then space; a footnote mark may hang on it.  CJK stops need no space.
_STOP = re.compile(
    rf"(?P<stop>\.(?:\s\.){{2,3}}|[.!?…]+)(?P<closing>[{_CLOSERS}]*)(?P<note>(?:\s?\[\w{{1,3}}\])*)(?=\s|$)"
    rf"|(?P<wide>[。！？]+[」』”’）]*)"
    rf"|(?<=[a-z]{{2}})(?P<glued>[.!?][\"”’]?)(?=[\"“]?[{UPPER}][a-z]*\s)"
)
_BEFORE = re.compile(r"[^\s(\[\"'“”‘’/—–]+\Z")
_NEXT = re.compile(rf"\s*(?P<marks>[{_OPENERS}…\s]*)(?P<word>[^\s.,;:!?\"'”’)\]]*)(?P<after>\S?)")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.)*[{UPPER}]\Z")
_ACRONYM = re.compile(r"(?:\w\.)+\w\Z")
_ITEM = re.compile(r"(?<!\S)(?:[•*]\s*)?(\d{1,2}|[a-z])(?:\.\)|\)|\.)(?=\s)")
_SPEECH = re.compile(
    rf"\s*(?:[{UPPER}][\w.'’-]*\s+|(?:he|she|they|the|a)\s+|\w+\s+){{0,3}}?"
    r"(?:said|says|asked|asks|wrote|writes|cried|shouted|replied|answered|added|wondered|exclaimed|tweeted|yelled|joked"
    r"|(?:demanded|remarked|quipped|mused|insisted|declared|retorted|countered|snapped|noted|recalled|explained|argued|adds)"
    r"(?=[.,;]|\s(?:of|to|in|on|at|as|during|after|when|while|with)\b))\b",
    re.IGNORECASE,
)


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """The sentences of every block, in text order, without white space at their edges; none crosses a block."""
    return tuple(span for block in blocks for span in _within(text, block.span))


def _within(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block."""
    start = block.start
    for end in _ends(text, block):
        span = Span(start, end).trimmed(text)
        if len(span):
            yield span
        start = end
    last = Span(start, block.end).trimmed(text)
    if len(last):
        yield last


def _ends(text: str, block: Span) -> list[int]:
    """Where the sentences of a block end, the last one left out."""
    markers = _item_starts(text, block)
    ends = [place for place in markers if block.start < place < block.end]
    for found in _STOP.finditer(text, block.start, block.end):
        end = found.end()
        if any(start <= found.start() < start + 6 and text[start:end].count(" ") < 2 for start in markers):
            continue  # the dot of "1." belongs to its number
        if (
            found["wide"]
            or (found["glued"] and _glued(text, end, block))
            or (found["stop"] and _splits(text, found, block))
        ):
            ends.append(end)
    return sorted(set(ends))


def _item_starts(text: str, block: Span) -> list[int]:
    """Where the items of a list begin that was run together into one block: "1. … 2. …"; empty for anything else."""
    first = _ITEM.match(text, block.start, block.end)
    if first is None:
        return []
    starts, wanted = [first.start()], _successor(first[1])
    for found in _ITEM.finditer(text, first.end(), block.end):
        if found[1] == wanted:
            starts.append(found.start())
            wanted = _successor(wanted)
    return starts


def _successor(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)


def _glued(text: str, end: int, block: Span) -> bool:
    """Whether a stop without a space after it ("home.The") ends a sentence: only before a word that opens one."""
    follows = _NEXT.match(text, end, block.end)
    return follows is not None and follows["word"].lower() in OPENERS


def _splits(text: str, found: re.Match[str], block: Span) -> bool:
    """Whether a stop followed by space ends its sentence."""
    follows = _NEXT.match(text, found.end(), block.end)
    if follows is None or not (follows["word"] or follows["marks"].strip()):
        return False
    word, stop, closing = follows["word"], found["stop"], found["closing"]
    if word and word[0].islower() and not _odd_case(word):
        return word in ("http", "https", "www")
    if stop in ("?", "!") and closing and _SPEECH.match(text, found.end(), block.end):
        return False
    if stop != "." or any(mark in closing for mark in '"”»'):
        return _after_dots(stop, closing, follows["marks"])
    return not _abbreviated(text, found, follows, block)


def _odd_case(word: str) -> bool:
    """Names such as iPhone and eBay open sentences in spite of their small letter."""
    return len(word) > 2 and any(c.isupper() for c in word[1:])


def _after_dots(stop: str, closing: str, marks: str) -> bool:
    """An omission in brackets ends nothing, nor does a quotation with its source behind it; other stops do."""
    marks = marks.strip()
    if "]" in closing and stop[0] in ".…":
        return marks[:1] in ('"', "“")
    return not closing or marks[:1] not in ("(", "–", "—", "-")


def _abbreviated(text: str, found: re.Match[str], follows: re.Match[str], block: Span) -> bool:
    """Whether the dot at `found` belongs to the word before it and the sentence goes on."""
    before = _BEFORE.search(text, max(block.start, found.start() - 20), found.start())
    if before is None:
        return False
    token, word = before[0], follows["word"]
    low = token.lower()
    opens = word.lower() in OPENERS and word[:1].isupper()
    if low in abbreviations.NUMBERED and word[:1].isdigit():
        return True
    if low in ("a.m", "p.m") and word.isupper() and 2 <= len(word) <= 4:
        return True  # a time zone
    if len(token) == 1 and token.islower() and (word[:1].isdigit() or word in DATE_WORDS):
        return True  # "b. 1918"
    if low in abbreviations.TITLES:
        return not (low in ("st", "m") and opens)
    if low in abbreviations.DATED and token[0].isupper():
        return word[:1].isdigit() or word in DATE_WORDS
    if low in abbreviations.PLAIN and (token[0].isupper() or low in ("etc", "al", "a.m", "p.m", "min", "hrs", "mph")):
        return not opens and low not in ("a.m", "p.m", "etc")
    if _INITIALS.match(token):
        return not opens or (word == "I" and len(token) == 1)
    return bool(_ACRONYM.match(low)) and not opens
