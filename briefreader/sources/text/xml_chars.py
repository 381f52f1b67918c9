"""The characters of an XML document that XML may hold: one other would cost the strict reading of all of it."""

from __future__ import annotations

import re

_PROLOG = re.compile(r"\A\s*<\?xml\b[^>]*>")  # it tells of an encoding that is no longer this text's
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_MOST_DIGITS = 10


def xml_characters(text: str) -> str:
    """`text` without its first line's word on encodings, those that XML may not hold, and references to them."""
    return _REFERENCE.sub(_kept, _PROLOG.sub("", _CONTROLS.sub("", text), count=1))


def _kept(found: re.Match[str]) -> str:
    digits = found[1] or found[2]
    number = int(digits, 16 if found[1] else 10) if len(digits) <= _MOST_DIGITS else -1
    return found[0] if _is_xml(number) else ""


def _is_xml(number: int) -> bool:
    """Whether XML may hold the character of this number."""
    return (
        number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number <= 0x10FFFF
    )
