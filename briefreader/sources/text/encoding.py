"""Which characters the bytes of a document stand for: what they show counts more than what is claimed of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from contextlib import suppress

_DECLARED = re.compile(rb"""\A[^<]{0,1000}<\?[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,60})["']""")
_IN_HTML = re.compile(rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,60})""", re.IGNORECASE)
# Names that stand for a way to write text.  Python knows others (idna, unicode_escape, …), which would be run on it.
_KNOWN = re.compile(
    r"(?:utf[-_]?8|(?:us-)?ascii|iso[-_]?8859[-_]?\d+\w*|latin[-_]?\d+|(?:windows|cp|ibm)[-_]?\d+"
    r"|koi8[-_]?[ru]|mac\w*|x-mac-\w+|gbk|gb[-_]?2312|gb[-_]?18030|big5(?:-hkscs)?|euc[-_]?(?:jp|kr|tw|cn)|tis-?620"
    r"|(?:x-)?s(?:hift)?[-_]?jis|ms932|iso-2022-(?:jp|kr)|uhc|ks_c_5601\S*)\Z",
    re.IGNORECASE,
)
_UTF8 = re.compile(r"utf[-_]?8\Z", re.IGNORECASE)
_LATIN1 = re.compile(r"(?:us-)?ascii|iso[-_]?8859[-_]?1\Z|latin[-_]?1\Z", re.IGNORECASE)
_SHIFTED = re.compile(r"iso-2022|hz", re.IGNORECASE)  # made of ASCII bytes only
_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIGH = re.compile(rb"[\x80-\xff]")
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
    # Nothing that reads as UTF-8 is anything else, whatever is said of it; what has no zero bytes is not UTF-16.
    if is_utf8(data, claims) or not (_HIGH.search(data) or any(map(_SHIFTED.match, claims))):
        return data.decode("utf-8", "replace").lstrip("\ufeff")
    for name in filter(_KNOWN.match, claims):
        with suppress(UnicodeDecodeError, LookupError):  # it is something else, or nobody knows that name
            return data.decode(_as_meant(name))
    return data.decode(_guessed(data), "replace")


def _as_meant(name: str) -> str:
    """The encoding that documents mean who claim a smaller one."""
    if _LATIN1.match(name):
        return "windows-1252"
    return "gb18030" if re.sub("[-_]", "", name.lower()) in ("gb2312", "gbk") else name


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


def is_utf8(data: bytes, claims: Iterable[str] = ()) -> bool:
    """Whether the bytes above ASCII are UTF-8, but for a few broken ones; False where there are none.

    Who claims UTF-8 may break one character of two: many who claim it send something else altogether.
    """
    if not _HIGH.search(data):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        good = sum(map(len, _MULTIBYTE.findall(data)))
        broken = len(_HIGH.findall(data)) - good
        return good >= broken if any(map(_UTF8.match, claims)) else good > 4 * broken
    return True


def _guessed(data: bytes) -> str:
    """What the frequencies of the bytes look like."""
    import cchardet

    found = cchardet.detect(data).get("encoding") or ""
    with suppress(LookupError):  # it knows some that Python does not: EUC-TW
        if _KNOWN.match(found):
            return codecs.lookup(found).name
    return "windows-1252"
