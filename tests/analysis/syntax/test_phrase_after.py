"""The noun phrase behind a verb, the subject of a sentence, the head of a phrase."""

from __future__ import annotations

import pytest

from briefreader.analysis import following
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
}


@pytest.mark.parametrize(("text", "phrase"), BEHIND.values(), ids=BEHIND)
def test_the_phrase_behind_said(text: str, phrase: str | None) -> None:
    one = line(text)
    assert one.words(following.phrase(one.stretch, 1)) == phrase


def test_without_its_apposition() -> None:
    one = line("said Lena Brask, the foreign minister.")
    assert one.words(following.phrase(one.stretch, 1, aside=False)) == "Lena Brask"


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
}


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.values(), ids=SUBJECTS)
def test_the_subject_of_a_sentence(text: str, subject: str | None) -> None:
    one = line(f"{text}: “No.”")
    assert one.words(following.subject(one.stretch, one.at(":"))) == subject


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
    assert st.words[following.head(st, (0, len(st)))] == noun
