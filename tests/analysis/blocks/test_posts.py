"""How an embedded post is signed."""

from __future__ import annotations

import pytest

from briefreader.analysis.posts import author, signature

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
    assert (words[slice(*author(found))] if found else None) == name


def test_a_signature_begins_at_its_dash() -> None:
    found = signature("Trams are back. — Velm Transit (@velm)")
    assert found and found.start() == len("Trams are back. ")
