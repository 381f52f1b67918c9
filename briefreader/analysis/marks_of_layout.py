"""The wordings by which captions, bylines, datelines, posts, headings and leftovers of a page are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.words import MONTHS, UPPER
from briefreader.domain.article import Block, BlockKind

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DATE = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
_NAME = rf"[{UPPER}][\w.'’-]+(?:\s+(?:de|van|von|der|del|al|bin|la|le|da)\b)*"
_FULL_NAME = rf"(?:{_NAME})(?:\s+{_NAME}){{1,3}}"
_SIGNATURE = re.compile(
    rf"(?:[—–]|--?)\s*(?P<name>[^—–\n]{{2,60}}?)\s*\((?P<handle>@\w{{1,30}})\)[,\s]*(?P<date>{_DATE}[^\n]{{0,30}})?\s*\Z"
    rf"|(?:[—–]|--)\s*(?P<plain>{_FULL_NAME}),\s*(?:on\s+\w+,\s*)?{_DATE}\s*\Z"
)
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|words by|analysis by|reporting by|edited by|editing by|story by|von|par|por))\s+(?P<names>{_FULL_NAME}(?:(?:,| and|, and)\s+{_FULL_NAME})*)"
    rf"(?:\s*(?:[,|/•–—-]|\bin\b|\bfor\b)\s*[^.!?]{{0,80}})?\.?\Z"
)
_ONLY_DATE = re.compile(
    rf"(?:(?:published|updated|posted|last updated|first published)?:?\s*(?:on\s+)?(?:\w+day,?\s+)?{_DATE}[^.!?]{{0,40}}\.?)\Z", re.IGNORECASE
)
_AGENCY = re.compile(
    r"\(?(?:reuters|ap|afp|dpa|the associated press|associated press|agence france-presse)\)?\.?\Z|.*\b(?:contributed to this (?:report|story|article)|(?:additional )?reporting by|editing by)\b.{0,120}\Z",
    re.IGNORECASE | re.DOTALL,
)
_SQUEEZED = re.compile(
    rf"(?:By|BY)\s+(?:{_FULL_NAME}|[{UPPER}]+(?:\s+[{UPPER}]+){{1,3}})(?:(?:,| and)\s+{_FULL_NAME})?"
    rf"(?:,?\s+[\w ]{{3,30}}\s(?:correspondent|reporter|editor|writer))?\s+(?=(?:[{UPPER}]{{3,}}[{UPPER} .'’-]*(?:,\s+[\w. ]{{2,20}})?\s*(?:\([^)]{{2,20}}\)\s*)?[—–-]))"
)
_CAPTION = re.compile(
    r"(?:file\s+)?(?:photo|image|picture|photograph|file photo|caption|pictured|illustration|credit|graphic|video)s?(?:\s+(?:by|credit|courtesy of))?\s*[:—–-]"
    r"|\(?(?:AP|AFP|Reuters|Getty) (?:photo|images?)\b|FILE\s*[-–—:]|\(photo(?:graph)?:? by\b|above:|pictured above|.{0,400}\((?:AP )?photo\b[^)]*\)\s*\Z|.{0,400}\b(?:getty images|afp/getty|via getty|/reuters|/ap photo|ap photo/[\w .]+)\)?\.?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_FURNITURE = re.compile(
    r"(?:read (?:more|also|next|the full|our)|also read|see also|related(?: (?:articles?|stories|coverage|content))?\s*:|more (?:on|from|about) (?:this|the|our)\b.{0,60}\Z|advertisement\b|sponsored\b"
    r"|sign up (?:for|to|here)|subscribe (?:to|now|here)|click here|watch (?:live|below|now|:)|watch:|listen(?: to this| now|:)|listen \d|share (?:this|on)|follow (?:us|@|\w+(?: \w+)? on (?:twitter|facebook|x\b|instagram))|like us on"
    r"|get (?:the )?(?:latest|our) .{0,50}(?:newsletter|inbox|alerts)|download (?:the|our) app|loading\b.{0,20}\Z|continue reading|skip (?:to|advertisement)|story continues|scroll (?:down|to)|this article (?:was|first|originally)"
    r"|all rights reserved|copyright\b|©|\(c\) \d{4}|comments?\s*(?:\(\d+\))?\Z|print\Z|email\Z|\d+ (?:min(?:ute)?s?) read|transcript\Z|photos?\Z|video\Z|latest (?:news|stories)\Z|most (?:read|popular)|trending\b|recommended\b.{0,30}\Z"
    r"|\d{1,2}:\d\d(?:\s*[/|]\s*\d{1,2}:\d\d)?\Z|play(?:back)?\b.{0,40}\Z|this (?:video|content) (?:is|cannot)|enable javascript|accept cookies|e-?mail .{0,40}@|tips\b.{0,60}@|\[?embedded content\]?|view (?:this )?(?:post|comments|gallery))",
    re.IGNORECASE | re.DOTALL,
)
_LIST_MARK = re.compile(r"(?:[-•*‣▪·]|\d{1,2}[.)])\s+\S")
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’", ":", ";", ",", ")")
_SMALL = frozenset("a an the of to in on at by for from with and or but as is it its vs nor up out off".split())


_DATELINE = re.compile(
    rf"[{UPPER}][{UPPER} .'’/-]{{2,40}}(?:,\s+[{UPPER}][\w. ]{{1,20}})?(?:,?\s+\w+\.? \d{{1,2}})?\s*(?:\([^)]{{2,25}}\)\s*)?(?:[—–]|--?)\s+"
    r"|\([A-Z][^)\n]{2,25}\)\s*(?:[—–]|--?)\s+"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Behind the dateline that opens [start, end), "PORT ALDER (Reuters) — "; `start` where there is none."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def signature(words: str) -> re.Match[str] | None:
    """The signature that ends a post, "— Name (@handle) 6 January 2026"; at 0 where there is nothing else."""
    return _SIGNATURE.search(words, max(0, len(words) - 160)) if len(words) < 2500 else None


def signer(words: str) -> tuple[int, int] | None:
    """Where the name of a post's author stands."""
    found = signature(words)
    if found is None:
        return None
    return found.span("name") if found["name"] else found.span("plain")


