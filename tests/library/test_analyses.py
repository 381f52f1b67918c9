"""What was worked out comes back as it was stored, and goes when the text it was about changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.news.article import Article
from briefreader.domain.news.headline import Headline
from briefreader.domain.search.query import EVERYTHING
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.text.span import Span
from briefreader.library.articles import analyses, articles, headlines, store
from briefreader.library.search import list_keys
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, analysis, entry, found, said

WORDS = "Ana Petrel said the ferries must run."


def stored(files: Files, words: str = WORDS, title: str = "Ferries") -> Article:
    store.store_entries(files.library, FEED, "Example", [entry("g", title=title, words=words)], NOW)
    article = articles.article(files.reader, found(files)[0])
    assert article is not None
    return article


def worked_out(article: Article) -> Analysis:
    made = analysis(said(article, "the ferries must run", "Ana Petrel"), actors=("Ana Petrel",), Petrel="Ana Petrel")
    return replace(made, sentences=(Span(0, 37),), summary=(Span(0, 37),), keywords=("ferries", "quay"))


def test_it_comes_back_whole(files: Files) -> None:
    article = stored(files)
    assert analyses.load(files.reader, article.id, article.hash) is None
    made = worked_out(article)
    assert analyses.store(files.library, article.id, article.hash, made)
    assert analyses.load(files.reader, article.id, article.hash) == made
    assert analyses.article_of_statement(files.reader, made.statements[0].id) == article.id
    assert analyses.article_of_statement(files.reader, "0123456789abcdef") is None


def test_one_of_another_text_is_not_stored(files: Files) -> None:
    article = stored(files)
    stored(files, "Another text by now.")
    assert not analyses.store(files.library, article.id, article.hash, worked_out(article))
    assert analyses.load(files.reader, article.id, article.hash) is None


def test_it_goes_with_the_text_and_waits_to_be_made_again(files: Files) -> None:
    article = stored(files)
    analyses.store(files.library, article.id, article.hash, worked_out(article))
    assert articles.unanalysed(files.reader, 1, 10) == []
    assert articles.unanalysed(files.reader, 2, 10) == [article.id]
    stored(files, "Ana Petrel said nothing.")
    assert analyses.load(files.reader, article.id, article.hash) is None
    assert found(files, "said:ferries") == found(files, "actor:petrel") == []
    assert articles.unanalysed(files.reader, 1, 10) == [article.id]
    assert articles.unanalysed_count(files.reader, 1) == 1
    assert articles.wants_analysis(files.reader, article.id, 1)


def test_a_new_title_is_a_new_text_to_analyse(files: Files) -> None:
    article = stored(files)
    analyses.store(files.library, article.id, article.hash, worked_out(article))
    stored(files, title="Ferries to run")
    assert articles.wants_analysis(files.reader, article.id, 1)


def test_a_list_counts_statements_but_no_attitudes(files: Files) -> None:
    article = stored(files)
    (row,) = rows(files)
    assert row.statements is None
    made = worked_out(article)
    attitude = replace(said(article, "the ferries", "Ana Petrel"), speech=False)
    analyses.store(files.library, article.id, article.hash, replace(made, statements=(*made.statements, attitude)))
    (row,) = rows(files)
    assert row.statements == 1


def rows(files: Files) -> list[Headline]:
    return headlines.rows(files.reader, list_keys.keys(files.reader, EVERYTHING, NOW))


def test_the_newest_are_analysed_first(files: Files) -> None:
    document = [entry(f"g{n}", title=f"Title {n}", hours=n) for n in range(5)]
    store.store_entries(files.library, FEED, "Example", document, NOW)
    assert articles.unanalysed(files.reader, 1, 3) == found(files)[:3]


def test_what_nobody_has_analysed_goes_before_what_an_older_method_has(files: Files) -> None:
    document = [entry(f"g{n}", title=f"Title {n}", hours=n) for n in range(4)]
    store.store_entries(files.library, FEED, "Example", document, NOW)
    newest, second, third, oldest = found(files)
    for one, method in ((newest, 1), (second, 2), (third, 1)):
        article = articles.article(files.reader, one)
        assert article is not None
        analyses.store(files.library, one, article.hash, replace(worked_out_nothing(), method=method))
    assert articles.unanalysed(files.reader, 2, 9) == [oldest, newest, third]
    assert articles.analysed_counts(files.reader, 2) == (1, 3)
    assert [articles.analysed_before(files.reader, one) for one in (newest, oldest)] == [True, False]


def worked_out_nothing() -> Analysis:
    return Analysis(1, "en")


def test_what_a_method_cannot_analyse_keeps_what_an_older_one_found(files: Files) -> None:
    article = stored(files)
    made = worked_out(article)
    analyses.store(files.library, article.id, article.hash, made)
    analyses.pass_over(files.library, article.id, article.hash, 2)
    assert analyses.load(files.reader, article.id, article.hash) == made
    assert found(files, "actor:petrel") == [article.id]
    assert not articles.wants_analysis(files.reader, article.id, 2)
    stored(files, "Ana Petrel said nothing.")
    assert articles.wants_analysis(files.reader, article.id, 2)
    changed = articles.article(files.reader, article.id)
    assert changed is not None
    analyses.pass_over(files.library, article.id, article.hash, 2)  # of the text that is gone: this one was not tried
    assert articles.wants_analysis(files.reader, article.id, 2)
    analyses.pass_over(files.library, article.id, changed.hash, 2)
    assert analyses.load(files.reader, article.id, changed.hash) == Analysis(2, "und")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["store", "edit", "again", "remove"]), max_size=8))
def test_the_index_of_words_never_strays_from_the_rows(files: Files, steps: list[str]) -> None:
    """FTS5 checks itself against the tables it is about; a forgotten or doubled word fails here."""
    for number, step in enumerate(steps):
        match step:
            case "store" | "edit":
                stored(files, f"Ana Petrel said the ferries must run. {step}", f"Title {number}")
            case "again":
                for one in found(files):
                    article = articles.article(files.reader, one)
                    assert article is not None
                    analyses.store(files.library, one, article.hash, worked_out(article))
            case "remove":
                store.remove_feed(files.library, FEED)
        for index in ("article_search", "statement_search"):
            files.library.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
