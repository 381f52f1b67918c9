"""The noun phrase behind a verb, the subject of a sentence, the head of a phrase."""

from __future__ import annotations

import pytest

from briefreader.analysis.syntax import phrase_after
from tests.analysis.reading import line

BEHIND = {
    "a name": ("said Brask.", "Brask"),
    "a name with its title": ("said Foreign Minister Lena Brask.", "Foreign Minister Lena Brask"),
    "a pronoun": ("said she was late.", "she"),
    "a common noun": ("said the foreign ministry.", "the foreign ministry"),
    "a phrase with for": ("said a spokesman for the ministry.", "a spokesman for the ministry"),
    "an apposition": ("said Lena Brask, the foreign minister.", "Lena Brask, the foreign minister"),
    "an apposition without an article": ("said Lena Brask, director of the port.", "Lena Brask, director of the port"),
    "an age and an apposition": ("said Lena Brask, 54, a nurse.", "Lena Brask, 54, a nurse"),
    "a relative clause": ("said Lena Brask, who left.", "Lena Brask, who left"),
    "a name explains a common noun": ("said its director, Lena Brask.", "its director, Lena Brask"),
    "an acronym in brackets": ("said the Harbour Bureau (HSB).", "the Harbour Bureau (HSB)"),
    "two joined names": ("said Brask and Rusk.", "Brask and Rusk"),
    "a number and its noun": ("said twenty-seven states.", "twenty-seven states"),
    "a day behind the name": ("said Brask on Tuesday.", "Brask"),
    "a surname that is a month": ("said Theresa May on Tuesday.", "Theresa May"),
    "a month behind the name": ("said Lena Brask in May.", "Lena Brask"),
    "a time behind the name": ("said Brask last week.", "Brask"),
    "an adverb behind the name": ("said Brask quietly.", "Brask"),
    "another clause behind a comma": ("said Brask, but nobody came.", "Brask"),
    "another verb behind the name": ("said Brask and left.", "Brask"),
    "a clause behind the name": ("said Brask when talks failed.", "Brask"),
    "only a time": ("said on Tuesday.", None),
    "a quotation": ("said “no” again.", None),
    "nothing": ("said.", None),
    "a full name behind its common noun": ("said its leader Lena Brask.", "its leader Lena Brask"),
    "a name behind its office": (
        "said its leader, Prime Minister Lena Brask, there.",
        "its leader, Prime Minister Lena Brask",
    ),
    "a name behind a name is another's": ("said Brask, Rusk left.", "Brask"),
    "a place behind a name": ("said Lena Brask, Velm, again.", "Lena Brask, Velm"),
    "a preposition that hangs": ("said Brask of.", "Brask"),
    "an and that hangs": ("said Brask and.", "Brask"),
    "all the": ("said all the nurses.", "all the nurses"),
    "half the": ("said half the nurses.", "half the nurses"),
    "an article begins another phrase": ("said Brask the hall was shut.", "Brask"),
    "a possessive goes on": ("said Norway’s ministry.", "Norway’s ministry"),
    "a plural possessive goes on": ("said the nurses’ union.", "the nurses’ union"),
    "a verb in the past ends it": ("said Brask went home.", "Brask"),
    "a reporting verb ends it": ("said officials warned them.", "officials"),
    "a reporting noun does not": ("said the claims office.", "the claims office"),
    "an adverb before a name goes on": ("said newly elected Brask.", "newly elected Brask"),
    "a common noun behind a name goes on": ("said Norway officials.", "Norway officials"),
    "a noun behind a name belongs to a name behind": ("said Karvelian mayor Brask.", "Karvelian mayor Brask"),
    "a long quotation ends it": ("said Brask “we will not go, whatever they may offer us” again.", "Brask"),
    "a short quotation goes on": ("said the “Leave” campaign.", "the “Leave” campaign"),
    "a bracket that never closes ends it": ("said Brask (again.", "Brask"),
    "a group behind a comma": ("said Lena Brask, spokeswoman for the port.", "Lena Brask, spokeswoman for the port"),
    "two appositions": ("said Lena Brask, the mayor, who left.", "Lena Brask, the mayor, who left"),
    "an apposition ends at a semicolon": ("said Brask, the mayor; boats sink.", "Brask, the mayor"),
    "an apposition ends at a quotation": ("said Brask, the mayor “no”.", "Brask, the mayor"),
    "during is no part of a phrase": ("said Brask during talks.", "Brask"),
}


@pytest.mark.parametrize(("text", "phrase"), BEHIND.values(), ids=BEHIND)
def test_the_phrase_behind_said(text: str, phrase: str | None) -> None:
    one = line(text)
    assert one.words(phrase_after.phrase(one.stretch, 1)) == phrase


def test_without_its_apposition() -> None:
    one = line("said Lena Brask, the foreign minister.")
    assert one.words(phrase_after.phrase(one.stretch, 1, aside=False)) == "Lena Brask"


SUBJECTS = {
    "a name": ("Brask was blunt", "Brask"),
    "a common noun": ("The ministry was blunt", "The ministry"),
    "a pronoun": ("She was blunt", "She"),
    "behind a connective": ("But Brask was blunt", "Brask"),
    "behind an adverb and a comma": ("Later, Brask was blunt", "Brask"),
    "behind a place and a comma": ("In Oslo, Brask was blunt", "Brask"),
    "behind a clause and a comma": ("When talks failed, Brask was blunt", "Brask"),
    "behind a participle and a comma": ("Asked about it, Brask was blunt", "Brask"),
    "behind speaking to somebody": ("Speaking to reporters, Brask was blunt", "Brask"),
    "a place without a comma leads to nobody": ("In Oslo it was blunt", None),
    "a thing without an article cannot speak": ("harbour dues were blunt", None),
    "what opens with that is a clause": ("That boats sink, Brask found", "Brask"),
    "who opens no adverbial": ("Who left was blunt", "Who"),
    "a participle that describes": ("Leading nurses were blunt", "Leading nurses"),
    "a participle and an adverb": ("Speaking later, Brask was blunt", "Brask"),
    "a participle and an article": ("Leaving the hall, Brask was blunt", "Brask"),
    "a participle and a clause": ("Asked why boats sink, Brask was blunt", "Brask"),
}


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.values(), ids=SUBJECTS)
def test_the_subject_of_a_sentence(text: str, subject: str | None) -> None:
    one = line(f"{text}: “No.”")
    assert one.words(phrase_after.subject(one.stretch, one.at(":"))) == subject


HEADS = {
    "a noun alone": ("the ministry", "ministry"),
    "before of": ("the ministry of works", "ministry"),
    "before a comma": ("Lena Brask, the minister", "Brask"),
    "before a relative clause": ("officials who have read it", "officials"),
    "the last of several nouns": ("two foreign ministry officials in Oslo", "officials"),
}


@pytest.mark.parametrize(("text", "noun"), HEADS.values(), ids=HEADS)
def test_the_noun_that_a_phrase_is_about(text: str, noun: str) -> None:
    st = line(text).stretch
    assert st.words[phrase_after.head(st, (0, len(st)))] == noun
