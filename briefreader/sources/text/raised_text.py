"""Raised and lowered words as characters: 10⁶, H₂O, said[12], 1st, $9.99, 4 1/2; never other digits than are meant.

A page raises a power, a footnote's number, an ordinal's ending or the cents of a price alike; what stands before and
after tells which it is.  What is none of them is written in Unicode's small characters, or as ^(…) and _(…).
"""

from __future__ import annotations

import re

LOOKS_BACK = 40
"""Characters before a raised word that tell what it is; after it, a few are enough."""

_RAISED = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
)
_LOWERED = str.maketrans("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_ENDINGS = frozenset("st nd rd th d e er ère ere re eme ème ième es ers nde de ste te os as am pm h".split())
_ABBREVIATED = {  # with raised ends, in French and English
    "M": "me mes lle lles gr grs e es r rs c ac",
    "D": "r rs re",
    "S": "t te ts",
    "N": "os",
    "C": "ie",
    "P": "r rof",
    "V": "ve",
    "W": "m",
}
_ROMAN = re.compile(r"\b[IVXLC]+\Z")
_CURRENCY = r"(?:[$€£¥₹₽₺₩₪฿]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|kr|Kr|zł|Kč|Ft|lei|Rs|Fr)\b\.?)"
_PRICED = re.compile(rf"{_CURRENCY}\s?\d[\d.,' ]*\Z")
_PRICES = re.compile(rf"\s?{_CURRENCY}")
_DECIMAL = re.compile(r"\d[.,]\Z")
_UNITS = frozenset("m km cm mm dm nm µm μm ft in yd mi s sec h kg g l ha mol".split())
_EXPONENTS = frozenset("1 2 3 4 -1 -2 -3 −1 −2 −3".split())
_CENTS = re.compile(r"[.,]\d\d\Z")
_NUMBER = re.compile(r"[+\-−]?\d+\Z")
_LONG_NUMBER = re.compile(r"\d{4}\Z")  # a year, and no ordinal
_NOTES = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\Z")
_BRACKETED = re.compile(r"[\[(].*[\])]\Z", re.DOTALL)
_BASE = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_WORD = re.compile(r"[^\W\d_]+\Z")
_NAMED = re.compile(r"\([^()]*(?:[^\W\d_]{3}|\b1[5-9]\d\d\b|\b20\d\d\b)[^()]*\)\Z")
_ISOTOPE = re.compile(r"[A-Z][a-z]?(?![a-z])")
_NUMERATOR = re.compile(r"(\d?)(\s?)(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[(\d+)\])\s?[/⁄]\Z")
_EXPRESSION = re.compile(r"\S*[\d+\-−=*/()]\S*\Z")


def raised(words: str, before: str, after: str = "", note: bool = False) -> str:
    """What stands for raised `words` between `before` and `after`; `note` is said of what leads to a footnote.

    While what follows is not known yet, `after` is empty.
    """
    plain = words.strip()
    if not plain or _BRACKETED.match(plain):
        return plain
    if plain in ("TM", "SM"):
        return "™" if plain == "TM" else "℠"
    if _CENTS.match(plain) and _PRICED.search(before):
        return plain
    if not any(map(str.isalnum, plain)):
        return small_raised(plain) if plain in "+-−" and before[-1:].isalnum() else plain
    if _NUMBER.match(plain) or _NOTES.match(plain):
        return _raised_number(plain, before, after, note)
    return f"[{plain}]" if note else _raised_letters(plain, before)


def _raised_number(number: str, before: str, after: str, note: bool) -> str:
    if after[:1] in ("/", "⁄") and after[1:2].isdigit() and _could_be_numerator(number, before):
        return f" {number}" if before[-1:].isdigit() else number
    if note:
        return f"[{number}]"
    if _DECIMAL.search(before):
        return number
    is_priced = _PRICED.search(before) or _PRICES.match(after)
    if len(number) == 2 and number.isdigit() and before[-1:].isdigit() and is_priced:
        return f".{number}"
    if not before.strip() or before[-1:].isspace():
        if before and number.isdigit() and _ISOTOPE.match(after):
            return small_raised(number)
        return f"[{number}]" + (" " if after[:1].isalnum() else "")
    return small_raised(number) if _is_power(number, before) else f"[{number}]"


def _could_be_numerator(number: str, before: str) -> bool:
    return number.isdigit() and (not before or before[-1].isdigit() or not before[-1].isalnum())


def _is_power(number: str, before: str) -> bool:
    """Whether a number raised after something multiplies it, rather than naming a footnote."""
    if not _NUMBER.match(number):
        return False
    if before[-1:].isdigit():
        return _BASE.search(before) is not None
    if word := _WORD.search(before):
        return len(word[0]) == 1 or (number in _EXPONENTS and (len(word[0]) == 2 or word[0] in _UNITS))
    return before[-1:] in ")]" and not _NAMED.search(before)


def _raised_letters(words: str, before: str) -> str:
    last = before[-1:]
    if not last or last.isspace():
        return words  # small print, not raised over anything
    bare = words.rstrip(".")
    if last.isdigit() or (before[-2:-1].isdigit() and last == "."):
        if bare in ("o", "a") and not _LONG_NUMBER.search(before):
            return words.replace("o", "º").replace("a", "ª")
        if bare.lower() in _ENDINGS:
            return words
    word = _WORD.search(before)
    if word and (bare in _ABBREVIATED.get(word[0], "").split() or (bare in _ENDINGS and _ROMAN.search(before))):
        return words
    if word and bare in ("o", "a") and word[0].lower() in ("n", "v", "d", "m", "no"):
        return words.replace("o", "º").replace("a", "ª")
    if _EXPRESSION.match(words):
        return small_raised(words) or f"^({words})"
    if len(words) == 1 and not (last.isdigit() or last in ")]" or (word and len(word[0]) == 1)):
        return f"[{words}]"  # a footnote's letter
    if len(words) <= 3 and (small := small_raised(words)):
        return small
    return f" {words}"


def lowered(words: str, before: str) -> str:
    """What stands for lowered `words` after `before`."""
    plain = words.strip()
    last = before[-1:]
    if not last or last.isspace() or last in "/⁄":
        return plain  # small print, or the lower half of a fraction
    if small := small_lowered(plain):
        return small
    if found := re.fullmatch(r"(\d+(?:\.\d+)?)([^\W\d_]*)", plain):
        return f"{found[1].translate(_LOWERED)}{found[2]}"
    return f" {plain}" if " " in plain or len(plain) > 12 else f"_({plain})"


def shrunk(words: str, before: str) -> str:
    """What stands for words in small print after `before`: the cents of a price do not lengthen its number."""
    if not (before[-1:].isdigit() and words[:1].isdigit()):
        return words
    return f"{'.' if len(words) == 2 and _PRICED.search(before) else ' '}{words}"


def fraction_begun(before: str) -> tuple[int, str] | None:
    """Where a lowered number makes a fraction of what was taken for a power or a footnote before it: how many of the
    last characters of `before` give way, and to what."""
    found = _NUMERATOR.search(before)
    if found is None:
        return None
    upper = (found[3] or found[4]).translate(_PLAIN_DIGITS)
    return len(found[0]) - len(found[1]), f"{' ' if found[1] or found[2] else ''}{upper}/"


def small_raised(words: str) -> str:
    """`words` in Unicode's raised characters; empty where it lacks one of them."""
    return words.translate(_RAISED) if all(ord(one) in _RAISED for one in words) else ""


def small_lowered(words: str) -> str:
    """`words` in its lowered characters, likewise."""
    return words.translate(_LOWERED) if all(ord(one) in _LOWERED for one in words) else ""
