"""Which characters the bytes of a document stand for: what they show counts more than what is claimed of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection
from contextlib import suppress

from briefreader.sources.text.encoding_labels import codecs_of

_DECLARED = re.compile(rb"""\A[^<]{0,1000}<\?[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,60})["']""")
_IN_HTML = re.compile(rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,60})""", re.IGNORECASE)
_SHIFTED = ("iso2022", "hz")  # how codecs begin that are made of ASCII bytes only
_OWN_BYTES = ("gb", "big5", "euc", "cp932", "cp949", "cp950", "johab")
"""How codecs begin that tell by themselves whether bytes are theirs; most others take any bytes for letters."""

_SURE = 0.5  # of 1: what the detector believes less than this is a toss of coins

_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIGH = re.compile(rb"[\x80-\xff]")
_HALVES = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


def xml_text(data: bytes, content_type: str = "") -> str:
    """The characters of an XML document, by the server's word or its own as far as the bytes bear them out."""
    return _text(data, _IN_HEADER.search(content_type), _DECLARED.match(data[:2000]))


def page_text(data: bytes, content_type: str = "") -> str:
    """The characters of a web page, likewise."""
    return _text(data, _IN_HEADER.search(content_type), _IN_HTML.search(data[:4096]))


def _text(data: bytes, header: re.Match[str] | None, inside: re.Match[bytes] | None) -> str:
    """Nothing is lost: what cannot be read becomes U+FFFD."""
    if is_wide(data):
        return data.decode(_width(data), "replace").lstrip("\ufeff")
    claims = [header[1]] if header else []
    claims += [inside[1].decode("ascii", "replace")] if inside else []
    named = [codec for name in claims for codec in codecs_of(name)]
    # Nothing that reads as UTF-8 is anything else, whatever is said of it; what has no zero bytes is not UTF-16.
    shifted = [one for one in named if one.startswith(_SHIFTED)]
    for codec in (*shifted, "utf-8", *(one for one in named if one.startswith(_OWN_BYTES))):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(codec).lstrip("\ufeff")
    if is_utf8(whole := _with_joined_halves(data), named):
        return whole.decode("utf-8", "replace").lstrip("\ufeff")
    for codec in named:
        with suppress(UnicodeDecodeError, LookupError):  # it is something else, or nobody knows that name
            return data.decode(codec)
    return data.decode(_guessed(data), "replace")


def _with_joined_halves(data: bytes) -> bytes:
    """`data` as UTF-8 where a program wrote the two surrogates of a character as if each were one (CESU-8)."""
    return _HALVES.sub(_joined, data) if b"\xed" in data else data


def _joined(halves: re.Match[bytes]) -> bytes:
    return halves[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16").encode()


def is_wide(data: bytes) -> bool:
    """Whether every character takes two or four bytes."""
    return data.startswith(_BOMS) or b"\0" in data[:4]


def _width(data: bytes) -> str:
    """Which of the wide encodings it is; the zeros around the first angle bracket tell where no mark does."""
    if data[:4] in _BOMS[:2] or data[:4].count(0) == 3:
        return "utf-32" if data[:4] in _BOMS[:2] else "utf-32-be" if data[:1] == b"\0" else "utf-32-le"
    if data.startswith(_BOMS):
        return "utf-16"
    return "utf-16-be" if data[:1] == b"\0" else "utf-16-le"


def is_utf8(data: bytes, named: Collection[str] = ()) -> bool:
    """Whether the bytes above ASCII are UTF-8, but for a few broken ones; False where there are none.

    Who claims UTF-8 (among `named`, codecs) may break one character of two: many who claim it send something else.
    """
    if not _HIGH.search(data):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        good = sum(map(len, _MULTIBYTE.findall(data)))
        broken = len(_HIGH.findall(data)) - good
        return good >= broken if "utf-8" in named else good > 4 * broken
    return True


def _guessed(data: bytes) -> str:
    """What the frequencies of the bytes look like; where they tell little, what most of the world's mistakes are in."""
    import cchardet

    guess = cchardet.detect(data)
    found = guess["encoding"] or "" if (guess["confidence"] or 0) >= _SURE else ""
    with suppress(LookupError):  # it knows some that Python does not: EUC-TW
        return codecs.lookup(next(iter(codecs_of(found)), "windows-1252")).name
    return "windows-1252"
