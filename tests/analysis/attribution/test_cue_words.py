"""How far the words of a cue reach beside its verb."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import cue_words
from briefreader.analysis.lexicon import reporting_verbs
from tests.analysis.reading import line

STARTS = {
    "the verb alone": ("Brask said no", "said", "said"),
    "an auxiliary": ("Brask has said no", "said", "has"),
    "an adverb": ("Brask repeatedly said no", "said", "repeatedly"),
    "both": ("Brask has repeatedly said no", "said", "has"),
    "went on to": ("Brask went on to say no", "say", "went"),
    "went to is another deed": ("Brask went to say no", "say", "say"),
    "somebody called Will": ("Then Will said no", "said", "said"),
    "somebody called Will who opens": ("Will said no", "said", "said"),
    "somebody called May who opens": ("May repeatedly said no", "said", "repeatedly"),
    "a question that opens": ("Will officials say no", "say", "say"),
    "an adverb behind a quotation is its own": ("“No,” later said Brask", "said", "said"),
}


@pytest.mark.parametrize(("text", "verb", "first"), STARTS.values(), ids=STARTS)
def test_where_a_cue_begins(text: str, verb: str, first: str) -> None:
    one = line(text)
    assert one.stretch.words[cue_words.start_of(one.stretch, one.at(verb))] == first


KEPT = {
    "kept belongs to an -ing": ("Crowds kept chanting no", True, "kept"),
    "and to no other form": ("It kept said no", False, "said"),
}


@pytest.mark.parametrize(("text", "ing", "first"), KEPT.values(), ids=KEPT)
def test_a_verb_that_only_tells_when(text: str, ing: bool, first: str) -> None:
    one = line(text)
    assert one.stretch.words[cue_words.start_of(one.stretch, 2, ing)] == first


ENDS = {
    "the verb alone": ("Brask said out loud", "said", "said", False),
    "a particle": ("Brask pointed out that", "pointed", "pointed out", False),
    "a preposition, then a thing": ("Brask called for a vote", "called", "called for", True),
    "a word of another's": ("Brask called with a plan", "called", "called", False),
    "the end of the sentence": ("Brask called", "called", "called", False),
}


@pytest.mark.parametrize(("text", "verb", "cue", "thing"), ENDS.values(), ids=ENDS)
def test_where_a_cue_ends(text: str, verb: str, cue: str, thing: bool) -> None:
    one = line(text)
    form = reporting_verbs.form(verb)
    assert form
    end, object_only = cue_words.end_of(one.stretch, one.at(verb), form.verb)
    assert (one.words((one.at(verb), end)), object_only) == (cue, thing)


BEGINS = {
    "began before an -ing that reports": ("Crowds began chanting no", "began", True),
    "with an adverb between": ("Crowds began loudly chanting no", "began", True),
    "began before another -ing": ("Crowds began moving there", "began", False),
    "began before words": ("Crowds began “no”", "began", False),
    "went on to": ("Brask went on to say no", "went", True),
    "went to": ("Brask went to say no", "went", False),
    "another verb before an -ing": ("Brask said chanting stops", "said", False),
}


@pytest.mark.parametrize(("text", "verb", "expected"), BEGINS.values(), ids=BEGINS)
def test_a_verb_that_belongs_to_the_one_behind_it(text: str, verb: str, expected: bool) -> None:
    one = line(text)
    assert cue_words.only_begins(one.stretch, one.at(verb)) is expected
