"""What keeps a sentence out of a brief: it is no whole sentence, no news, or nothing without the one before it."""

from __future__ import annotations

import re

from briefreader.analysis.words import MONTHS, UPPER, WEEKDAYS
from briefreader.domain.span import Span

_SHORTEST, _LONGEST = 5, 70  # words

_STOPPED = re.compile(r"[.!?…。！？][\"”’'»)\]]*\Z")
_BEGINS = re.compile(rf"[\"“‘'«(\[]{{0,2}}[{UPPER}0-9$£€]|[a-z]+[{UPPER}]|(?:al|el)-")
_DATE = re.compile(
    rf"(?:[\w .,()]+[-–—,]\s)?(?:(?:{'|'.join(sorted(WEEKDAYS))})\.?,?\s)?(?:\d{{1,2}}\s)?(?:{'|'.join(sorted(MONTHS))})\.?"
    r"\s?(?:\d{1,2},?)?\s?(?:\d{4})?\.?\Z"
)
_MARKS = (
    "http://", "https://", "www.", ".com/", "t.co/", "pic.twitter", "all rights reserved", "click here", "scroll down",
    "getty images", "(ap photo", "afp/", "playback is not supported", "playback is unsupported", "newsletter", "subscribe",
    "sign up for", "sign up to", "log in to", "for more information", "for more news", "for more details",
    "as it happened", "share this", "share your", "this article was", "this article has been", "supported on this device",
)  # fmt: skip
"""What only a page's own business holds, in small letters."""

_HANDLE = re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,}")
_POINTER = re.compile(
    r"\((?:[^()]*\b)?(?:right|left|middle|cent(?:re|er)|above|below|inset|pictured|file photo|file|photo by [^()]*|image)\)"
)
_FURNITURE = re.compile(
    r"\W*(?:advertisement|read (?:more|also|next|the full)|see also|follow us|story continues|copyright|©|pictured)\b"
)
_NOTICE = re.compile(
    r"\W*(?:source|photos?|images?|picture|caption|video|credit|related|watch|listen|update[ds]?|correction|"
    r"note|editor['’]s note|media caption)\b"
)
_NOTICE_MARK = re.compile(r"\W*\w+(?:\s\w+)?\s*[:|–-]")
_LEANS = re.compile(
    r"\A[\"“‘'«(\s]*(?:he|she|they|it|his|her|hers|their|theirs|its|him|them|this|these|those|that|such|but|and|so|or|nor|however|"
    r"moreover|furthermore|meanwhile|also|instead|therefore|thus|then|still|yet|besides|nevertheless|nonetheless|"
    r"in (?:addition|contrast|turn|response|return|fact|other words|the (?:end|meantime|process))|for (?:example|instance|his|her|their)|"
    r"as (?:a result|such|well)|by (?:contrast|comparison|then)|on the (?:other hand|contrary)|"
    r"the (?:former|latter|pair|duo|trio|couple|two|three|four|same|others?)|both|another|others|"
    r"because of (?:this|that)|similarly|likewise|afterwards?|later|after (?:that|this|which)|at (?:the|that) time|until then|"
    r"here|there(?:fore|after)?(?! (?:is|are|was|were|has|have|will))|neither|either|even so|even then|once there|earlier|elsewhere|"
    r"indeed|of course|unfortunately|perhaps|maybe|yes|no|well|ok|okay|oh|why|what|how|who|when\?|one of (?:them|these|those)|"
    r"some of (?:them|these|those)|all of (?:them|this|these)|most of (?:them|these)|many of (?:them|these)|none of (?:them|these)|"
    r"not only|in (?:his|her|their|its|this|that|these|those)|at (?:his|her|their)|with (?:his|her|their|this|that)|"
    r"from (?:his|her|their|there)|to (?:this|that|these)|if (?:he|she|they|it|so|not|this|that)|when (?:he|she|they|it)|"
    r"while (?:he|she|they|it)|although (?:he|she|they|it)|though (?:he|she|they|it)|because (?:he|she|they|it)|"
    r"as (?:he|she|they|it)|after (?:he|she|they|it|his|her|their)|before (?:he|she|they|it|this|that)|among (?:them|those))\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\A[\"“‘'\s]*(?:it (?:is|was|has been|will be|would be|emerged|comes|came|took|remains) .*?\b(?:that|when|after|as|to|since)\b|"
    r"(?:later )?this (?:week|year|month|morning|afternoon|evening|season|summer|winter|spring|autumn|weekend)\b|those who\b|"
    r"these days\b|so far\b|both [A-Z]|still,? )",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?<![\w'’.])(?:I|I['’]\w+|[Ww]e|[Mm]y|[Yy]ou|[Yy]our|[Oo]ur|us|me)(?![\w.])")
_CAPITAL = re.compile(rf"(?<=[\w,;] )(?!I\b)[{UPPER}]\w+")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|[‘'][^‘’']{3,}[’'](?!\w)")


def reads_whole(words: str) -> bool:
    """Whether a sentence can stand in a brief by its form: begun, ended, its quotations whole, no notice or question."""
    count = words.count(" ") + 1
    return (
        _SHORTEST <= count <= _LONGEST
        and _STOPPED.search(words) is not None
        and _BEGINS.match(words) is not None
        and balanced(words)
        and not words.endswith("?")
        and not _notice(words)
        and not _DATE.match(words)
        and not words.isupper()
    )


def balanced(words: str) -> bool:
    """Whether every quotation and bracket that opens also closes."""
    if words.count('"') % 2 or words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return False
    return not _open_single(words)


def _open_single(words: str) -> bool:
    """Whether a single quotation mark opens that nothing closes; apostrophes inside words are none."""
    opening = len(re.findall(r"(?:\A|[\s(“\"—–-])[‘'](?=\w)(?!\d0s|tis|em\b|n\b)", words))
    closing = len(re.findall(r"(?<=[\w.,!?…])[’'](?=[\s.,;:!?)”\"—–-]|\Z)", words))
    return opening > closing


def _notice(words: str) -> bool:
    """Whether a sentence is the page's own business rather than the article's."""
    low = words.lower()
    if _NOTICE.match(low):
        return _NOTICE_MARK.match(low) is not None
    if any(mark in low for mark in _MARKS) or _FURNITURE.match(low):
        return True
    return ("@" in low and _HANDLE.search(low) is not None) or ("(" in low and _POINTER.search(low) is not None)


def leans(words: str) -> bool:
    """Whether a sentence needs the one before it: "He", "But", "The pair", "In his …"."""
    return _LEANS.match(words) is not None and _STANDS.match(words) is None


def names(words: str) -> bool:
    """Whether a sentence names anybody, so that a pronoun in the next one has somebody to mean."""
    return _CAPITAL.search(words, 1) is not None


def personal(words: str) -> bool:
    """Whether somebody speaks for himself outside quotation marks: an interview, a letter, a column."""
    return _FIRST_PERSON.search(_QUOTED.sub("", words)) is not None


def inside_quotation(text: str, block: Span, sentence: Span) -> bool:
    """Whether a quotation that began earlier in the block is still open where a sentence starts."""
    before = text[block.start : sentence.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
