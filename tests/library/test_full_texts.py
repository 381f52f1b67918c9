"""The text of an article's page beside its feed's: which one is read, searched and analysed, and when it is stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.library.articles import analyses, articles, full_texts
from briefreader.library.articles import store as storing
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, analysis, entry, found

HERE = entry("a1", "https://news.example/talks", "Harbour talks", "A summary of the talks.")
TEXT, BLOCKS = assembled([(BlockKind.PARAGRAPH, "The whole story."), (BlockKind.PARAGRAPH, "With a lighthouse in it.")])


@pytest.fixture
def one(files: Files) -> str:
    store(files, HERE)
    return found(files)[0]


def store(files: Files, given: Entry) -> storing.Stored:
    return storing.store_entries(files.library, FEED, "Example", [given], NOW)


def put(files: Files, one: str) -> bool:
    return full_texts.put(files.library, one, TEXT, BLOCKS, ())


def read(files: Files, one: str) -> Article:
    article = articles.article(files.reader, one)
    assert article is not None
    return article


def test_the_pages_text_takes_the_place_of_the_summary_everywhere(files: Files, one: str) -> None:
    analyses.store(files.library, one, read(files, one).hash, analysis())
    assert put(files, one)
    article = read(files, one)
    assert (article.text, article.blocks, article.full) == (TEXT, BLOCKS, True)
    assert found(files, "lighthouse") == [one]
    assert found(files, "summary") == []
    assert articles.wants_analysis(files.reader, one, 1)
    assert analyses.store(files.library, one, article.hash, analysis())


def test_the_feeds_own_text_can_be_had_again(files: Files, one: str) -> None:
    put(files, one)
    assert full_texts.show(files.library, one, full=False)
    assert (read(files, one).text, read(files, one).full) == (HERE.text, False)
    assert found(files, "summary") == [one] and found(files, "lighthouse") == []
    assert analyses.store(files.library, one, read(files, one).hash, analysis())
    assert full_texts.show(files.library, one, full=True)
    assert read(files, one).text == TEXT
    assert full_texts.fetched(files.reader, one)


def test_what_was_never_fetched_cannot_be_shown(files: Files, one: str) -> None:
    assert not full_texts.fetched(files.reader, one)
    assert not full_texts.show(files.library, one, full=True)
    assert not full_texts.put(files.library, "0" * 16, TEXT, BLOCKS, ())


def test_a_refresh_does_not_bring_the_summary_back(files: Files, one: str) -> None:
    put(files, one)
    analyses.store(files.library, one, read(files, one).hash, analysis())
    assert store(files, replace(HERE, byline="Ida Marsh")) == storing.Stored(0, 0)
    assert read(files, one).text == TEXT and read(files, one).byline == "Ida Marsh"
    assert not articles.wants_analysis(files.reader, one, 1)
    assert found(files, "lighthouse") == [one]


def test_pages_to_fetch_are_those_without_and_those_whose_feed_has_changed(files: Files, one: str) -> None:
    assert full_texts.wanted(files.reader, FEED, 10) == [one]
    put(files, one)
    assert full_texts.wanted(files.reader, FEED, 10) == []
    assert store(files, replace(HERE, text="Another summary.", blocks=())) == storing.Stored(0, 1)
    assert full_texts.wanted(files.reader, FEED, 10) == [one]
    assert read(files, one).text == TEXT
    full_texts.show(files.library, one, full=False)
    assert read(files, one).text == "Another summary."


def test_the_index_of_words_stays_whole(files: Files, one: str) -> None:
    put(files, one)
    store(files, replace(HERE, title="Talks about harbours"))
    full_texts.show(files.library, one, full=False)
    full_texts.show(files.library, one, full=True)
    put(files, one)
    files.library.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
    storing.remove_feed(files.library, FEED)
    assert files.library.execute("SELECT count(*) FROM full_texts").fetchone() == (0,)
    files.library.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