def squeezed_byline(words: str) -> int:
    """How many characters of a byline stand before a dateline in the same paragraph; 0 for none."""
    found = _SQUEEZED.match(words)
    return found.end() if found else 0


def kind_of(words: str, number: int) -> BlockKind:
    """What a paragraph with these words is, the `number`-th of its article: a caption, byline, leftover, or a paragraph."""
    if len(words) < 220 and (_BYLINE.match(words) or _ONLY_DATE.match(words) or _AGENCY.match(words)):
        return BlockKind.BYLINE
    if len(words) < 500 and _CAPTION.match(words):
        return BlockKind.CAPTION
    if len(words) < 200 and _FURNITURE.match(words):
        return BlockKind.FURNITURE
    return BlockKind.PARAGRAPH


def heading(words: str, number: int) -> bool:
    """Whether a paragraph is a headline: short, one line, and no sentence by its end or its capitals."""
    if "\n" in words or len(words) > 150 or words[:1] in "\"“'‘-•*":
        return False
    count = len(words.split())
    if not words.endswith(_STOPS):
        return count <= 18
    return number == 0 and count <= 22 and words.endswith((".", "!", "?", "'", "’")) and _title_case(words)


def _title_case(words: str) -> bool:
    """Whether nearly all longer words have capitals."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", words)[1:] if word.lower() not in _SMALL]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def list_item(words: str) -> bool:
    """Whether a paragraph begins with a list's mark."""
    return _LIST_MARK.match(words) is not None


def byline_name(text: str, blocks: Sequence[Block]) -> str:
    """Whose byline stands among the first blocks, or nothing."""
    for block in blocks[:6]:
        if block.kind is BlockKind.BYLINE:
            found = re.match(r"(?i:by)\s+(.{3,80}?)\s*(?:[,|•]|$)", block.span.of(text))
            if found:
                return found[1].strip(" .")
    return ""
