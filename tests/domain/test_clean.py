"""What an outside string loses, and what it keeps."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.clean import MARKS_A_BASE, clean, clean_line

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


def test_a_line_has_no_breaks() -> None:
    assert clean_line("  one\ntwo\u2028three\t four\u2029 ") == "one two three four"


def test_a_letter_bears_so_many_marks_and_no_more() -> None:
    assert clean("x" + "\u0335" * 50) == "x" + "\u0335" * MARKS_A_BASE


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_cleaning_is_done_once_and_for_all(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in once)
    once.encode()
