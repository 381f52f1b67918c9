"""The articles as sources to be cited: BibTeX as pybtex reads it, CSL-JSON by what its schema asks for."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string

from briefreader.domain.text.clean import clean_line
from briefreader.export.sources.authors import authors
from briefreader.export.sources.bibtex import bibtex
from briefreader.export.sources.csl import csl_json
from tests.export.samples import article

STEERING = st.text(st.sampled_from("{}\\%#&$_~^@\"',= \n\tabAand"), max_size=40)
ANYTHING = st.one_of(STEERING, st.text(max_size=40))
BACK = {
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textquotedbl{}": '"',
    "{@}": "@",
    **{f"\\{one}": one for one in "%#&$_"},
    r"\textbackslash{}": "\\",  # last: the others begin with one
}


def entries(text: str) -> dict[str, Entry]:
    return dict(parse_string(text, "bibtex").entries)


def words(latex: str) -> str:
    """What LaTeX shows."""
    parts = latex.split(r"\textbackslash{}")
    for escaped, plain in list(BACK.items())[:-1]:
        parts = [part.replace(escaped, plain) for part in parts]
    return "\\".join(parts)


def test_an_entry_an_article() -> None:
    text = bibtex(
        [article(byline="By Ursula von der Leyen, Cor Dum and Reuters"), article("Rain", id="fedcba9876543210")]
    )
    found = entries(text)
    assert list(found) == ["briefreader-0123456789abcdef", "briefreader-fedcba9876543210"]
    one = found["briefreader-0123456789abcdef"]
    assert one.type == "online" and dict(one.fields) == {
        "title": "{The bridge opens in May}",
        "organization": "The Harbour Post",
        "date": "2026-01-08",
        "url": "https://example.org/bridge",
    }
    assert [(who.first_names, who.prelast_names, who.last_names) for who in one.persons["author"]] == [
        (["Ursula"], ["von", "der"], ["Leyen"]),
        (["Cor"], [], ["Dum"]),
        ([], [], ["{Reuters}"]),
    ]


@given(ANYTHING, ANYTHING, ANYTHING)
def test_no_words_break_an_entry(title: str, outlet: str, byline: str) -> None:
    of = article(clean_line(title), outlet=clean_line(outlet), byline=clean_line(byline))
    (one,) = entries(bibtex([of])).values()
    assert set(one.fields) <= {"title", "organization", "date", "url"}
    assert " ".join(words(one.fields["title"][1:-1]).split()) == " ".join(clean_line(title).split())
    assert len(one.persons.get("author", ())) == len(authors(of.byline))


@given(ANYTHING, ANYTHING, ANYTHING)
def test_csl_holds_what_its_schema_asks_for(title: str, outlet: str, byline: str) -> None:
    of = article(clean_line(title), outlet=clean_line(outlet), byline=clean_line(byline))
    (one,) = json.loads(csl_json([of]))
    assert (one["id"], one["type"]) == ("briefreader-0123456789abcdef", "article-newspaper")
    assert set(one) <= {"id", "type", "title", "container-title", "author", "issued", "URL"}
    assert one["issued"] == {"date-parts": [[2026, 1, 8]]}
    for who in one.get("author", []):
        assert set(who) <= {"family", "given", "non-dropping-particle"} or set(who) == {"literal"}
        assert all(isinstance(value, str) and value for value in who.values())
    assert not {"<", ">"} & set("".join(str(value) for value in one.values()))


def test_keys_and_bytes_come_from_no_order_and_from_no_title() -> None:
    two = [article("One", id="bbbbbb0000000000"), article("Two", id="aaaaaa0000000000")]
    for written in (bibtex, csl_json):
        assert written(two) == written(two[::-1])
        assert "briefreader-aaaaaa0000000000" in written([replace(two[1], title="Renamed", outlet="Other")])


def test_what_is_invented_or_rests_on_others_says_so() -> None:
    sample, credited = article(sample=True), article(credit="R. Porter {:DOI: 1}, The Wire")
    assert entries(bibtex([sample])).popitem()[1].fields["note"] == "An invented sample story."
    assert json.loads(csl_json([credited]))[0]["note"] == "Rests on: R. Porter { :DOI: 1}, The Wire"


def test_a_password_in_an_address_is_not_written() -> None:
    of = article(url="https://me:secret@example.org/a%20b?c=d&e=f#g")
    for written in (bibtex([of]), csl_json([of])):
        assert "https://example.org/a%20b?c=d&e=f#g" in written and "secret" not in written


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Cor Dum", ["Cor|Dum"]),
        ("By Cor Dum and Ada Example in Port Alder", ["Cor|Dum", "Ada|Example"]),
        ("Cor Dum, political editor, and Ada B. Example", ["Cor|Dum", "Ada B.|Example"]),
        ("Reuters", ["{Reuters}"]),
        ("The Harbour Post Staff; Peter de Kruijff", ["{The Harbour Post Staff}", "Peter|de Kruijff"]),
        ("Marsh, A. B., van Dorn, C.", ["A. B|Marsh", "C|van Dorn"]),
        ("黄安伟, 储百亮", ["{黄安伟}", "{储百亮}"]),
        ("马修·德安科纳", ["{马修·德安科纳}"]),
        ("harbourwatcher", ["{harbourwatcher}"]),
        ("Cor Dum, Cor Dum", ["Cor|Dum"]),
        ("cor@example.org (Cor Dum)", []),
        ("BBC Radio 4", ["{BBC Radio 4}"]),
        ("", []),
        (" , and ; ", []),
    ],
)
def test_bylines(byline: str, names: list[str]) -> None:
    told = [
        f"{one.given}|{f'{one.particle} ' if one.particle else ''}{one.family}" if one.family else f"{{{one.name}}}"
        for one in authors(byline)
    ]
    assert told == names
