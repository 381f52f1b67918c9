"""What hangs on an annotation is there whatever becomes of the library."""

from __future__ import annotations

from dataclasses import replace

from briefreader.domain.news.article import Article, BlockKind, Link, assembled
from briefreader.domain.news.feed import Subscription
from briefreader.domain.text.span import Span
from briefreader.library.articles import articles, store
from briefreader.library.notes import marks, reading_progress, snapshots, subscriptions
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, entry, found, said, titles
from tests.library.making import kept as as_kept

TEXT, BLOCKS = assembled([(BlockKind.HEADING, "Harbour"), (BlockKind.PARAGRAPH, "Ana Petrel said the quay is shut.")])
ARTICLE = Article(
    "0123456789abcdef",
    "Harbour shut",
    TEXT,
    BLOCKS,
    "Alder Courier",
    "Jo Brandt",
    "https://news.example/1",
    NOW,
    FEED,
    "en",
    links=(Link(Span(0, 7), "https://news.example/harbour"),),
)


def test_an_article_comes_back_in_every_particular(files: Files) -> None:
    snapshots.keep_article(files.notes, ARTICLE, 1)
    assert snapshots.kept_article(files.reader, ARTICLE.id) == ARTICLE
    undated = replace(ARTICLE, id="fedcba9876543210", published=None, sample=True)
    snapshots.keep_article(files.notes, undated, 1)
    assert snapshots.kept_article(files.reader, undated.id) == undated
    assert snapshots.kept_article(files.reader, "aaaaaaaaaaaaaaaa") is None


def test_every_annotated_version_is_kept_and_the_last_is_shown(files: Files) -> None:
    later = replace(ARTICLE, text=TEXT + "!")
    snapshots.keep_article(files.notes, ARTICLE, 1)
    snapshots.keep_article(files.notes, later, 2)
    snapshots.keep_article(files.notes, ARTICLE, 3)  # the same version again: nothing new
    assert snapshots.kept_article(files.notes, ARTICLE.id) == later
    assert files.notes.execute("SELECT count(*) FROM kept_articles").fetchone() == (2,)


def test_a_stored_quotation_is_never_rewritten(files: Files) -> None:
    statement = said(ARTICLE, "the quay is shut", "Ana Petrel")
    first = as_kept(ARTICLE, statement, "Ana Petrel")
    snapshots.keep_statement(files.notes, ARTICLE.id, first)
    snapshots.keep_statement(files.notes, ARTICLE.id, replace(first, speaker=None))
    assert snapshots.kept_statements(files.reader, ARTICLE.id) == [first]
    assert snapshots.article_of(files.reader, statement.id) == ARTICLE.id


def test_kept_statements_stand_in_the_order_of_the_text(files: Files) -> None:
    words = ["shut", "the quay", "Ana Petrel"]
    for one in words:
        snapshots.keep_statement(files.notes, ARTICLE.id, as_kept(ARTICLE, said(ARTICLE, one, None)))
    assert [one.statement.text for one in snapshots.kept_statements(files.notes, ARTICLE.id)] == words[::-1]


def test_a_library_made_anew_holds_what_was_annotated_and_knows_it_again(files: Files) -> None:
    document = [entry(f"g{n}", f"https://news.example/{n}", f"Title {n}", hours=n) for n in range(4)]
    subscriptions.add(files.notes, Subscription(FEED))
    store.store_entries(files.library, FEED, "Example", document, NOW)
    before = found(files)
    marked = articles.article(files.reader, before[1])
    assert marked is not None
    snapshots.keep_article(files.notes, marked, int(NOW.timestamp()))
    marks.bookmark(files.notes, marked.id, marked.id, True, "bookmarked", 1)
    reading_progress.opened(files.notes, before[2], FEED, 1)
    files.library.close()
    for file in files.folder.glob("library.db*"):
        file.unlink()
    anew = Files.opened(files.folder)
    assert titles(anew, "is:bookmarked title") == ["Title 1"]
    assert articles.article(anew.reader, marked.id) == marked
    assert store.store_entries(anew.library, FEED, "Example", document, NOW).new == 3
    assert found(anew) == before
    assert found(anew, "is:read") == [before[2]]
    anew.close()


def test_ids_outlive_a_move_and_a_lost_library(files: Files) -> None:
    document = [entry("g", title="Title")]
    subscriptions.add(files.notes, Subscription(FEED))
    store.store_entries(files.library, FEED, "Example", document, NOW)
    before = found(files)
    subscriptions.moved(files.notes, FEED, "https://new.example/feed")
    files.library.close()
    for file in files.folder.glob("library.db*"):
        file.unlink()
    anew = Files.opened(files.folder)
    store.store_entries(anew.library, "https://new.example/feed", "Example", document, NOW)
    assert found(anew) == before
    anew.close()
