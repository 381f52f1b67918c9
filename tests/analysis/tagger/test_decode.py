"""Marked spans put together to reports: which words belong to which cue, and that to which source."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.tagger.decode import assembled
from briefreader.analysis.tagger.features import tokens_of
from briefreader.analysis.tagger.labels import Label
from tests.analysis.reading import read, span_of

MARKS = {"s": Label.SOURCE, "c": Label.CUE, "w": Label.WORDS}


def put_together(text: str, **marked: list[str]) -> list[Report]:
    """The reports of `text` when the spans of each sort (s, c, w) are marked by their words."""
    one = read(text)
    tokens = tokens_of(one.text, one.blocks, one.sentences, one.quoted, ())
    labels = [0] * len(tokens)
    for sort, spans in marked.items():
        for words in spans:
            here = tokens.within(span_of(text, words))
            for at in here:
                labels[at] = MARKS[sort] + (at > here.start)
    return list(assembled(text, one.sentences, tokens, labels))


Told = tuple[str | None, str | None, list[str], Evidence]


def told(text: str, one: Report) -> Told:
    cue, speaker = (span.of(text) if span else None for span in (one.cue, one.speaker))
    return speaker, cue, [piece.of(text) for piece in one.content], one.evidence


ROWS: dict[str, tuple[str, dict[str, list[str]], list[Told]]] = {
    "words behind their cue": (
        "Brask said boats sink.", {"s": ["Brask"], "c": ["said"], "w": ["boats sink"]},
        [("Brask", "said", ["boats sink"], Evidence.REPORTED)],
    ),
    "a quotation behind its cue": (
        "Brask said: “No.”", {"s": ["Brask"], "c": ["said"], "w": ["“No.”"]},
        [("Brask", "said", ["“No.”"], Evidence.NAMED_BEFORE)],
    ),
    "a quotation before its speaker": (
        "“No,” Brask said.", {"s": ["Brask"], "c": ["said"], "w": ["“No,”"]},
        [("Brask", "said", ["“No,”"], Evidence.NAMED_AFTER)],
    ),
    "an inverted cue": (
        "“No,” said Brask.", {"s": ["Brask"], "c": ["said"], "w": ["“No,”"]},
        [("Brask", "said", ["“No,”"], Evidence.INVERTED)],
    ),
    "words before a cue without marks": (
        "Boats sink, Brask said.", {"s": ["Brask"], "c": ["said"], "w": ["Boats sink"]},
        [("Brask", "said", ["Boats sink"], Evidence.PARENTHESIS)],
    ),
    "according to": (
        "Boats sink, according to Brask.", {"s": ["Brask"], "c": ["according to"], "w": ["Boats sink"]},
        [("Brask", "according to", ["Boats sink"], Evidence.ACCORDING)],
    ),
    "two pieces of one cue": (
        "“Boats,” Brask said, “sink.”", {"s": ["Brask"], "c": ["said"], "w": ["“Boats,”", "“sink.”"]},
        [("Brask", "said", ["“Boats,”", "“sink.”"], Evidence.NAMED_AFTER)],
    ),
    "that was said by nobody": (
        "Brask said that boats sink.", {"s": ["Brask"], "c": ["said"], "w": ["that boats sink"]},
        [("Brask", "said", ["boats sink"], Evidence.REPORTED)],
    ),
    "words without a cue": (
        "Boats sink.", {"w": ["Boats sink"]}, [(None, None, ["Boats sink"], Evidence.LOOSE)],
    ),
    "a cue without a source": (
        "It was said boats sink.", {"c": ["said"], "w": ["boats sink"]},
        [(None, "said", ["boats sink"], Evidence.LOOSE)],
    ),
    "each cue has its own source": (
        "Brask said boats sink and Rusk added trains fail.",
        {"s": ["Brask", "Rusk"], "c": ["said", "added"], "w": ["boats sink", "trains fail"]},
        [("Brask", "said", ["boats sink"], Evidence.REPORTED), ("Rusk", "added", ["trains fail"], Evidence.REPORTED)],
    ),
    "nobody's who is named in a later sentence": (
        "It said boats sink. Brask left.", {"s": ["Brask"], "c": ["said"], "w": ["boats sink"]},
        [(None, "said", ["boats sink"], Evidence.LOOSE)],
    ),
    "a source in the sentence before": (
        "Brask left. Said boats sink.", {"s": ["Brask"], "c": ["Said"], "w": ["boats sink"]},
        [("Brask", "Said", ["boats sink"], Evidence.REPORTED)],
    ),
    "a cue too far away is none": (
        "Brask said no. It rained. It snowed. It hailed. Boats sink.", {"c": ["said"], "w": ["Boats sink"]},
        [(None, None, ["Boats sink"], Evidence.LOOSE)],
    ),
    "another paragraph's cue is none": (
        "Brask said no.\n\nBoats sink.", {"c": ["said"], "w": ["Boats sink"]},
        [(None, None, ["Boats sink"], Evidence.LOOSE)],
    ),
    "as its name says": (
        "As its name says, boats sink.", {"c": ["name says"], "w": ["boats sink"]}, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "marked", "expected"), ROWS.values(), ids=ROWS)
def test_the_reports_of_marked_spans(text: str, marked: dict[str, list[str]], expected: list[Told]) -> None:
    assert [told(text, one) for one in put_together(text, **marked)] == expected


SPEECH = {
    "a verb of saying": ("Brask said boats sink.", "said", "boats sink", True),
    "a verb of thinking": ("Brask believes boats sink.", "believes", "boats sink", False),
    "according to": ("Boats sink, according to Brask.", "according to", "Boats sink", True),
    "with an auxiliary": ("Brask has said boats sink.", "has said", "boats sink", True),
    "a verb of words alone, beside words": ("Brask signed “No”.", "signed", "“No”", True),
    "a verb of words alone, beside a thing": ("Brask signed a pact.", "signed", "a pact", False),
    "a noun behind an article is no verb": (
        "Brask struck down a decree there.",
        "struck down a decree",
        "there",
        False,
    ),
}


@pytest.mark.parametrize(("text", "cue", "words", "expected"), SPEECH.values(), ids=SPEECH)
def test_whether_a_cue_is_one_of_saying(text: str, cue: str, words: str, expected: bool) -> None:
    (one,) = put_together(text, s=["Brask"], c=[cue], w=[words])
    assert one.speech is expected
