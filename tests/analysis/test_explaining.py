"""Why a report is given to whom it is given to: its sign, and the way from "he" to the name."""

from __future__ import annotations

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.blocks import layout
from briefreader.domain.statements.explanation import FoundBy
from briefreader.domain.statements.statement import Statement


def said_in(text: str) -> list[Statement]:
    return list(analyse(layout.article_of(text, "x")).statements)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("“The pier is ours,” said Mayor Lena Brask on Monday.", ["“said Mayor Lena Brask”"]),
        (
            "Mayor Lena Brask said the pier would open. “It is ours,” she said.",
            ["“Mayor Lena Brask said”", "“she said” → “Lena Brask”"],
        ),
        (
            "Mayor Lena Brask said the pier would open. Brask said it was late. She said it was ready.",
            ["“Mayor Lena Brask said”", "“Brask said” → Lena Brask", "“She said” → “Brask” → Lena Brask"],
        ),
        (
            "Mayor Lena Brask said the pier would open. She said it was late. She said it was ready.",
            ["“Mayor Lena Brask said”", *["“She said” → “Lena Brask”"] * 2],
        ),
        (
            "The Karvelian Transport Ministry said the line would close. The ministry said it was late. It added that "
            "boats would run.",
            [
                "“The Karvelian Transport Ministry said”",
                "“The ministry said” → “Karvelian Transport Ministry”",
                "“It added” → “The ministry” → “Karvelian Transport Ministry”",
            ],
        ),
        ("LENA BRASK: The pier is ours.\n\nMR RUSK: It is not.\n\nBRASK: It is.", ["“LENA BRASK”", "“MR RUSK”", None]),
    ],
)
def test_sign_and_way(text: str, paths: list[str | None]) -> None:
    found = said_in(text)
    told = [one.because.path if one.because else "" for one in found]
    assert len(told) == len(paths)
    assert [one for one, wanted in zip(told, paths, strict=True) if wanted] == [one for one in paths if one]


def test_the_links_stand_where_they_are_said_to_stand() -> None:
    text = "Mayor Lena Brask said the pier would open. Brask said it was late. She said it was ready."
    for one in said_in(text):
        assert one.because and all(link.span.of(text) == link.words for link in one.because.chain)
        assert one.because.chain[0].span == one.speaker


def test_nobody_is_looked_for_in_quotations_or_in_the_words_themselves() -> None:
    text = (
        "Lena Brask opened the pier. “Ask Olek Rusk,” a man called. Brask said Rusk was away. She said Rusk would pay."
    )
    (last,) = [one for one in said_in(text) if one.text == "Rusk would pay"]
    assert last.because and [link.words for link in last.because.chain] == ["She", "Brask"]


def test_a_way_never_goes_on_for_ever() -> None:
    text = "Lena Brask arrived. " + "She said it rained. He said it did not. " * 40
    assert all(one.because and len(one.because.chain) <= 5 for one in said_in(text))


def test_who_found_it_is_told() -> None:
    (one,) = said_in("“The pier is ours,” said Mayor Lena Brask on Monday.")
    assert one.because and one.because.found_by is FoundBy.BOTH
    assert one.explained == "named next to the quotation: “said Mayor Lena Brask”; rules and tagger agree"


def test_a_link_has_the_words_of_the_text_whatever_dash_is_in_them() -> None:
    text = (
        "The film ― which weaves together\x1b the voices of expert historians and activists like Angela Brask "
        "and The New Jim Crow author Mara Rusk, among others ― explains the harbour’s historical treatment of "
        "pilots. They explore it."
    )
    links = [link for one in said_in(text) if one.because for link in one.because.chain]
    assert any("―" in link.words for link in links)
    assert all(link.words == link.span.of(text) for link in links)
