"""Wordings by which captions, disclaimers and a page's leftovers ("Read more", "Advertisement") are known."""

from __future__ import annotations

import re
from itertools import takewhile

from briefreader.analysis.text.words import UPPER

_CAPTION = re.compile(
    "|".join(
        (
            r"(?:file )?(?:photo|image|picture|photograph|caption|illustration|credit|graphic|video)s?"
            r"(?: (?:by|credit|courtesy of))?\s*[:—–-]",
            r"pictured:|above:|pictured above|FILE\s*[-–—:]",
            r"\(?(?:AP|AFP|Reuters|Getty) (?:photo|images?)\b",
            r"\(photo(?:graph)?:? by\b",
            r".{0,400}\((?:AP )?photo\b[^)]*\)\s*\Z",
            r".{0,400}(?:getty images|/reuters|/afp|/ap photo|ap photo/[\w .]+)\)?\.?\s*\Z",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
_AGENCIES = (
    r"(?:AP|AFP|EPA|EFE|dpa|TASS|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Xinhua|Anadolu(?: Agency)?|"
    r"Bloomberg|"
    r"Shutterstock|Alamy|NurPhoto|Sputnik|UPI|PA(?: Media| Wire)?|ZUMA(?: Press)?|ANSA|Kyodo|Yonhap|CNA|Handout|"
    r"HANDOUT|"
    r"Pool|POOL|File|FILE|EPA-EFE|AAP|NTB|TT|CP|PTI|ANI|iStock|Unsplash|Wikimedia Commons|Facebook|Twitter|Telegram)"
)
_PEOPLE = rf"(?:[{UPPER}][\w.'’-]*(?:\s+(?:[{UPPER}][\w.'’-]*|de|van|von|al|el)){{0,4}})"
_TAIL = re.compile(
    rf"(?:(?:{_PEOPLE}\s*(?:/|\||,|—|–|-|\bvia\b|\bfor\b)\s*)+{_AGENCIES}"
    rf"|[\[(]\s*(?:{_PEOPLE}\s*[/|,]\s*)*{_AGENCIES}(?:\s*[/|,]\s*{_PEOPLE})*(?:\s+(?i:photo|images?))?\s*[\])]"
    rf"|[\[(](?i:file|file photo|photo:[^\])]{{2,60}}|courtesy[^\])]{{2,60}})[\])]"
    rf"|(?:©|\(c\)|(?i:copyright))\s*[^.!?\n]{{2,60}}"
    rf"|(?:(?i:photo(?:graph)?s?|image|picture|credit|source|courtesy|illustration|graphic|video|foto)"
    rf"(?i:\s+(?:by|credit|courtesy of))?\s*[:/|]|(?i:photo(?:graph)?|image|illustration) by|Courtesy "
    rf"of)\s*[^.!?\n]{{2,80}}"
    rf")\.?\s*\Z"
)
"""Whose picture it is, at the end of what describes it."""

_SHORT = 450
"""Characters of a caption."""

_FURNITURE = re.compile(
    "(?:"
    + "|".join(
        (
            r"(?:tags?|topics?|related)\Z|source\s*:[^.!?]{0,80}\.?\Z|tags?\s*:|filed under\b",
            r"in this (?:story|article)\b.{0,30}\Z",
            r"\(?with (?:files|inputs?|additional reporting|reporting) (?:from|by)\b|our standards:|donate\b.{0,60}\Z",
            r"support (?:our|independent|us)\b.{0,80}\Z|if you (?:have|know) (?:any )?(?:information|a tip|a story)\b",
            r"have a (?:story|tip)\b|got a (?:story|tip)\b|contact (?:us|the (?:author|reporter|newsroom))\b",
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


_DISCLAIMER = re.compile(
    r"[\[(*]?(?:"
    + "|".join(
        (
            r"(?:the )?(?:views?|opinions?)(?:(?: and|,|/) (?:the )?(?:views?|opinions?|comments?|statements?))* "
            r"(?:and \w+ )?(?:expressed|reflected|stated|contained|in this)\b",
            r"[^.]{0,120}\b(?:do|does) not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?|"
            r"position|policy)",
            r"(?:this|the above) (?:story|article|report|copy|material|content|text|post|publication|document)"
            r" (?:has not been edited|is (?:published|provided|reproduced|republished|auto-generated|for "
            r"(?:general )?inform"
            r"ation)|may not be (?:published|reproduced)|(?:was|is) (?:produced|supported|made possible) (?:by|in|"
            r"with))",
            r"disclaimer\b|\w+ is not responsible for (?:the )?(?:content|any)|except for the headline, this story",
            r"reprinted with (?:kind )?permission|republished (?:with permission|from)\b|no part of this\b",
            r"(?:copyright|©)\s|material (?:from|by) the .{0,40} may not be",
        )
    )
    + ")",
    re.IGNORECASE | re.DOTALL,
)
_LISTS = re.compile(
    r"(?:tags?|topics?|related(?: (?:topics?|stories|articles?|news|links?|content|coverage|posts?|reading))?|"
    r"read (?:more|next|also)|"
    r"more (?:from|on|in) .{2,40}|more (?:stories|news|coverage)|recommended(?: (?:stories|for you|reading))?|"
    r"most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like|be interested in)|latest (?:news|"
    r"stories|updates)|"
    r"trending(?: now)?|comments?|share this(?: article| story)?|about the authors?|what to read next|"
    r"editors?['’]?s? picks?|"
    r"also in the news|around the web|from around the web|popular)\s*:?\Z",
    re.IGNORECASE,
)
_LONG_PARAGRAPH = 160
"""Characters from which on a paragraph is an article's own and no teaser of another."""


def is_caption(words: str) -> bool:
    """Whether a paragraph describes or credits a picture."""
    if len(words) >= 500:
        return False
    return _CAPTION.match(words) is not None or (len(words) < _SHORT and _TAIL.search(words) is not None)


def is_furniture(words: str) -> bool:
    """Whether a paragraph is the page's or the publisher's, not the article's."""
    if len(words) < 200 and _FURNITURE.match(words) is not None:
        return True
    return len(words) < 600 and _DISCLAIMER.match(words) is not None


def ends_release(words: str) -> bool:
    """Whether a paragraph closes a press release: what follows are its notes, contacts and the sender's own praise."""
    return len(words) < 240 and _RELEASE_ENDS.match(words) is not None


def teasers(paragraphs: list[str]) -> int:
    """How many paragraphs of some list of other articles open `paragraphs`, its heading included; 0 for none.

    A list at an article's end goes on to the end; one amid the article up to its next long paragraph.
    """
    if not paragraphs or not _LISTS.match(paragraphs[0]):
        return 0
    own = [number for number, words in enumerate(paragraphs) if _is_own(words)]
    if len(own) < 2:
        return len(paragraphs)
    return sum(1 for _ in takewhile(lambda words: not _is_own(words), paragraphs))


def _is_own(words: str) -> bool:
    """Whether a paragraph is long and ends as a sentence does."""
    return len(words) >= _LONG_PARAGRAPH and words.rstrip("\"”'’)")[-1:] in tuple(".!?")


def without_credit(words: str) -> str:
    """A caption up to where it names whose picture it is."""
    found = _TAIL.search(words)
    return words[: found.start()] if found else words
