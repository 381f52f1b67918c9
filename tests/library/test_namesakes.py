"""A bare surname or an acronym is whoever alone bears it with that role, in whatever order articles came and went."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.analysis import Analysis
from briefreader.library.actors import short_names
from briefreader.library.articles import analyses, articles
from briefreader.library.articles import store as storing
from briefreader.library.search import actors as actor_rows
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, actor_id, entry, found, said

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION
STARMER = Actor(actor_id("Keir Starmer"), "Keir Starmer", PERSON, role="British Prime Minister")
OSCE = "Organization for Security and Co-operation in Europe"


def bare(name: str, role: str | None = None, kind: ActorKind = PERSON, named: bool = True) -> Actor:
    return Actor(actor_id(f"own {name} {role}"), name, kind, named, role)


def full(name: str, role: str | None = None, kind: ActorKind = PERSON, *aliases: str) -> Actor:
    return Actor(actor_id(name), name, kind, True, role, aliases)


def store(files: Files, *casts: tuple[Actor, ...]) -> list[str]:
    """An article for each of `casts`, in which its first actor speaks; their ids."""
    document = [entry(f"g{n}", title=f"Title {n}", words=f"The {n}. word was said.") for n in range(len(casts))]
    storing.store_entries(files.library, FEED, "Example", document[::-1], NOW)
    ids = [found(files, f'"the {n} word"')[0] for n in range(len(casts))]
    for one, actors in zip(ids, casts, strict=True):
        analyse(files, one, *actors)
    return ids


def analyse(files: Files, article_id: str, *actors: Actor) -> None:
    article = articles.article(files.reader, article_id)
    assert article is not None
    words = [replace(said(article, "word was said", None), actor=one.id) for one in actors[:1]]
    made = Analysis(1, "en", statements=tuple(words), actors=actors)
    assert analyses.store(files.library, article_id, article.hash, made)


def meant(files: Files, article: str) -> list[str]:
    return [known.name for known in short_names.joined(files.reader, article).values()]


@pytest.mark.parametrize(
    ("others", "alone", "expected"),
    [
        ([STARMER], bare("Starmer", "Prime Minister"), ["Keir Starmer"]),
        ([STARMER], bare("Starmer"), []),  # never on a surname alone
        ([STARMER], bare("Starmer", "footballer"), []),
        ([STARMER], bare("Starmer", "French Prime Minister"), []),
        ([STARMER], bare("Starmer", "Prime Minister", named=False), []),
        ([STARMER, full("Victoria Starmer")], bare("Starmer", "Prime Minister"), ["Keir Starmer"]),
        ([full("Jo Bush", "US President"), full("Al Bush", "US President")], bare("Bush", "President"), []),
        ([full("Ana Reyl Jr.", "mayor of Alder")], bare("Reyl", "Alder mayor"), ["Ana Reyl Jr."]),
        ([full("Luiz da Silva", "Brazilian President", PERSON, "Lula")], bare("Lula", "President"), ["Luiz da Silva"]),
        ([full(OSCE, None, BODY, "OSCE")], bare("OSCE", None, BODY), [OSCE]),
        ([full(OSCE, None, BODY, "OSCE")], bare("Osce", "watchdog of Europe"), []),  # a person of that name
        ([full("Rapid Support Forces", None, BODY, "RSF")], bare("RSF", None, BODY), []),  # three letters mean many
        ([full("Rapid Support Forces", "Sudanese paramilitary force", BODY, "RSF")],
         bare("RSF", "paramilitary force", BODY), ["Rapid Support Forces"]),
        ([full(OSCE, None, BODY, "OSCE"), full("Old Ships Club of Ems", None, BODY, "OSCE")],
         bare("OSCE", None, BODY), []),
    ],
)  # fmt: skip
def test_who_is_meant(files: Files, others: list[Actor], alone: Actor, expected: list[str]) -> None:
    first, *_ = store(files, (alone,), *((other,) for other in others))
    assert meant(files, first) == expected


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_articles_does_not_count(files: Files, order: tuple[int, ...]) -> None:
    casts = [(bare("Starmer", "Prime Minister"),), (STARMER,), (full("Keir Starmer", "Labour leader"),)]
    ids = store(files, (), (), ())
    for number in order:
        analyse(files, ids[number], *casts[number])
    assert meant(files, ids[0]) == ["Keir Starmer"]


def test_a_second_one_with_that_role_parts_them_again(files: Files) -> None:
    one, _, other = store(files, (bare("Starmer", "Prime Minister"),), (STARMER,), ())
    assert meant(files, one) == ["Keir Starmer"]
    analyse(files, other, full("Tom Starmer", "British Prime Minister"))
    assert meant(files, one) == []
    analyse(files, other, full("Tom Starmer", "cricketer"))
    assert meant(files, one) == ["Keir Starmer"]
    storing.remove_feed(files.library, FEED)
    assert rows_of(files, "namesakes") == rows_of(files, "bare") == 0


def test_the_library_knows_one_person(files: Files) -> None:
    store(files, (bare("Starmer", "Prime Minister"),), (STARMER,), (bare("Starmer"),))
    rows = [(row.name, row.statements, row.articles) for row in actor_rows.actors(files.reader, parsed(""), NOW)]
    assert rows == [("Keir Starmer", 2, 2), ("Starmer", 1, 1)]
    assert len(found(files, "actor:keir")) == len(found(files, f"actor:{STARMER.id}")) == 2
    assert len(found(files, "actor:starmer")) == 3
    assert len(found(files, "actor:keir said:word")) == 2
    assert len(found(files, "-actor:keir")) == 1


def rows_of(files: Files, table: str) -> int:
    return int(files.reader.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


CASTS = [
    (),
    (STARMER,),
    (bare("Starmer", "Prime Minister"), full("Jo Bush", "US President")),
    (full("Al Bush", "US President"),),
    (bare("Bush", "President"), STARMER),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, len(CASTS) - 1)), max_size=8))
def test_what_is_counted_is_what_is_there(files: Files, steps: list[tuple[int, int]]) -> None:
    """Whatever was analysed anew in between, the tables are those of the last analyses."""
    storing.remove_feed(files.library, FEED)
    ids = store(files, (), (), ())
    last = {}
    for at, chosen in steps:
        analyse(files, ids[at], *CASTS[chosen])
        last[at] = chosen
    there = tables(files)
    storing.remove_feed(files.library, FEED)
    ids = store(files, *(CASTS[last.get(at, 0)] for at in range(3)))
    assert tables(files) == there


def tables(files: Files) -> list[tuple[object, ...]]:
    return [row for table in ("namesakes", "bare") for row in files.reader.execute(f"SELECT * FROM {table}").fetchall()]
