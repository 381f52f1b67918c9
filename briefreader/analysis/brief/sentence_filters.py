"""What keeps a sentence out of a brief: it is no whole sentence, no news, or nothing without the one before it."""

from __future__ import annotations

import re

from briefreader.analysis.text.words import MONTHS, UPPER, WEEKDAYS
from briefreader.domain.text.span import Span

_SHORTEST, _LONGEST = 5, 70  # words

_STOPPED = re.compile(r"[.!?…。！？][\"”’'»)\]]*\Z")
_BEGINS = re.compile(rf"[\"“‘'«(\[]{{0,2}}[{UPPER}0-9$£€]|[a-z]+[{UPPER}]|(?:al|el)-")
_DAY = f"(?:{'|'.join(sorted(WEEKDAYS))})"
_MONTH = f"(?:{'|'.join(sorted(MONTHS))})"
_DATE = re.compile(
    rf"(?:[\w .,()]+[-–—,]\s)?(?:{_DAY}\.?,?\s)?(?:\d{{1,2}}\s)?{_MONTH}\.?\s?(?:\d{{1,2}},?)?\s?(?:\d{{4}})?\.?\Z"
)
_SINGLE_OPENS = re.compile(r"(?:\A|[\s(“\"—–-])[‘'](?=\w)(?!\d0s|tis|em\b|n\b)")
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?…])[’'](?=[\s.,;:!?)”\"—–-]|\Z)")

_MARKS = (
    *(
        "http://",
        "https://",
        "www.",
        ".com/",
        "t.co/",
        "pic.twitter",
        "(ap photo",
        "afp/",
        "getty images",
        "newsletter",
    ),
    *(
        "subscribe",
        "sign up for",
        "sign up to",
        "log in to",
        "click here",
        "scroll down",
        "share this",
        "share it",
        "share your",
    ),
    *("all rights reserved", "playback is not supported", "playback is unsupported", "supported on this device"),
    *("for more information", "for more news", "for more details", "this article was", "this article has been"),
)
"""What only a page's own business holds, in small letters."""

_HANDLE = re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,}")
_POINTER = re.compile(
    r"\((?:[^()]*\b)?(?:right|left|middle|cent(?:re|er)|above|below|inset|pictured|file photo|file|image|"
    r"photo by [^()]*)\)"
)
_FURNITURE = re.compile(
    r"\W*(?:advertisement|read (?:more|also|next|the full)|see also|follow us|story continues|copyright|©|pictured)\b"
)
_NOTICE = re.compile(
    r"\W*(?:(?:media )?caption|source|photos?|images?|picture|video|credit|related|watch|listen|update[ds]?|correction|"
    r"(?:editor['’]s )?note)\b(?:\s\w+)?\s*[:|–-]"
)

_LEANING = frozenset(
    """
    he she they it his her hers their theirs its him them this these those that such but and so or nor however
    moreover furthermore meanwhile also instead therefore thus then still yet besides nevertheless nonetheless
    both another others similarly likewise afterwards afterward later earlier elsewhere here thereafter neither
    either indeed unfortunately perhaps maybe yes well ok okay oh
    """.split()
)
"""First words that need the sentence before."""

_GOVERNING = frozenset(
    """
    in at with from to for on by of after before if when while although though because as among until since like
    despite
    """.split()
)
_POINTING = frozenset(
    """
    he she they it his her their its him them this that these those which addition contrast turn response return
    fact comparison consequence particular example instance comments
    """.split()
)
_PARTS = frozenset("one some all most many none few each several two three".split())
_PAIRS = frozenset("former latter pair duo trio couple two three four same other others".split())
_STANDS = re.compile(
    r"(?:it (?:is|was|has been|will be|would be|emerged|comes|came|took|remains) .*?\b(?:that|when|after|as|to|since)\b"
    r"|(?:later )?this (?:week|year|month|morning|afternoon|evening|season|summer|winter|spring|autumn|weekend)\b"
    r"|(?:those who|these days|so far)\b|still,? )",
)
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIRST_PERSON = re.compile(r"(?<![\w'’.])(?:I|I['’]\w+|[Ww]e|[Mm]y|[Yy]ou|[Yy]our|[Oo]ur|us|me)(?![\w.])")
_CAPITAL = re.compile(rf"(?<=[\w,;] )(?!I\b)[{UPPER}]\w+")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|[‘'][^‘’']{3,}[’'](?!\w)")


def reads_whole(words: str) -> bool:
    """Whether a sentence can stand in a brief: begun, ended, quotations whole; no notice, question or shout."""
    return (
        _SHORTEST <= words.count(" ") + 1 <= _LONGEST
        and _STOPPED.search(words) is not None
        and _BEGINS.match(words) is not None
        and balanced(words)
        and not words.endswith(("?", "!"))
        and not _notice(words.lower())
        and not _DATE.match(words)
        and not words.isupper()
    )


def balanced(words: str) -> bool:
    """Whether every quotation and bracket that opens also closes."""
    if words.count('"') % 2 or words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return False
    return len(_SINGLE_OPENS.findall(words)) <= len(_SINGLE_CLOSES.findall(words))


def _notice(low: str) -> bool:
    """Whether a sentence, in small letters, is the page's own business rather than the article's."""
    if _NOTICE.match(low) or _FURNITURE.match(low) or any(mark in low for mark in _MARKS):
        return True
    return ("@" in low and _HANDLE.search(low) is not None) or ("(" in low and _POINTER.search(low) is not None)


def leans(words: str) -> bool:
    """Whether a sentence needs the one before it: "He …", "But …", "The pair …", "In his …", "One of them …"."""
    low = words[:200].lower().lstrip("\"“‘'«( ")
    first, second, third, *_ = [*_WORDS.findall(low[:60]), "", "", ""]
    if first in _LEANING or first.partition("'")[0] in _LEANING or first.partition("’")[0] in _LEANING:
        return _STANDS.match(low) is None and not (first == "both" and _CAPITAL.match(words, len("both ")))
    if first == "the":
        return second in _PAIRS
    if second == "of":
        return first in _PARTS and third in _POINTING
    return (first in _GOVERNING and second in _POINTING) or (first, second) in (
        ("not", "only"),
        ("even", "so"),
        ("of", "course"),
    )


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
