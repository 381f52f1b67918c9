"""How an embedded post is signed."""

from __future__ import annotations

import pytest

from briefreader.analysis.blocks.posts import card_lines, post, signature
from tests.analysis.reading import span_of

SIGNED = {
    "a handle and a date": ("Trams are back. — Velm Transit (@velm) January 5, 2026", "Velm Transit"),
    "a handle alone": ("Trams are back. — Velm Transit (@velm)", "Velm Transit"),
    "a date in another order": ("Trams are back. — Velm Transit (@velm), 5 January 2026", "Velm Transit"),
    "two hyphens for a dash": ("Trams are back. -- Velm Transit (@velm)", "Velm Transit"),
    "a hyphen for a dash": ("Trams are back. - Velm Transit (@velm)", "Velm Transit"),
    "a full name and a date without a handle": ("Trams are back. — Lena Brask, 5 January 2026", "Lena Brask"),
    "a full name, where and when": ("Trams are back. — Lena Brask, on Telegram, 5 January 2026", "Lena Brask"),
    "a signature alone": ("— Velm Transit (@velm) January 5, 2026", "Velm Transit"),
    "a name without handle and date signs no post": ("Trams are back. — Lena Brask", None),
    "one name and a date sign no post": ("Trams are back. — Brask, 5 January 2026", None),
    "a handle inside a sentence signs nothing": ("Trams — thanks to Velm (@velm) — are back.", None),
    "no dash, no signature": ("Trams are back. Velm Transit (@velm)", None),
    "a page's hanging space is not cleaned here": ("Trams are back. — Velm Transit (@velm) ", None),
    "a whole article is no post": ("Trams are back. " * 200 + "— Velm Transit (@velm)", None),
}


@pytest.mark.parametrize(("words", "name"), SIGNED.values(), ids=SIGNED)
def test_whose_post_it_is(words: str, name: str | None) -> None:
    found = signature(words)
    assert ((found["name"] or found["plain"]) if found else None) == name


def test_a_signature_begins_at_its_dash() -> None:
    found = signature("Trams are back. — Velm Transit (@velm)")
    assert found and found.start() == len("Trams are back. ")


POSTS: dict[str, tuple[str, tuple[str, str] | None]] = {
    "words and a signature": ("Trams are back. — Velm Transit (@velm)", ("Velm Transit", "Trams are back.")),
    "a picture's address is no words": (
        "Trams are back. pic.twitter.com/velm — Velm Transit (@velm)",
        ("Velm Transit", "Trams are back."),
    ),
    "a card under the name": (
        "Velm Transit\n@velm\nTrams are back.\n5 January 2026",
        ("Velm Transit", "Trams are back."),
    ),
    "a signature without words": ("— Velm Transit (@velm)", None),
    "nobody signs it": ("Trams are back.", None),
}


@pytest.mark.parametrize(("text", "expected"), POSTS.values(), ids=POSTS)
def test_the_parts_of_a_post(text: str, expected: tuple[str, str] | None) -> None:
    found = post(text, span_of(text, text))
    assert ((found.author.of(text), found.words.of(text)) if found else None) == expected


CARDS = {
    "a name, a handle, words and a date": (
        ["Velm Transit", "@velm", "Trams are back.", "5 January 2026", "Nobody came."],
        4,
    ),
    "a name and a handle in one line": (["Velm Transit @velm", "Trams are back.", "5 January 2026"], 3),
    "no date below": (["Velm Transit", "@velm", "Trams are back.", "Nobody came."], 0),
    "no handle": (["Velm Transit", "Trams are back.", "5 January 2026"], 0),
}


@pytest.mark.parametrize(("lines", "many"), CARDS.values(), ids=CARDS)
def test_the_lines_of_a_card(lines: list[str], many: int) -> None:
    assert card_lines(lines) == many
