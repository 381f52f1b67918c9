"""Who said what, asked of the library: analysis, the reader's word over it, and what was kept."""

from __future__ import annotations

import pytest

from briefreader.domain.marks.annotation import Correction
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.search.query import parsed
from briefreader.library.articles import analyses, articles, store
from briefreader.library.notes import marks, snapshots
from briefreader.library.search import actors
from briefreader.library.search.actors import ActorRow
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, actor_id, analysis, entry, found, said
from tests.library.making import kept as as_kept
from tests.library.making import titles as full_titles


def titles(files: Files, query: str) -> list[str]:
    return [title.split()[0] for title in full_titles(files, query)]


def stored(files: Files, article_id: str) -> Article:
    article = articles.article(files.reader, article_id)
    assert article is not None
    return article


@pytest.fixture
def spoken(files: Files) -> Files:
    """Two articles: in the first Petrel and Brandt speak, in the second Petrel alone; Okoro only thinks."""
    ferry = "Ana Petrel said the ferries must run. Jo Brandt said the quay is closed. Li Okoro wants a bridge built."
    quota = "Ms Petrel said the quota is too small. Somebody said the nets are torn."
    document = [entry("1", title="Ferry", words=ferry, hours=1), entry("2", title="Quota", words=quota, hours=2)]
    store.store_entries(files.library, FEED, "Example", document, NOW)
    one, two = (stored(files, article) for article in found(files))
    first = analysis(
        said(one, "the ferries must run", "Ana Petrel"),
        said(one, "the quay is closed", "Jo Brandt"),
        said(one, "a bridge built", "Li Okoro", speech=False),
        actors=("Ana Petrel", "Jo Brandt", "Li Okoro"),
        Petrel="Ana Petrel",
    )
    second = analysis(
        said(two, "the quota is too small", "Ana Petrel"),
        said(two, "the nets are torn", "Jo Brandt", confidence=0.2),
        actors=("Ana Petrel", "Jo Brandt"),
        Pétrel="Ana Petrel",
    )
    assert analyses.store(files.library, one.id, one.hash, first)
    assert analyses.store(files.library, two.id, two.hash, second)
    return files


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("actor:petrel", ["Ferry", "Quota"]),
        ('actor:"ANA PETREL"', ["Ferry", "Quota"]),
        (f"actor:{actor_id('Jo Brandt')}", ["Ferry"]),
        ("actor:brandt", ["Ferry"]),  # in the second article he is not surely the one who speaks
        ("actor:okoro", []),  # who wants and does not say
        ("actor:petrel actor:brandt", ["Ferry"]),
        ("-actor:brandt", ["Quota"]),
        ("said:ferries", ["Ferry"]),
        ("said:said", []),
        ('said:"quota is"', ["Quota"]),
        ("said:nets", ["Quota"]),
        ("actor:petrel said:quota", ["Quota"]),
        ("actor:petrel said:quay", []),
        ("actor:brandt said:qua*", ["Ferry"]),
        ("actor:petrel -said:quota", ["Ferry"]),
        ("quay actor:petrel", ["Ferry"]),
    ],
)
def test_speakers_and_their_words(spoken: Files, query: str, expected: list[str]) -> None:
    assert titles(spoken, query) == expected


def correct(files: Files, article_id: str, words: str, actor: str, correction: Correction) -> None:
    article = stored(files, article_id)
    statement = said(article, words, actor)
    snapshots.keep_statement(files.notes, article.id, as_kept(article, statement, actor))
    marks.correct(files.notes, [statement.id], article.id, correction, "corrected", 1)


def test_the_readers_word_overrules(spoken: Files) -> None:
    ferry, quota = found(spoken)
    correct(spoken, ferry, "the quay is closed", "Jo Brandt", Correction(actor_id("Li Okoro"), "Li Okoro"))
    correct(spoken, quota, "the quota is too small", "Ana Petrel", Correction(None, "nobody"))
    assert titles(spoken, "actor:brandt") == []
    assert titles(spoken, "actor:okoro") == titles(spoken, "actor:okoro said:quay") == ["Ferry"]
    assert titles(spoken, f"actor:{actor_id('Li Okoro')}") == ["Ferry"]
    assert titles(spoken, "actor:petrel") == ["Ferry"]
    assert titles(spoken, "actor:okoro said:ferries") == []


