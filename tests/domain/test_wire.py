"""What goes through a pipe comes out the same."""

from __future__ import annotations

import json

from briefreader.domain import json_form
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy, Link
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span


def test_an_article_and_its_analysis_survive_the_pipe() -> None:
    text, blocks = assembled([(BlockKind.PARAGRAPH, "“We agree,” said Ana Petrel.")])
    article = Article("article1", "Talks", text, blocks, outlet="Alder Courier", byline="I. Marsh", language="en")
    statement = Statement(
        "state1",
        StatementKind.DIRECT,
        (Span(0, 11),),
        "“We agree,”",
        Span(17, 27),
        Span(12, 16),
        "actor1",
        True,
        0.9,
        "w",
    )
    actor = Actor("actor1", "Ana Petrel", ActorKind.PERSON, True, "envoy", ("Petrel",), (Span(17, 27),), 1)
    analysis = Analysis(1, "en", (Span(0, 28),), (Span(0, 28),), ("talks",), (statement,), (actor,))
    assert json_form.article_from_json(json.loads(json.dumps(json_form.article_to_json(article)))) == article
    assert json_form.analysis_from_json(json.loads(json.dumps(json_form.analysis_to_json(analysis)))) == analysis


def test_an_explanation_survives_the_pipe_and_an_older_file_has_none() -> None:
    because = Explanation(
        Called.PRONOUN, "he said", (Link(Span(3, 5), "he"), Link(Span(0, 2), "Al")), "Al Reyl", FoundBy.TAGGER
    )
    kind = StatementKind.DIRECT
    one = Statement("state1", kind, (Span(0, 2),), "No", Span(3, 5), None, "actor1", True, 0.9, "w", because)
    told = json.loads(json.dumps(json_form.statement_to_json(one)))
    assert json_form.statement_from_json(told) == one
    del told["because"]
    assert json_form.statement_from_json(told).because is None
