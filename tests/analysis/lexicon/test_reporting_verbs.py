"""Verbs that report: their forms, what may follow them, and the words that belong to them."""

from __future__ import annotations

import pytest

from briefreader.analysis.lexicon import reporting_verbs

FORMS = {
    "the base form": ("warn", "warn", "base"),
    "the third person": ("warns", "warn", "s"),
    "the past": ("warned", "warn", "past"),
    "the form in -ing": ("warning", "warn", "ing"),
    "an irregular past": ("said", "say", "past"),
    "an irregular participle": ("written", "write", "past"),
    "a verb in -y in the third person": ("denies", "deny", "s"),
    "a verb in -y in the past": ("testified", "testify", "past"),
    "a verb in -ay keeps its y": ("says", "say", "s"),
    "a verb in -sh takes -es": ("gushes", "gush", "s"),
    "a verb in -o takes -es": ("echoes", "echo", "s"),
    "a verb in -e loses it before -ing": ("announcing", "announce", "ing"),
    "a verb in -ee keeps it": ("agreeing", "agree", "ing"),
    "a short verb doubles its last letter": ("bragged", "brag", "past"),
    "a stressed ending doubles its last letter": ("referred", "refer", "past"),
    "slam doubles": ("slammed", "slam", "past"),
    "dub doubles": ("dubbed", "dub", "past"),
    "begin doubles before -ing": ("beginning", "begin", "ing"),
    "an unstressed ending does not double": ("threatened", "threaten", "past"),
    "American spelling": ("signaled", "signal", "past"),
    "British spelling": ("signalled", "signal", "past"),
    "British spelling before -ing": ("labelling", "label", "ing"),
    "a verb that does not change counts as past": ("hit", "hit", "past"),
    "a word that is no such verb": ("sailed", None, None),
    "no form is made up": ("sayed", None, None),
}


@pytest.mark.parametrize(("word", "lemma", "tense"), FORMS.values(), ids=FORMS)
def test_a_form_of_a_verb(word: str, lemma: str | None, tense: str | None) -> None:
    found = reporting_verbs.form(word)
    assert (found.verb.lemma if found else None, found.tense if found else None) == (lemma, tense)


FOLLOWING = {
    "say takes a clause with that": ("say", "t", True),
    "say takes a clause without it": ("say", "c", True),
    "say takes no listener": ("say", "o", False),
    "tell takes a listener": ("tell", "o", True),
    "ask takes a question": ("ask", "w", True),
    "condemn takes a thing": ("condemn", "n", True),
    "condemn takes no clause": ("condemn", "t", False),
    "vow takes a verb to come": ("vow", "i", True),
    "a participle may be an adjective": ("dispute", "m", True),
    "chant takes the words themselves": ("chant", "q", True),
}


@pytest.mark.parametrize(("lemma", "letter", "expected"), FOLLOWING.values(), ids=FOLLOWING)
def test_what_may_follow_a_verb(lemma: str, letter: str, expected: bool) -> None:
    found = reporting_verbs.form(lemma)
    assert found and found.verb.may(letter) is expected


ATTITUDES = {
    "saying is speech": ("say", True),
    "warning is speech": ("warn", True),
    "believing is none": ("believe", False),
    "planning is none": ("plan", False),
    "supporting is none": ("support", False),
    "opening with words is speech": ("open", True),
}


@pytest.mark.parametrize(("lemma", "speech"), ATTITUDES.values(), ids=ATTITUDES)
def test_whether_a_verb_is_one_of_saying(lemma: str, speech: bool) -> None:
    found = reporting_verbs.form(lemma)
    assert found and found.verb.speech is speech


PHRASES = {
    "call for a thing": ("call", "for", True),
    "call with nothing of it": ("call", "with", False),
    "point out": ("point", "out", True),
    "warn of a thing": ("warn", "of", True),
    "warn by belongs to another": ("warn", "by", False),
    "say has no such word": ("say", "about", False),
}


@pytest.mark.parametrize(("lemma", "after", "expected"), PHRASES.values(), ids=PHRASES)
def test_whether_the_next_word_belongs_to_the_verb(lemma: str, after: str, expected: bool) -> None:
    found = reporting_verbs.form(lemma)
    assert found and reporting_verbs.phrase(found.verb, after) is expected


@pytest.mark.parametrize(("word", "expected"), [("out", True), ("back", True), ("for", False), ("of", False)])
def test_whether_words_may_follow_directly(word: str, expected: bool) -> None:
    assert reporting_verbs.particle(word) is expected


def test_nouns_for_what_was_said() -> None:
    assert {"claim", "warnings", "statement"} <= reporting_verbs.NOUNS
    assert not {"ferry", "minister"} & reporting_verbs.NOUNS
