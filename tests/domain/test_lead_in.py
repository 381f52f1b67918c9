"""What leads a statement in, sentence by sentence: {speaker}, [verb] and <content> are marked in each."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.statements.lead_in import lead_in
from briefreader.domain.statements.statement import Statement, StatementKind, joined
from briefreader.domain.text.span import Span

LED = {
    # the content begins in the middle of a construction: a thing and what is said of it
    "{Lindqvist} [accused] <Karvelia of using coercion>.": "accused Karvelia of using coercion",
    "{The minister} [warned] <of a long winter>.": "warned of a long winter",
    "{She} [informed] <the islands of the vote>.": "informed the islands of the vote",
    "{He} [blamed] <the outage on a relay>.": "blamed the outage on a relay",
    "{Reyl} [called] <the cut “a tax on the smallest harbours”>.": "called the cut “a tax on the smallest harbours”",
    "{Reyl} [described as] <“a forgery” the letter that came>.": "described as “a forgery” the letter that came",
    # somebody who is to do something, and what is to be done
    "{Marsh} [urged] <Karvelia to allow ferries>.": "urged Karvelia to allow ferries",
    "{Marsh} [vowed] <to sign the treaty>.": "vowed to sign the treaty",
    "{Marsh} [vowed] <not to sign it>.": "vowed not to sign it",
    "{Marsh} [asked] <that her name not be used>.": "asked that her name not be used",
    "{The house} [demanded] that <the pilots prove it>.": "demanded that the pilots prove it",
    # a thing alone, or something done
    "{Oster} [called for] <an end to the strike>.": "called for an end to the strike",
    "{Oster} [rejected] <the plan>.": "rejected the plan",
    "{Oster} [announced] <two days of mourning>.": "announced two days of mourning",
    "{Oster} [spoke out against] <the vote>.": "spoke out against the vote",
    "{Oster} [spoke] <about the harbour>.": "spoke about the harbour",
    "{Oster} [denied] <using the tax code>.": "denied using the tax code",
    "{Oster} [suggested] <meeting in Vardo>.": "suggested meeting in Vardo",
    "{They} [said] <the same of Reyl>.": "said the same of Reyl",
    # questions
    "{Reporters} [asked] <whether he would resign>.": "asked whether he would resign",
    "{Reyl} [explained] <how the lock works>.": "explained how the lock works",
    "{Reyl} [has not said] <when the lane opens>.": "has not said when the lane opens",
    # clauses that are not put forward as true
    "{Oster} [denied] that <she had ignored the union>.": "denied that she had ignored the union",
    "{Oster} [doubts] <the lane will open>.": "doubts the lane will open",
    "{Oster} [did not say] that <it was over>.": "did not say that it was over",
    "{Oster} [would say] <it was over>.": "would say it was over",
    "{Oster} refused to [say] that <the talks are over>.": "refused to say that the talks are over",
    "{Oster} stopped short of [calling] <the cut a mistake>.": "stopped short of calling the cut a mistake",
    "{Oster}, the mayor, stopped short of [calling] <it a mistake>.": "stopped short of calling it a mistake",
    "{The officials} who declined to [criticise] <the cut>.": "declined to criticise the cut",
    "{Reyl} has recently tried to [suggest] that <he was away>.": "has recently tried to suggest that he was away",
    # content that the analysis begins too late: the words before it are there
    "{The pilots} [said] there <were no buoys>.": "said there were no buoys",
    "{Lindqvist} [told] members <it was her duty>.": "told members it was her duty",
    "{Reyl} [said] that<, like him, she had been asked>.": "said that, like him, she had been asked",
    # white space of the article is one blank
    "{Reyl} [rejected]\u00a0 <the plan>.": "rejected the plan",
}

AS_IT_IS = [
    # clauses, with and without "that"
    "{Marsh} [said] <the talks are over>.",
    "{Marsh} [said] that <talks ended on Friday>.",
    "{Marsh} [said] on Friday that <talks ended>.",
    "{Marsh} [says], <there is nothing to fear>.",
    "{Marsh} [announced] <it would open the lane>.",
    "{Marsh} [confirmed] <he had been asked>.",
    "{Marsh} [warned] that <ice could close the lane>.",
    "{Marsh} [believes] <a vote is weeks away>.",
    "{Marsh} was quoted as [saying] that <the talks are over>.",
    # quotations
    "{Marsh} [said] <“the talks are over”>.",
    "{Marsh} [called] <“a forgery”>.",
    "{Marsh} [said] it in a word: <“Over,” and no more of it>.",
    "The crowd {who} [chanted], <“Fund our ferries” and “Now”>.",
    # the verb comes after the words, or between them
    "<The talks are over>, {Marsh} [said].",
    "<The vote> was [announced] by {Marsh}.",
    "<The talks>, {Marsh} [said], <are over>.",
    "the plan, which {Marsh} [said] <is dead>.",
    # the speaker stands between the verb and the words: that would not be said of the speaker
    "[According to] {Marsh}, <the talks are over>.",
    "Karvelia was [accused] by {Marsh} <of using coercion>.",
    "[Said] {Marsh}: <of all days, this one>.",
    # the verb does not lead to the words
    "{Marsh} [spoke]. <Of the harbour>.",
    "{Marsh} [spoke]\n\n<of the harbour>.",
    "{Marsh} [told] a few hundred people who had waited for hours on the quay in the rain for this one moment "
    "and for nothing else <of the harbour>.",
    "{Marsh} — <of all people>.",
]


def read(marked: str) -> tuple[Statement, str]:
    """The statement marked in a sentence, and the sentence without the marks."""
    spans: dict[str, list[Span]] = {"}": [], "]": [], ">": []}
    text, starts = "", [0]
    for piece in re.split(r"([{}\[\]<>])", marked):
        if piece in ("{", "[", "<"):
            starts.append(len(text))
        elif piece in spans:
            spans[piece].append(Span(starts.pop(), len(text)))
        else:
            text += piece
    content = tuple(spans[">"])
    words = joined(text, content)
    whole = words.startswith("“") and words.endswith("”") and words.count("“") == 1
    kind = StatementKind.DIRECT if whole else StatementKind.MIXED if "“" in words else StatementKind.INDIRECT
    speaker, cue = (next(iter(spans[mark]), None) for mark in "}]")
    return Statement("s1", kind, content, words, speaker, cue, "a", True, 0.9, "named"), text


@pytest.mark.parametrize("marked", LED)
def test_words_that_say_nothing_without_their_verb_are_led_in(marked: str) -> None:
    statement, text = read(marked)
    said = ReadStatement(statement, None, lead_in=lead_in(statement, text))
    assert said.words == LED[marked]
    assert said.words.endswith(statement.text) and said.statement.text == statement.text


@pytest.mark.parametrize("marked", AS_IT_IS)
def test_what_stands_by_itself_is_as_it_is(marked: str) -> None:
    statement, text = read(marked)
    assert lead_in(statement, text) == ""


def test_a_quotation_is_never_led_in() -> None:
    statement, text = read("{Marsh} [accused] <Karvelia of using coercion>.")
    assert lead_in(replace(statement, kind=StatementKind.DIRECT), text) == ""


def test_what_has_no_verb_has_no_lead_in() -> None:
    statement, text = read("{Marsh} [accused] <Karvelia of using coercion>.")
    assert lead_in(replace(statement, cue=None), text) == ""
    assert lead_in(replace(statement, speaker=None), text) == "accused "
