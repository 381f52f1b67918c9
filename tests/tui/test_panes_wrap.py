"""Breaking text: no character lost, none out of place, no line too wide."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size, split_graphemes

from briefreader.domain.text.clean import clean
from briefreader.tui.present import wrap
from briefreader.tui.present.wrap import character_at, cut, fitted, verbatim, width_of, wrapped

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("a b-c–de “f” \n 日本語、。（）がぎ é\u0301 👩‍👩‍👧 🇳🇴 ❤\ufe0f हिन्दी שלום \t[]"),
        st.characters(exclude_categories=["Cs"]),
    )
).map(clean)


@given(ANY_TEXT, st.integers(1, 40))
def test_lines_hold_every_visible_character_in_order_and_within_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(text[start:end].split()) for start, end in lines) == "".join(text.split())
    for start, end in lines:
        line = text[start:end]
        assert "\n" not in line and line.strip() == line
        assert cell_len(line) <= width or (len(wrapped(line, cell_len(line))) == 1 and _one_cluster(line))


def _one_cluster(line: str) -> bool:
    spans, _ = split_graphemes(line)
    return sum(size > 0 for _, _, size in spans) <= 1


@given(ANY_TEXT.map(lambda text: " ".join(text.split())), st.integers(1, 30), st.integers(1, 3))
@example("0" + "\N{COMBINING GRAVE ACCENT}" * 3 + "0", 1, 1)  # more characters than cells
def test_fitted_text_is_a_beginning_with_an_ellipsis_when_something_is_missing(
    text: str, width: int, lines: int
) -> None:
    shown = fitted(text, width, lines)
    assert len(shown) <= lines
    assert all(cell_len(line) <= max(width, 2) for line in shown)
    if "…" not in text and len("".join(shown)) < len("".join(wrapped_words(text, width))):
        assert shown[-1].endswith("…")


def wrapped_words(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrapped(text, width)]


@given(ANY_TEXT, st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int) -> None:
    line = text.replace("\n", " ")
    assert width_of(cut(line, width)) <= width
    assert cut(line, 10_000) == line


@given(st.text("abc -–—/“”.,", max_size=80), st.integers(1, 30))
def test_both_ways_of_breaking_agree_on_words(text: str, width: int) -> None:
    """The quick way, for text of one-cell characters, never breaks a word that the careful way keeps whole."""
    words = {word for word in text.split() if len(word) <= width and not set(word) & set("-–—/")}
    shown = {word for start, end in wrapped(text, width) for word in text[start:end].split()}
    assert words <= shown


@pytest.mark.parametrize("plane", range(4))
def test_what_is_called_one_cell_is_one_cell(plane: int) -> None:
    for code in range(plane * 0x1000, (plane + 1) * 0x1000):
        if wrap._ONE_CELL.match(chr(code)):
            assert get_character_cell_size(chr(code)) == 1


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("a long-standing plan", 8, ["a long-", "standing", "plan"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("two\nlines", 40, ["two", "lines"]),
        ("日本語のテキスト、とても", 8, ["日本語の", "テキス", "ト、とて", "も"]),
        ("彼は（強く）言う", 6, ["彼は", "（強", "く）言", "う"]),
        ("Das sagte 王毅 gestern", 12, ["Das sagte 王", "毅 gestern"]),
    ],
)
def test_where_lines_end(text: str, width: int, lines: list[str]) -> None:
    assert wrapped_words(text, width) == lines


def test_a_title_is_cut_at_a_word() -> None:
    assert fitted("The border market opens again under a joint rule", 20, 2) == [
        "The border market",
        "opens again under a…",
    ]
    assert cut("日本語のテキスト", 7) == "日本語…"


def test_a_cell_leads_back_to_its_character() -> None:
    text = "日本 ab"
    assert [character_at(text, cell) for cell in range(-1, 8)] == [-1, 0, 0, 1, 1, 2, 3, 4, 5]


@given(ANY_TEXT, st.integers(1, 40))
def test_lines_as_they_are_lose_nothing(text: str, width: int) -> None:
    """Code and tables: every character has its place, blanks and empty lines too."""
    lines = verbatim(text, width)
    assert len(lines) >= text.count("\n") + 1
    assert "".join(text[start:end] for start, end in lines) == text.replace("\n", "")
    for start, end in lines:
        assert cell_len(text[start:end]) <= width or _one_cluster(text[start:end])


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("  a\n\nb", 10, ["  a", "", "b"]),
        ("return the longest", 12, ["return the ", "longest"]),
        ("x = abcdefghij", 12, ["x = abcdefgh", "ij"]),  # a blank so far to the left is no place for a break
        ("日本語 日本語", 8, ["日本語 ", "日本語"]),
        ("", 5, [""]),
    ],
)
def test_where_lines_as_they_are_end(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in verbatim(text, width)] == lines


def test_a_line_without_end_is_broken_in_no_time() -> None:
    assert len(verbatim("x" * 1_000_000, 70)) == 14_286
