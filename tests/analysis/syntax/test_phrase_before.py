"""The noun phrase right before a verb: its subject."""

from __future__ import annotations

import pytest

from briefreader.analysis.syntax import phrase_before
from tests.analysis.reading import line

BEFORE = {
    "a name": ("Brask said", "Brask"),
    "a name with its title": ("Foreign Minister Lena Brask said", "Foreign Minister Lena Brask"),
    "a pronoun": ("Late at night she said", "she"),
    "a pronoun with its auxiliary": ("Then she's said", "she's"),
    "a common noun": ("The foreign ministry said", "The foreign ministry"),
    "a phrase with of": ("A spokesman for the ministry of works said", "A spokesman for the ministry of works"),
    "two joined names": ("Brask and Rusk said", "Brask and Rusk"),
    "a row of names": ("Brask, Rusk and Vole said", "Brask, Rusk and Vole"),
    "a name with an acronym behind it": ("The Harbour Safety Bureau (HSB) said", "The Harbour Safety Bureau (HSB)"),
    "a short quotation inside a phrase": ("The “Leave” campaign said", "The “Leave” campaign"),
    "an apposition behind a name": ("Brask, the foreign minister, said", "Brask, the foreign minister"),
    "a relative clause in commas": ("Brask, who was in Oslo, said", "Brask, who was in Oslo"),
    "a relative clause without commas": ("Officials who have read it said", "Officials who have read it"),
    "a clause within a relative clause": ("Officials who fear it said", "it"),
    "a participle in commas belongs to nobody's name": ("Brask, speaking in Oslo, said", "Brask"),
    "a place in commas belongs to nobody's name": ("Brask, in Oslo, said", "Brask"),
    "an age in commas": ("Lena Brask, 54, said", "Lena Brask, 54"),
    "a parenthesis in dashes": ("Brask — a former judge — said", "Brask — a former judge"),
    "a day between subject and verb": ("Brask on Tuesday said", "Brask"),
    "a time between subject and verb": ("The ministry last week said", "The ministry"),
    "an adverb between subject and verb": ("The ministry repeatedly said", "The ministry"),
    "an opening connective": ("But the ministry said", "the ministry"),
    "an opening adverb": ("Meanwhile Brask said", "Brask"),
    "an opening day without a comma": ("On Tuesday Brask said", "Brask"),
    "an opening place without a comma": ("In Oslo the minister said", "the minister"),
    "an opening clause with a comma": ("When talks failed, Brask said", "Brask"),
    "the end of another clause": ("Talks failed because Brask said", "Brask"),
    "the subject behind a verb of another clause": ("They met and the ministry said", "the ministry"),
    "the town of a name is no subject": ("In Dayton, Ohio, the mayor said", "the mayor"),
    "a document and who filed it": ("A motion filed by the union said", "A motion filed by the union"),
    "a surname that is a month": ("Theresa May said", "Theresa May"),
    "a surname that is a month, alone": ("May said", "May"),
    "a month with its year": ("Brask in May 2026 said", "Brask in May 2026"),
    "only a time": ("On Tuesday said", None),
    "nothing": ("said", None),
    "only a long quotation": ("“We will not go, whatever they may offer us this time” said", None),
    "a year is no time between subject and verb": ("The class of 2026 said", "The class of 2026"),
    "an office behind a name and a place": (
        "Brask, mayor of Velm, who left, said",
        "Brask, mayor of Velm, who left",
    ),
    "another clause in commas is no apposition": ("Talks failed, they had warned, Brask said", "Brask"),
    "but in commas is no apposition": ("Talks failed, but the ministry said", "the ministry"),
    "a thing without an article takes no apposition": ("Only harbour dues, high as ever, said", None),
    "a governed phrase takes no apposition": (
        "In a statement on Telegram, the mayor, Brask, said",
        "the mayor, Brask",
    ),
    "a town with its state": ("The mayor of Dayton, Ohio, said", "The mayor of Dayton, Ohio"),
    "a short dash opens for a long one": ("Brask – a former judge — said", "Brask – a former judge"),
    "a dash without its first": ("Talks failed — Brask said", "Brask"),
    "a motion that another made": ("Brask, in a motion filed by Rusk, said", "Brask"),
    "a long quotation is no part of a phrase": (
        "He wrote “we will not go, whatever they may offer us” and Brask said",
        "Brask",
    ),
    "a quotation with its comma is no part of a phrase": ("He wrote “no,” Brask said", "Brask"),
    "a quotation before an article is no part of a phrase": ("He wrote “no” the ministry said", "the ministry"),
    "a reporting verb in the past ends a phrase": ("They heard the ministry said", "the ministry"),
    "a verb before an article ends a phrase": ("Rain followed the ministry said", "the ministry"),
    "an ampersand joins": ("Vole & Stin said", "Vole & Stin"),
    "a sum is part of a phrase": ("The $5 campaign said", "The $5 campaign"),
    "a semicolon ends a phrase": ("Talks failed; Brask said", "Brask"),
    "a comma in no list ends a phrase": ("In Oslo, Brask said", "Brask"),
    "a name behind a time without a comma": ("Last week Brask said", "Brask"),
    "last of something is no time": ("Last year’s winner said", "Last year’s winner"),
    "a group behind a time without a comma": ("On Monday officials said", "officials"),
    "a day before the article": ("Last week the ministry said", "the ministry"),
    "an adverb that opens": ("Repeatedly Brask said", "Brask"),
}


@pytest.mark.parametrize(("text", "phrase"), BEFORE.values(), ids=BEFORE)
def test_the_phrase_before_said(text: str, phrase: str | None) -> None:
    one = line(text)
    assert one.words(phrase_before.phrase(one.stretch, one.at("said"))) == phrase


def test_no_phrase_reaches_over_the_floor() -> None:
    one = line("Brask and Rusk said")
    assert one.words(phrase_before.phrase(one.stretch, 3, floor=2)) == "Rusk"
