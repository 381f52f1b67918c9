"""The names of encodings that browsers know are known here, and mean the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.sources.feeds.feeds import parse
from briefreader.sources.text.encoding import xml_text
from briefreader.sources.text.encoding_labels import _BROWSERS, codecs_of

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FEED = "<rss version='2.0'><channel><title>t</title><item><title>{}</title></item></channel></rss>"

WORDS = {  # what is written in each codec; bytes that two encodings could hold are told by their name alone
    "utf-8": "Größe 日本",
    "cp866": "Новости мира",
    "iso8859-2": "Žluťoučký kůň",
    "iso8859-3": "ĉapelo ŝipo",
    "iso8859-4": "Šiauliai ģimene",
    "iso8859-5": "Новости мира",
    "iso8859-6": "أخبار العالم",
    "iso8859-7": "Νέα του κόσμου",
    "iso8859-8": "חדשות העולם",
    "iso8859-10": "Þórður ŋávvit",
    "iso8859-13": "Žinios šiandien",
    "iso8859-14": "Ŵyn ŷd",
    "iso8859-15": "Œuvre à 5 €",
    "iso8859-16": "Știri țară",
    "koi8-r": "Новости мира",
    "koi8-u": "Новини світу їжак",
    "mac-roman": "Größe café",
    "mac-cyrillic": "Новости мира",
    "cp874": "ข่าวโลก",
    "cp1250": "Žluťoučký kůň",
    "cp1251": "Новости мира",
    "cp1252": "Größe “quoted” €",
    "cp1253": "Νέα του κόσμου",
    "cp1254": "İstanbul’da gün ışığı",
    "cp1255": "חדשות העולם",
    "cp1256": "أخبار العالم",
    "cp1257": "Žinios šiandien",
    "cp1258": "Đông Âu",
    "gb18030": "首相在会议上表示",
    "big5hkscs": "首相在會議上表示",
    "euc_jp": "首相は会議で述べた",
    "iso2022_jp": "首相は会議で述べた",
    "cp932": "首相は会議で述べた ①㈱",
    "cp949": "총리는 회의에서 말했다 똠",
    "iso2022_kr": "총리는 회의에서 말했다",
    "hz": "首相在会议上表示",
}


def test_every_codec_is_tried() -> None:
    assert {codecs.partition(" ")[0] for codecs in _BROWSERS if codecs} == set(WORDS)
    assert sum(len(labels.split()) for labels in _BROWSERS.values()) == 228 - 10  # but UTF-16 and x-user-defined


@pytest.mark.parametrize("codecs", [codecs for codecs in _BROWSERS if codecs])
def test_a_label_means_what_browsers_take_it_for(codecs: str) -> None:
    codec = codecs.partition(" ")[0]
    words = WORDS[codec]
    for label in _BROWSERS[codecs].split():
        for written in (label, label.upper()):
            data = f'<?xml version="1.0" encoding="{written}"?>{FEED.format(words)}'.encode(codec)
            assert parse(data, now=NOW).entries[0].title == words, written


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("Shift-JIS", "cp932"),
        ("euc_kr", "cp949"),
        ("x-gb2312", "gb18030"),
        ("x-windows-1251", "cp1251"),
        ("windows_1252", "cp1252"),
        ("cp437", "cp437"),
        ("X-MAC-GREEK", "mac-greek"),
        ("utf-16", ""),
        ("unicode_escape", ""),
        ("idna", ""),
        ("rot13", ""),
        ("", ""),
    ],
)
def test_other_spellings(label: str, codec: str) -> None:
    assert codecs_of(label)[:1] == ((codec,) if codec else ())


def test_signs_of_one_maker_are_read_in_euc() -> None:
    data = b'<?xml version="1.0" encoding="x-euc-jp"?>' + FEED.format("首相は① 会議で述べた").encode("euc_jisx0213")
    assert parse(data, now=NOW).entries[0].title == "首相は① 会議で述べた"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Smile \xed\xa0\xbd\xed\xb8\x80 now", "Smile 😀 now"),
        (b"\xed\xa0\xbd\xed\xb8\x80\xed\xa0\xbd\xed\xb8\x81", "😀😁"),
        (b"one half \xed\xa0\xbd only", "one half \ufffd\ufffd\ufffd only"),
        (b"both \xed\xb8\x80\xed\xa0\xbd the wrong way", "both \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd the wrong way"),
        ("한국 일".encode(), "한국 일"),
    ],
)
def test_halves_of_characters_are_joined(data: bytes, words: str) -> None:
    assert xml_text(data, "text/xml; charset=utf-8") == words


def test_letters_that_look_like_halves_stay_letters() -> None:
    """Six bytes of a GBK text that would be two surrogates in CESU-8."""
    words = bytes.fromhex("eda0bdedb2a9").decode("gb18030")
    assert xml_text(f"<a>{words}</a>".encode("gb18030"), "text/xml; charset=gbk") == f"<a>{words}</a>"


def test_a_guess_that_is_none_is_what_browsers_take() -> None:
    data = b'<?xml version="1.0" encoding="utf-8"?>' + FEED.format("Café “naïve” — über €5").encode("cp1252")
    assert parse(data, now=NOW).entries[0].title == "Café “naïve” — über €5"