def test_a_kept_statement_is_found_when_its_text_is_gone(spoken: Files) -> None:
    _, quota = found(spoken)
    article = stored(spoken, quota)
    statement = said(article, "the quota is too small", "Ana Petrel")
    snapshots.keep_statement(spoken.notes, quota, as_kept(article, statement, "Ana Petrel"))
    changed = [entry("2", title="Quota", words="The text was withdrawn.", hours=2)]
    assert store.store_entries(spoken.library, FEED, "Example", changed, NOW).changed == 1
    for query in ("small", "said:small", "actor:petrel said:small", "actor:petrel withdrawn", f"id:{statement.id}"):
        assert titles(spoken, query) == ["Quota"], query
    assert titles(spoken, "nets") == []


def test_a_statement_found_under_another_speaker_is_no_longer_the_one_it_was_kept_with(spoken: Files) -> None:
    ferry, _ = found(spoken)
    article = stored(spoken, ferry)
    statement = said(article, "the quay is closed", "Jo Brandt")
    snapshots.keep_statement(spoken.notes, ferry, as_kept(article, statement, "Jo Brandt"))
    better = analysis(said(article, "the quay is closed", "Li Okoro"), actors=("Jo Brandt", "Li Okoro"), method=2)
    analyses.store(spoken.library, ferry, article.hash, better)
    assert titles(spoken, "actor:brandt") == []
    assert titles(spoken, "actor:okoro") == ["Ferry"]


def test_an_actor_is_one_row_across_articles(spoken: Files) -> None:
    rows = actors.actors(spoken.reader, parsed(""), NOW)
    assert rows == [
        ActorRow(actor_id("Ana Petrel"), "Ana Petrel", "person", None, ("Petrel", "Pétrel"), 2, 2),
        ActorRow(actor_id("Jo Brandt"), "Jo Brandt", "person", None, (), 1, 2),
        ActorRow(actor_id("Li Okoro"), "Li Okoro", "person", None, (), 0, 1),
    ]
    assert [row.name for row in actors.actors(spoken.reader, parsed("quota"), NOW)] == ["Ana Petrel", "Jo Brandt"]


def test_actors_are_counted_as_the_reader_says(spoken: Files) -> None:
    ferry, quota = found(spoken)
    correct(spoken, ferry, "the quay is closed", "Jo Brandt", Correction(actor_id("Li Okoro"), "Li Okoro"))
    correct(spoken, quota, "the quota is too small", "Ana Petrel", Correction("0011223344556677", "Mo Tern"))
    counted = {row.name: row.statements for row in actors.actors(spoken.reader, parsed(""), NOW)}
    assert counted == {"Ana Petrel": 1, "Jo Brandt": 0, "Li Okoro": 1, "Mo Tern": 1}
    only_ferry = {row.name: row.statements for row in actors.actors(spoken.reader, parsed("ferries"), NOW)}
    assert only_ferry == {"Ana Petrel": 1, "Jo Brandt": 0, "Li Okoro": 1}


def test_an_actors_name_is_the_one_most_articles_give(files: Files) -> None:
    names = ["Petrel", "Ana Petrel", "Ana Petrel"]
    for number, name in enumerate(names):
        document = [entry(f"g{number}", title=f"T{number}", words=f"{name} spoke.", hours=number)]
        store.store_entries(files.library, FEED, "Example", document, NOW)
        article = stored(files, found(files, f"T{number}")[0])
        text, blocks = assembled([(BlockKind.PARAGRAPH, article.text)])
        assert (text, blocks) == (article.text, article.blocks)
        actor = analysis(actors=(name,)).actors[0]
        one = analysis(actors=())
        same = type(actor)("0123456789abcdef", name, actor.kind, role=None if number else "Mayor")
        analyses.store(files.library, article.id, article.hash, type(one)(1, "en", actors=(same,)))
    (row,) = actors.actors(files.reader, parsed(""), NOW)
    assert (row.name, row.aliases, row.role, row.articles) == ("Ana Petrel", ("Petrel",), "Mayor", 3)
