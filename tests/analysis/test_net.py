"""The trained tagger: labels, spans, reports put together, and what rules and net make of a sentence between them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis import reports as reporting
from briefreader.analysis.attribution.report import Report
from briefreader.analysis.blocks import layout
from briefreader.analysis.tagger import tagger
from briefreader.analysis.tagger.features import LONGEST, SEQUENCE, tokens_of
from briefreader.analysis.tagger.labels import MANY, Label, allowed, best, spans
from briefreader.analysis.tagger.model import model
from briefreader.analysis.text import quotations, sentences
from briefreader.domain.text.span import Span

START, TRANSITIONS = allowed(np.zeros(MANY, np.float32), np.zeros((MANY, MANY), np.float32))


def reports(text: str) -> tuple[Report, ...]:
    blocks = layout.article_of(text, "x").blocks
    found = sentences.sentences(text, blocks)
    return reporting.reports(text, blocks, found, quotations.quotations(text, blocks))


def told(text: str) -> list[tuple[str | None, str]]:
    return [
        (one.speaker.of(text) if one.speaker else None, " … ".join(piece.of(text) for piece in one.content))
        for one in reports(text)
    ]


@given(st.lists(st.lists(st.lists(st.floats(-5, 5), min_size=MANY, max_size=MANY), min_size=1, max_size=9), max_size=4))
def test_no_label_goes_on_with_what_has_not_begun(scores: list[list[list[float]]]) -> None:
    longest = max(map(len, scores), default=1)
    padded = np.zeros((len(scores), longest, MANY), np.float32)
    for row, one in enumerate(scores):
        padded[row, : len(one)] = one
    for labels, one in zip(best(padded, START, TRANSITIONS, list(map(len, scores))), scores, strict=True):
        assert len(labels) == len(one)
        for before, label in pairwise([0, *labels]):
            assert label == 0 or label % 2 or before in (label, label - 1)


def test_the_likeliest_sequence_is_found_and_cut_into_spans() -> None:
    wanted = [0, Label.SOURCE, Label.SOURCE + 1, Label.CUE, Label.WORDS, Label.WORDS + 1, Label.WORDS]
    scores = np.full((1, len(wanted), MANY), -3, np.float32)
    for at, label in enumerate(wanted):
        scores[0, at, label] = 3
    (labels,) = best(scores, START, TRANSITIONS, [len(wanted)])
    assert labels == wanted
    assert spans(labels, range(len(labels))) == {
        Label.SOURCE: [range(1, 3)], Label.CUE: [range(3, 4)], Label.WORDS: [range(4, 6), range(6, 7)],
    }  # fmt: skip


@given(st.text(alphabet=st.sampled_from("ab “”\"'.,\nÄ日’-—"), max_size=400))
def test_every_token_is_read_once_and_lies_where_it_says(text: str) -> None:
    blocks = layout.article_of(text, "x").blocks
    made = tokens_of(text, blocks, sentences.sentences(text, blocks), quotations.quotations(text, blocks), ())
    assert [at for one in made.sequences for at in one] == list(range(len(made)))
    assert len(made.ids) == len(made.flags) == len(made)
    for at in range(len(made)):
        assert made.within(made.span(range(at, at + 1))) == range(at, at + 1)


def test_a_paragraph_without_end_is_read_in_parts() -> None:
    text = "word " * (2 * LONGEST + 7)
    blocks = layout.article_of(text, "x").blocks
    made = tokens_of(text, blocks, (), (), ())
    assert [len(one) for one in made.sequences] == [LONGEST, LONGEST, 7]
    assert SEQUENCE < LONGEST


SENTENCES = [
    ("“The gates stay shut,” Alia Reyl told reporters.", [("Alia Reyl", "“The gates stay shut,”")]),
    ("Dorn Haviq said that the ferry would sail.", [("Dorn Haviq", "the ferry would sail")]),
    ("According to the ministry, two bridges fell.", [("the ministry", "two bridges fell")]),
    ("The lane was closed on Monday.", []),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_plain_sentences(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(speaker, words.rstrip(".")) for speaker, words in told(text)]
    assert found == wanted


def test_a_list_of_reactions_gives_each_its_name() -> None:
    text = "\n".join(
        f"“We have waited for this ferry since {year}, and it has not come.” ― {name}"
        for year, name in ((1990, "Ana Petrel"), (1991, "Bo Sarn"), (1992, "Ede Marsh"))
    )
    assert [speaker for speaker, _ in told(reporting.plain(text))] == ["Ana Petrel", "Bo Sarn", "Ede Marsh"]


def test_a_transcript_may_open_every_turn_with_a_mark() -> None:
    turns = (
        "REYL: Let us begin with the ferry.",
        "HAVIQ: It sails on Monday.",
        "REYL: And the lane?",
        "HAVIQ: Not yet.",
    )
    text = "\n\n".join(f'"{turn}' for turn in turns)
    assert [speaker for speaker, _ in told(text)] == ["REYL", "HAVIQ", "REYL", "HAVIQ"]


def test_the_rules_do_without_the_net(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "AVAILABLE", False)
    (one,) = reports(SENTENCES[0][0])
    assert one.seen is None and one.speaker == Span(23, 32)


def test_the_same_text_is_read_the_same_way_twice() -> None:
    text = SENTENCES[0][0]
    blocks = layout.article_of(text, "x").blocks
    tokens = tokens_of(text, blocks, sentences.sentences(text, blocks), quotations.quotations(text, blocks), ())
    one, other = model().read(tokens), model().read(tokens)
    assert one == other


def test_any_processor_gives_the_scores_of_floating_point(fixtures: Path) -> None:
    """Products of full eight-bit weights saturate on processors without VNNI: the same article had other statements."""
    known = json.loads((fixtures / "analysis" / "net" / "one-sequence.json").read_text(encoding="utf-8"))
    asked = {
        "ids": np.array([known["ids"]], np.int64),
        "flags": np.array([known["flags"]], np.float32),
        "lens": np.array([len(known["ids"])], np.int32),
    }
    scores = model().session.run(None, asked)[0][0]
    assert np.abs(scores - np.array(known["scores"])).max() < 0.1
