"""Words as analysis sees them: how to find them, compare them, and which of them say nothing by themselves."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UPPER = "".join(
    chr(code)
    for low, high in ((0x41, 0x5B), (0xC0, 0x250), (0x370, 0x530), (0x1E00, 0x2000))
    for code in range(low, high)
    if unicodedata.category(chr(code)) in ("Lu", "Lt")
)
"""The capital letters of Latin, Greek and Cyrillic, for use inside a character class."""

WORD = re.compile(r"\w+(?:[-'’]\w+)*")

MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
    + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
WEEKDAYS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """.split()
    + "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays".split()
)
DATE_WORDS = MONTHS | WEEKDAYS

PRONOUNS = frozenset(
    """
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom
    whose myself yourself himself herself itself ourselves themselves one ones anyone everyone someone nobody
    everybody somebody anybody this that these those which what
    """.split()
)
DETERMINERS = frozenset("a an the this that these those some any each every no its his her their our my your".split())

OPENERS = frozenset(
    # words that begin a sentence and never a name
    """
    the a an this that these those it its he she they we i you his her their our my your there here who what
    which when where why how whose in on at by for from with without within of to as into onto over under after
    before since until till during through throughout between among amid against about above across along around
    behind below beneath beside besides beyond despite down except inside like near off outside past per toward
    towards unlike up upon via but and or nor so yet if although though while because unless whether once
    whereas however moreover furthermore meanwhile also instead therefore thus then still nevertheless
    nonetheless otherwise additionally finally indeed perhaps maybe again later earlier now today yesterday
    tomorrow tonight soon sometimes often never always only even just not no yes all any both each either every
    few many more most much neither none one two three four five six seven eight nine ten several some such
    other others another same is are was were be been do does did has have had can could may might must shall
    should will would let please according asked given based speaking following including regarding due rather
    thank thanks well oh ok okay hello hi sorry sure first second third last next
    """.split()
)

STOP = frozenset(
    """
    a an the of to in on at by for from with and or but is are was were be been being has have had do does did
    will would can could may might shall should must it its this that these those he she they his her their as
    not no nor than then so if into about after before over under out up down off also who whom whose which what
    when where why how i we you me him them us my your our said says say saying told tell mr mrs ms dr there
    here just only very more most some such any all both each few many much other another own same too again
    once because while during between through against until since among within without per via one two first
    last new now get got make made like even still yet ever never always already however though although whether
    including according
    """.split()
)
"""Words that carry no topic: for keywords, coverage and comparisons."""


_PLAIN_LETTERS = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
    }
)
"""Letters that Unicode does not take apart, as they are written where a keyboard has none of them."""


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`text` for comparing names: no case, accents, dots or possessive; other marks become single spaces."""
    plain = text.replace("’", "'").replace(".", "")
    if not plain.isascii():
        plain = plain.translate(_PLAIN_LETTERS)
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = plain.casefold()
    if plain.endswith("'s"):
        plain = plain[:-2]
    return " ".join(re.findall(r"[\w&]+", plain.replace("'", "")))


OFTEN = frozenset(
    """
    people year years time times day days week weeks month months hour hours night morning way ways made make
    makes take takes took taken come comes came goes went gone see seen saw know known think thought want wanted
    need needed use used using work worked working give given gave find found back well good part number include
    including million billion thousand hundred cent three four five six seven eight nine ten third early late
    later long high low large small big great old young little right left end next several around across despite
    toward towards away yesterday today tomorrow put set going look looking whether added called asked news
    report reports reported man men woman women world place state group groups member members expected likely
    able held hold led lead leading began begin started start key major top real best better least less believe
    believes believed often already far near half full something thing things nothing everything anyone someone
    everyone different important possible public along behind become becomes became help helped according
    """.split()
)
"""Words of no topic that most articles use: worth half as keywords."""
