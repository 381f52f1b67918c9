"""What an outside string loses, and what it keeps."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.text.clean import MARKS_A_BASE, clean, clean_line, harmless, is_hiding, json_text
from tests.hostile import SEQUENCES, SURROGATES, obeyed

CASES = {
    "plain words": ("Talks resume", "Talks resume"),
    "an escape sequence": ("a\x1b[2Jb", "a[2Jb"),
    "an operating system command": ("\x1b]52;c;aGk=\x07x", "]52;c;aGk=x"),
    "C1 controls": ("a\x9b2Jb\x9dc\x90d", "a2Jbcd"),
    "DEL and backspace": ("a\x7f\x08b", "ab"),
    "bidi overrides": ("gpj\u202eexe\u2066.\u2069\u200f", "gpjexe."),
    "zero width space and byte order mark": ("a\u200bb\ufeffc", "abc"),
    "joiners stay": ("می\u200cخواهم 👨\u200d👩\u200d👧", "می\u200cخواهم 👨\u200d👩\u200d👧"),
    "tag characters": ("a\U000e0041\U000e0042b", "ab"),
    "a flag made of tags stays": (
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    ),
    "invisible operators and word joiners": ("a\u2060b\u2061c\u2062d\u2063e\u2064f", "abcdef"),
    "a name of fillers is empty": ("\u3164\uffa0\u115f\u1160", ""),
    "old switches": ("1\u206a2\u206f3", "123"),
    "a joiner that keeps marks apart": ("a\u034f\u0301", "\u00e1"),
    "emoji and their variants stay": (
        "\u2764\ufe0f \u2764\ufe0e 1\ufe0f\u20e3",
        "\u2764\ufe0f \u2764\ufe0e 1\ufe0f\u20e3",
    ),
    "Mongolian variants stay, its separator goes": ("\u1820\u180b\u180e\u1821\u180f", "\u1820\u180b\u1821\u180f"),
    "variants of ideographs stay": ("\u8fbb\U000e0100", "\u8fbb\U000e0100"),
    "a soft hyphen stays": ("soft\u00adly", "soft\u00adly"),
    "lone surrogates": ("a\ud800b", "a\ufffdb"),
    "noncharacters": ("a\uffffb\ufdd0c\U0001fffed", "abcd"),
    "composed": ("Cafe\u0301", "Café"),
    "markup is only words": ("[/bold] [@click=app.quit]x[/]", "[/bold] [@click=app.quit]x[/]"),
    "lines stay": ("one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"),
}


@pytest.mark.parametrize("case", CASES)
def test_clean(case: str) -> None:
    given_, wanted = CASES[case]
    assert clean(given_) == wanted


DEFAULT_IGNORABLE = (
    "00AD 034F 061C 115F-1160 17B4-17B5 180B-180D 180E 180F 200B-200F 202A-202E 2060-2064 2065 2066-206F 3164 "
    "FE00-FE0F FEFF FFA0 FFF0-FFF8 1BCA0-1BCA3 1D173-1D17A E0000 E0001 E0002-E001F E0020-E007F E0080-E00FF "
    "E0100-E01EF E01F0-E0FFF"
)
"""Default_Ignorable_Code_Point of DerivedCoreProperties.txt, Unicode 16.0."""

KEPT = "00AD 180B-180D 180F 200C-200D FE00-FE0F E0100-E01EF"  # soft hyphen, variation selectors, joiners


def code_points(ranges: str) -> set[int]:
    bounds = [[int(end, 16) for end in one.split("-")] for one in ranges.split()]
    return {number for found in bounds for number in range(found[0], found[-1] + 1)}


def test_what_unicode_shows_as_nothing_goes() -> None:
    """All of it but what languages and emoji are written with, each character for itself and the whole of it."""
    unseen, kept = code_points(DEFAULT_IGNORABLE), code_points(KEPT)
    assert len(unseen) == 4174 and kept <= unseen
    assert {number for number in unseen if clean(f"a{chr(number)}b") != "ab"} == kept
    assert not [number for number in unseen - kept if not is_hiding(f"https://a.example/{chr(number)}")]
    assert not [number for number in kept if is_hiding(f"https://a.example/{chr(number)}")]


def test_a_line_has_no_breaks() -> None:
    assert clean_line("  one\ntwo\u2028three\t four\u2029 ") == "one two three four"


def test_a_letter_bears_so_many_marks_and_no_more() -> None:
    assert clean("x" + "\u0335" * 50) == "x" + "\u0335" * MARKS_A_BASE


def test_marks_without_end_take_no_more_time_than_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    longest = 0

    def composed(form: Literal["NFC"], text: str) -> str:
        nonlocal longest
        longest = max(longest, max((len(run) for run in re.findall("[\u0300-\u036f]+", text)), default=0))
        return normalize(form, text)

    normalize = unicodedata.normalize
    monkeypatch.setattr(unicodedata, "normalize", composed)
    for base in ("a", "word " * 7 + "é", "日本" * 50):
        assert clean(base + "\u0301\u0323" * 50_000).startswith(normalize("NFC", base)[:-1])
    assert 0 < longest <= 64


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_cleaning_is_done_once_and_for_all(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in once)
    once.encode()
    assert not obeyed(once)


@pytest.mark.parametrize("name", [*SEQUENCES, *SURROGATES])
def test_every_sequence_is_cleaned(name: str) -> None:
    words = f"a{ {**SEQUENCES, **SURROGATES}[name] }z"
    assert obeyed(words) or "\u2028" in words
    assert not obeyed(clean(words)) and not obeyed(clean_line(words))
    assert "\n" not in clean_line(words) and "\u2028" not in clean_line(words)
    assert clean(words).startswith("a") and clean(words).endswith("z")


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_json_says_everything_and_shows_nothing(text: str) -> None:
    told = json_text({"words": text})
    assert json.loads(told) == {"words": text}
    assert not [one for one in obeyed(told) if unicodedata.category(one) not in ("Mn", "Me")]
    told.encode()


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_a_document_loses_commands_and_nothing_else(text: str) -> None:
    left = harmless(text)
    assert not [one for one in left if unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t"]
    assert left == "".join(
        "\ufffd" if unicodedata.category(one) == "Cs" else one
        for one in text
        if unicodedata.category(one) != "Cc" or one in "\n\t"
    )
    left.encode()


def test_an_address_that_hides_something() -> None:
    hiding = [words for words in SEQUENCES.values() if is_hiding(f"https://a.example/{words}")]
    assert len(hiding) == len(SEQUENCES) - 1  # letters with many marks are seen
    assert not is_hiding("https://a.example/caf\u00e9/cafe\u0301?x=%1b")
