"""Wordings by which captions and a page's leftovers ("Read more", "Advertisement") are known."""

from __future__ import annotations

import re

_CAPTION = re.compile(
    "|".join(
        (
            r"(?:file )?(?:photo|image|picture|photograph|caption|illustration|credit|graphic|video)s?"
            r"(?: (?:by|credit|courtesy of))?\s*[:—–-]",
            r"pictured:|above:|pictured above|FILE\s*[-–—:]",
            r"\(?(?:AP|AFP|Reuters|Getty) (?:photo|images?)\b(?!\s(?!by\b|via\b|shows\b|taken\b)(?-i:[a-z]))",
            r"\(photo(?:graph)?:? by\b",
            r".{0,400}\((?:AP )?photo\b[^)]*\)\s*\Z",
            r".{0,400}(?:getty images|/reuters|/afp|/ap photo|ap photo/[\w .]+)\)?\.?\s*\Z",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"(?:(?<=\s)|\A)(?:photo|image|picture|photograph|credit)s?(?: (?:by|credit|courtesy of))?:\s", re.IGNORECASE
)
_FURNITURE = re.compile(
    "(?:"
    + "|".join(
        (
            r"read (?:more|also|next|the full|our)|also read|see also|continue reading|story continues",
            r"related(?: (?:articles?|stories|coverage|content))?\s*:",
            r"more (?:on|from|about) (?:this|the|our)\b.{0,60}\Z",
            r"advertisement\b|sponsored\b|sign up (?:for|to|here)|subscribe (?:to|now|here)|click here",
            r"watch (?:live|below|now)|watch:|listen(?: to this| now|:)|listen \d|play(?:back)?\b.{0,40}\Z",
            r"share (?:this|on)|like us on|follow (?:us|@|\w+(?: \w+)? on (?:twitter|facebook|x\b|instagram))",
            r"get (?:the )?(?:latest|our) .{0,50}(?:newsletter|inbox|alerts)|download (?:the|our) app",
            r"loading\b.{0,20}\Z|skip (?:to|advertisement)|scroll (?:down|to)|view (?:this )?(?:post|comments|gallery)",
            r"this article (?:was|first|originally)|this (?:video|content) (?:is|cannot)|\[?embedded content\]?",
            r"all rights reserved|copyright\b|©|\(c\) \d{4}|enable javascript|accept cookies",
            r"(?:comments?\s*(?:\(\d+\))?|print|email|transcript|photos?|video|latest (?:news|stories))\Z",
            r"most (?:read|popular)|trending\b|recommended\b.{0,30}\Z|\d+ (?:min(?:ute)?s?) read",
            r"\d{1,2}:\d\d(?:\s*[/|]\s*\d{1,2}:\d\d)?\Z|e-?mail .{0,40}@|tips\b.{0,60}@",
        )
    )
    + ")",
    re.IGNORECASE | re.DOTALL,
)


_RELEASE_ENDS = re.compile(
    r"\W*ends?\W*\Z|(?:#\s?){3,}\Z|notes? (?:to|for) (?:the )?editors?\b.{0,20}\Z"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries)\b.{0,200}\Z",
    re.IGNORECASE | re.DOTALL,
)


def is_caption(words: str) -> bool:
    """Whether a paragraph describes or credits a picture."""
    return len(words) < 500 and _CAPTION.match(words) is not None


def is_furniture(words: str) -> bool:
    """Whether a paragraph is the page's, not the article's."""
    return len(words) < 200 and _FURNITURE.match(words) is not None


def ends_release(words: str) -> bool:
    """Whether a paragraph closes a press release: what follows are its notes, contacts and the sender's own praise."""
    return len(words) < 240 and _RELEASE_ENDS.match(words) is not None


def without_credit(words: str) -> str:
    """A caption up to where it names whose picture it is."""
    found = _CREDIT.search(words)
    return words[: found.start()] if found else words
