"""The nouns as JSON: for the pipes between our processes and the columns of our files; never pickle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from briefreader.domain.news.article import Article, Block, BlockKind
from briefreader.domain.news.media import Medium, MediumKind
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy, Link
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span


def article_to_json(article: Article) -> dict[str, Any]:
    """What an analysis needs of an article."""
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "blocks": [[block.kind.value, *block.span.as_list()] for block in article.blocks],
        "byline": article.byline,
        "outlet": article.outlet,
        "language": article.language,
    }


def article_from_json(told: dict[str, Any]) -> Article:
    """The article that `article_to_json` told of."""
    blocks = tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in told["blocks"])
    return Article(**{**told, "blocks": blocks})


def media_to_json(media: Iterable[Medium]) -> list[list[Any]]:
    """[[kind, address, words, type, length, enclosed], …]"""
    return [[one.kind.value, one.url, one.words, one.type, one.length, one.enclosed] for one in media]


def media_from_json(told: Iterable[Sequence[Any]]) -> tuple[Medium, ...]:
    """The media that `media_to_json` told of."""
    return tuple(Medium(MediumKind(kind), *others) for kind, *others in told)


def analysis_to_json(analysis: Analysis) -> dict[str, Any]:
    """The whole analysis; spans as [start, end]."""
    return {
        "method": analysis.method,
        "language": analysis.language,
        "sentences": _lists(analysis.sentences),
        "summary": _lists(analysis.summary),
        "keywords": list(analysis.keywords),
        "statements": [statement_to_json(one) for one in analysis.statements],
        "actors": [{**_fields(one), "mentions": _lists(one.mentions)} for one in analysis.actors],
    }


def analysis_from_json(told: dict[str, Any]) -> Analysis:
    """The analysis that `analysis_to_json` told of."""
    return Analysis(
        told["method"],
        told["language"],
        _spans(told["sentences"]),
        _spans(told["summary"]),
        tuple(told["keywords"]),
        tuple(statement_from_json(one) for one in told["statements"]),
        tuple(_actor_from_json(one) for one in told["actors"]),
    )


def statement_to_json(statement: Statement) -> dict[str, Any]:
    """One statement; spans as [start, end]."""
    return {
        **_fields(statement),
        "content": _lists(statement.content),
        "speaker": statement.speaker and statement.speaker.as_list(),
        "cue": statement.cue and statement.cue.as_list(),
        "because": statement.because and _explanation_to_json(statement.because),
    }


def statement_from_json(told: dict[str, Any]) -> Statement:
    """The statement that `statement_to_json` told of."""
    return Statement(
        **{
            **told,
            "kind": StatementKind(told["kind"]),
            "content": _spans(told["content"]),
            "speaker": told["speaker"] and Span(*told["speaker"]),
            "cue": told["cue"] and Span(*told["cue"]),
            "because": _explanation_from_json(told.get("because")),  # older files have none
        }
    )


def _fields(noun: Actor | Statement | Explanation) -> dict[str, Any]:
    """What it holds, as it is: `asdict` copies that to its last letter, which takes as long as to find it."""
    return {name: getattr(noun, name) for name in noun.__slots__}


def _explanation_to_json(because: Explanation) -> dict[str, Any]:
    """Links as [start, end, words]."""
    return {**_fields(because), "chain": [[*link.span.as_list(), link.words] for link in because.chain]}


def _explanation_from_json(told: dict[str, Any] | None) -> Explanation | None:
    if told is None:
        return None
    chain = tuple(Link(Span(start, end), words) for start, end, words in told["chain"])
    values = {"called": Called(told["called"]), "found_by": FoundBy(told["found_by"]), "chain": chain}
    return Explanation(**{**told, **values})


def _actor_from_json(told: dict[str, Any]) -> Actor:
    return Actor(
        **{
            **told,
            "kind": ActorKind(told["kind"]),
            "aliases": tuple(told["aliases"]),
            "mentions": _spans(told["mentions"]),
        }
    )


def _lists(spans: Iterable[Span]) -> list[list[int]]:
    return [span.as_list() for span in spans]


def _spans(lists: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in lists)
