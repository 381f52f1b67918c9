"""The articles that come with the program: fit to be shown first, and analysed as their expectations say."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.lexicon.countries import countries
from briefreader.domain.news.article import NO_PROSE, Article, BlockKind
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.text.clean import clean
from briefreader.sources.bundled import bundled_articles
from tests.analysis import expectations
from tests.analysis.expectations import Expected, plain

FOLDER = Path(__file__).parents[2] / "fixtures" / "articles"
COUNTRIES = Path(__file__).parents[2] / "fixtures" / "analysis" / "countries"
STEMS = [file.stem for file in sorted(FOLDER.glob("*.txt"))]
ARTICLES = dict(zip(STEMS, bundled_articles(FOLDER), strict=True))
ABROAD = [stem for stem in STEMS if ARTICLES[stem].language != "en"]
SAMPLES = [stem for stem in STEMS if ARTICLES[stem].sample]
PARTICULARS = ("title", "outlet", "byline", "date", "credit", "sample")
SUMMARY_BLOCKS = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}


@pytest.fixture(params=STEMS)
def stem(request: pytest.FixtureRequest) -> str:
    """Each article's file name in turn."""
    return str(request.param)


@pytest.fixture
def article(stem: str) -> Article:
    return ARTICLES[stem]


@pytest.fixture
def expected(stem: str) -> Expected:
    return expectations.read(FOLDER / f"{stem}.expected.json")


@cache
def analysed(stem: str) -> Analysis:
    """Once an article, however many tests look at it."""
    return analyse(ARTICLES[stem])


def test_statements_and_speakers(stem: str, expected: Expected) -> None:
    faults = expectations.statement_faults(expected, analysed(stem))
    assert not faults, expectations.table(faults)


def test_actors_with_kind_role_and_count(stem: str, expected: Expected) -> None:
    faults = expectations.actor_faults(expected, analysed(stem))
    assert not faults, expectations.table(faults)


def test_places_and_things_are_nobody(stem: str, expected: Expected) -> None:
    assert expectations.mistaken_people(expected, analysed(stem)) == []


def test_counts_are_those_of_the_statements_shown(stem: str) -> None:
    analysis = analysed(stem)
    counted = Counter(said.actor for said in expectations.shown(analysis) if said.attributed)
    assert {actor.id: actor.statements for actor in analysis.actors if actor.statements} == dict(counted)


def test_terms_in_quotation_marks_are_nobodys_statement(stem: str, expected: Expected) -> None:
    found = {plain(statement.text) for statement in analysed(stem).statements}
    assert not found & {plain(term) for term in expected.not_statements}


@pytest.mark.parametrize("stem", [stem for stem in STEMS if stem not in ABROAD])
def test_the_brief_is_made_of_whole_sentences_of_the_body(stem: str, article: Article) -> None:
    analysis = analysed(stem)
    assert 1 <= len(analysis.summary) <= 3
    assert set(analysis.summary) <= set(analysis.sentences)
    for span in analysis.summary:
        kinds = [block.kind for block in article.blocks if block.span.contains(span)]
        assert kinds and kinds[0] in SUMMARY_BLOCKS, span.of(article.text)


@pytest.mark.parametrize("stem", ABROAD)
def test_what_is_in_another_language_is_withheld(stem: str, article: Article, expected: Expected) -> None:
    analysis = analysed(stem)
    assert analysis.withheld and analysis.language == article.language == expected.language
    assert (analysis.statements, analysis.actors, analysis.summary, analysis.keywords) == ((), (), (), ())
    assert analysis.sentences


def test_one_is_in_another_language_and_the_others_are_read(stem: str) -> None:
    assert len(ABROAD) == 1
    assert bool(analysed(stem).statements) == (stem not in ABROAD)


def test_what_is_expected_stands_in_the_article(article: Article, expected: Expected) -> None:
    words = " ".join(article.text.split())
    pieces = [
        piece
        for statement in (*expected.statements, *expected.optional)
        for piece in (*statement.text.split(" … "), statement.speaker or "", statement.cue or "")
    ]
    roles = [actor.role or "" for actor in expected.actors]
    assert not [piece for piece in (*pieces, *roles, *expected.not_statements) if piece not in words]


def test_expected_statements_stand_in_text_order(article: Article, expected: Expected) -> None:
    words, at = " ".join(article.text.split()), 0
    for statement in expected.statements:
        at = words.find(statement.text.split(" … ", maxsplit=1)[0], at)
        assert at >= 0, statement.text


def test_expected_counts_are_those_of_the_expected_statements(expected: Expected) -> None:
    counted = Counter(statement.actor for statement in expected.statements)
    assert {actor.names[0]: actor.statements for actor in expected.actors if actor.statements} == counted


def test_text_is_clean_and_of_a_readable_length(stem: str, article: Article) -> None:
    told = (FOLDER / f"{stem}.txt").read_text(encoding="utf-8")
    assert clean(told) == told
    assert 250 <= article.words <= 600


def test_particulars_are_complete(stem: str, article: Article) -> None:
    told = (FOLDER / f"{stem}.txt").read_text(encoding="utf-8").split("---\n")[1]
    given = {key: value.strip() for key, _, value in (line.partition(":") for line in told.splitlines())}
    assert [key for key in PARTICULARS if not given.get(key)] == []
    assert article.published is not None and given["date"].endswith("Z")


def test_the_first_is_news_with_its_source_and_the_newest() -> None:
    first, *others = ARTICLES.values()
    assert not first.sample and all(other.sample for other in others)
    assert first.credit == "Dave DeCamp, AntiWar.com, 10 January 2026"
    assert all(other.published < first.published for other in others if other.published and first.published)


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_happen_in_no_real_country(sample: str) -> None:
    table, text = countries(), ARTICLES[sample].title + "\n" + ARTICLES[sample].text
    real = {*table.name_of.values(), *(people for people, country in table.demonym_of.items() if country)}
    # "Polish" and "Turkey" are words as well: only whole words in the country's own spelling count.
    assert not [name for name in real if re.search(rf"\b{re.escape(name)}\b", text)]


@pytest.mark.parametrize("stem", ABROAD)
def test_nor_in_one_by_its_name_there(stem: str, article: Article) -> None:
    names = (COUNTRIES / f"{article.language}.txt").read_text(encoding="utf-8").split()
    text = f"{article.title}\n{article.text}"
    # An adjective stands in the list without its ending: "deutsch" for "deutsche" and "deutschem" too.
    forms = [name + ("(?:e[mnrs]?)?" if name[0].islower() else "s?") for name in names]
    assert len(names) > 150
    assert not [form for form in forms if re.search(rf"\b{form}\b", text, re.IGNORECASE if form[0].islower() else 0)]


def test_together_they_hold_every_kind_of_block_and_statement() -> None:
    assert len(STEMS) >= 15
    kinds_of_blocks = {block.kind for article in ARTICLES.values() for block in article.blocks}
    assert kinds_of_blocks == set(BlockKind) - set(NO_PROSE)
    told = [expectations.read(FOLDER / f"{stem}.expected.json") for stem in STEMS]
    kinds = {statement.kind for one in told for statement in one.statements}
    assert kinds == {"direct", "mixed", "indirect"}


def test_no_two_articles_appear_at_the_same_time_or_share_a_paragraph() -> None:
    times = sorted(article.published for article in ARTICLES.values() if article.published)
    assert all(earlier < later for earlier, later in pairwise(times))
    paragraphs = Counter(block.span.of(article.text) for article in ARTICLES.values() for block in article.blocks)
    assert [words for words, count in paragraphs.items() if count > 1] == []
