"""The characters of an XML document that XML may hold: one other would cost the strict reading of all of it."""

from __future__ import annotations

import re
from html.entities import html5

_PROLOG = re.compile(r"\A\s*<\?xml\b[^>]*>")  # it tells of an encoding that is no longer this text's
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_HALVES = re.compile(
    r"&#(?:[xX]0*([dD][89abAB][0-9a-fA-F]{2})|0*(5(?:529[6-9]|5[3-9]\d\d|6[0-2]\d\d|63[01]\d)));"
    r"&#(?:[xX]0*([dD][c-fC-F][0-9a-fA-F]{2})|0*(5(?:632\d|63[3-9]\d|6[4-9]\d\d|7[0-2]\d\d|73[0-3]\d|734[0-3])));"
)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#[xX][0-9a-fA-F]+);)([A-Za-z][A-Za-z0-9]{1,31};)?")
"""One that begins no reference that XML knows, with the name that is perhaps HTML's."""

_LITERAL, _LITERAL_END = "<![CDATA[", "]]>"
_MOST_DIGITS = 10


def xml_characters(text: str) -> str:
    """`text` without its first line's word on encodings, those that XML may not hold, and references to them.

    Ampersands that hurried programs did not escape are escaped, and the names that HTML has for characters become
    the characters, but in literal sections, where both are the business of whoever reads what is in them.
    """
    text = _REFERENCE.sub(_kept, joined_halves(_PROLOG.sub("", _CONTROLS.sub("", text), count=1)))
    if "<!ENTITY" in text or not _AMPERSAND.search(text):
        return text
    outside, *sections = text.split(_LITERAL)
    parts = [_escaped(outside)]
    for section in sections:
        literal, end, outside = section.partition(_LITERAL_END)
        parts.append(f"{_LITERAL}{literal}{end}{_escaped(outside)}")
    return "".join(parts)


def joined_halves(text: str) -> str:
    """`text` with the character for two references to the halves of it, as programs of sixteen bits write them."""
    return _HALVES.sub(_joined, text) if "&#" in text else text


def _joined(found: re.Match[str]) -> str:
    high, low = (int(found[at], 16) if found[at] else int(found[at + 1]) for at in (1, 3))
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};"


def _escaped(text: str) -> str:
    return _AMPERSAND.sub(_as_xml, text)


def _as_xml(found: re.Match[str]) -> str:
    name = found[1] or ""
    return "".join(f"&#{ord(one)};" for one in html5[name]) if name in html5 else f"&amp;{name}"


def _kept(found: re.Match[str]) -> str:
    digits = found[1] or found[2]
    number = int(digits, 16 if found[1] else 10) if len(digits) <= _MOST_DIGITS else -1
    return found[0] if _is_xml(number) else ""


def _is_xml(number: int) -> bool:
    """Whether XML may hold the character of this number."""
    return (
        number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number <= 0x10FFFF
    )
