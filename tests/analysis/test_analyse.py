"""The whole analysis of one article: pure, deterministic, and never more than the article's own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.analysis.analyse import METHOD, analyse
from briefreader.analysis.blocks.layout import article_of
from briefreader.domain.statements.statement import StatementKind

STORY = """The council of Port Alder has closed its pier after divers found a crack.

“It is as long as my arm,” said Lotta Wessen, the chief inspector. She said it would take a month to mend.

Mayor Lena Brask wants the pier open by June. “The pier is ours,” she said.
"""


def test_statements_have_speakers_actors_and_reasons() -> None:
    found = analyse(article_of(STORY, "pier"))
    said = [(one.text, found.actor(one.actor), one.why) for one in found.statements if not one.attitude]
    assert [(text, actor.name if actor else None, why) for text, actor, why in said] == [
        ("“It is as long as my arm,”", "Lotta Wessen", "named next to the quotation"),
        ("it would take a month to mend", "Lotta Wessen", "pronoun, last named person"),
        ("“The pier is ours,”", "Lena Brask", "pronoun, last named person"),
    ]
    assert [(one.name, one.statements) for one in found.actors if one.statements] == [
        ("Lotta Wessen", 2),
        ("Lena Brask", 1),
    ]


def test_attitudes_are_found_and_told_apart() -> None:
    attitudes = [one for one in analyse(article_of(STORY, "pier")).statements if one.attitude]
    assert [(one.text, one.kind, one.speech) for one in attitudes] == [
        ("the pier open by June", StatementKind.INDIRECT, False)
    ]


def test_statements_are_in_text_order_and_their_words_are_the_article_s() -> None:
    found = analyse(article_of(STORY, "pier"))
    assert [one.span.start for one in found.statements] == sorted(one.span.start for one in found.statements)
    for one in found.statements:
        assert one.text == " … ".join(piece.of(STORY) for piece in one.content)
        assert 0 < one.confidence < 1
    assert len({one.id for one in found.statements}) == len(found.statements)


def test_the_same_article_gives_the_same_analysis_and_ids_hold_its_id() -> None:
    assert analyse(article_of(STORY, "pier")) == analyse(article_of(STORY, "pier"))
    other = {one.id for one in analyse(article_of(STORY, "quay")).statements}
    assert not other & {one.id for one in analyse(article_of(STORY, "pier")).statements}


def test_another_language_is_said_so_and_left_alone() -> None:
    text = "Der Rat von Port Alder hat die Mole geschlossen, weil Taucher einen Riss gefunden haben. " * 6
    found = analyse(article_of(text, "mole"))
    assert found.withheld
    assert found.method == METHOD
    assert found.sentences
    assert found.statements == ()
    assert found.actors == ()
    assert found.summary == ()


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\ufeff", "“", "said", ":", "\x00", "“” said “”", "— A (@b)", "\ud800 said no."]
)
def test_next_to_nothing_is_analysed_without_complaint(text: str) -> None:
    assert analyse(article_of(text, "x")).method == METHOD


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "“ ” ‘ ’ \" ' '' , . : ; — ( ) he she they who said told asked according to that whether and but The "
            "Mayor Brask ministry Alder officials wanted saying by \n\n \n “No,” Rusk’s 45 was not @a I".split(" ")
        ),
        max_size=60,
    )
)
def test_any_row_of_words_gives_spans_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = analyse(article_of(text, "x"))
    for one in found.statements:
        spans = [*one.content, *(span for span in (one.speaker, one.cue) if span)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.shared
def test_quoted_speech_of_people_s_own_annotations(shared: Path) -> None:
    """The floor of the first version, on articles it was not written with: see the scorer beside the data."""
    from tests.benchmarks.fit_confidence import scorer
    from tests.benchmarks.score_reports import figures

    assert figures(scorer(shared / "statements"), shared / "statements" / "dev")["quoted+speech"] >= 0.75
