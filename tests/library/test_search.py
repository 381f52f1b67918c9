"""A query is never syntax to the database, and finds what it says."""

from __future__ import annotations

import contextlib
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.domain.errors import QueryError
from briefreader.domain.marks.annotation import Note
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search.filters import FIELDS
from briefreader.domain.search.query import Query, Term, parsed
from briefreader.library.articles import articles, headlines, store
from briefreader.library.notes import marks, reading_progress, subscriptions
from briefreader.library.search import list_keys
from tests.library.conftest import Files
from tests.library.making import FEED, NOW, OTHER, entry, found
from tests.library.making import titles as full_titles


@pytest.fixture
def stocked(files: Files) -> Files:
    store.store_entries(
        files.library,
        FEED,
        "Alder Courier",
        [
            entry("1", title="Ferry law passed", words="The assembly passed the ferry law on Monday.", hours=1),
            entry("2", title="Quota disputed", words="Fishermen dispute the cod quota. Café owners too.", hours=30),
            entry("3", title="Bridge reopened", words="The law of the bridge ferry was not passed.", hours=90),
        ],
        NOW,
    )
    return files


def titles(files: Files, text: str) -> list[str]:
    return [title.split()[0] for title in full_titles(files, text)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Ferry", "Quota", "Bridge"]),
        ("ferry", ["Ferry", "Bridge"]),
        ("FERRY law", ["Ferry", "Bridge"]),
        ('"ferry law"', ["Ferry"]),
        ("law -monday", ["Bridge"]),
        ('-"ferry law"', ["Quota", "Bridge"]),
        ("cafe", ["Quota"]),
        ("CAFÉ", ["Quota"]),
        ("fish*", ["Quota"]),
        ("fish", []),
        ("ferry – law", ["Ferry", "Bridge"]),
        ("law () -", ["Ferry", "Bridge"]),
        ("quota or bridge", ["Quota", "Bridge"]),
        ("-(quota or bridge)", ["Ferry"]),
        ("(quota or ferry) before:1d", ["Quota", "Bridge"]),
        ("from:courier (before:2d or since:1d)", ["Ferry", "Bridge"]),
        ("from:courier", ["Ferry", "Quota", "Bridge"]),
        ('from:"ALDER COURIER"', ["Ferry", "Quota", "Bridge"]),
        ("from:cour", []),
        ("from:cour*", ["Ferry", "Quota", "Bridge"]),
        ("from:news.example", ["Ferry", "Quota", "Bridge"]),
        ("from:news", ["Ferry", "Quota", "Bridge"]),
        ("from:https", []),
        ("from:feed", []),
        ("from:★", []),
        ("-from:https quota", ["Quota"]),
        ("-from:courier", []),
        ("from:%", []),
        ("feed:https://news.example/feed quota", ["Quota"]),
        ("feed:https://other.example/feed", []),
        ("before:2d", ["Bridge"]),
        ("since:1d", ["Ferry"]),
        ("since:2d before:1d", ["Quota"]),
        ("nothing-here", []),
        ("is:read", []),
        ("-is:unread", []),
        ("is:sample", []),
        ("is:marked", []),
    ],
)
def test_a_query_finds_what_it_says(stocked: Files, query: str, expected: list[str]) -> None:
    assert titles(stocked, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("★", ["Star", "Far"]),
        ("🎉", ["Party"]),
        ("★ star", ["Star"]),
        ("★ party", []),
        ("star★", ["Star"]),
        ("-★", ["Party", "Plain"]),
        ("★ or 🎉", ["Star", "Party", "Far"]),
        ("-(★ or 🎉)", ["Plain"]),
        ('"star ★"', ["Star"]),
        ('"★ post"', ["Star"]),
        ("€300", ["Party"]),
        ("€17", []),
        ("🎉️", ["Party"]),
        ("☂", []),
        ("-☂", ["Star", "Party", "Plain", "Far"]),
        ("–", ["Plain"]),
        ("plain – post", ["Plain"]),
        ("star – post", ["Star"]),
        ("-–", ["Star", "Party", "Far"]),
        ("… !", ["Far"]),
        ("is:read –", []),
        ('"\u200b"', []),
        ('said:"★"', []),
        ("said:★", []),
        ("actor:★", []),
        ("tag:★", []),
        ("folder:★", []),
        ("feed:★", []),
    ],
)
def test_signs_are_looked_for_as_they_stand_and_never_find_everything(
    files: Files, query: str, expected: list[str]
) -> None:
    document = [
        entry("1", title="Star ★ post", hours=1),
        entry("2", title="Party", words="It cost €300. 🎉", hours=2),
        entry("3", title="Plain – post", words="Nothing to see.", hours=3),
        entry("4", title="Far", words="Look … there! A ★ is in the text.", hours=4),
    ]
    store.store_entries(files.library, FEED, "Alder Courier", document, NOW)
    assert titles(files, query) == expected


def test_as_many_signs_as_somebody_may_paste_are_answered(stocked: Files) -> None:
    signs = "".join(f" {chr(0x2600 + number)}a" for number in range(200))
    assert titles(stocked, f'"{signs}"') == titles(stocked, f'said:"{signs}"') == []
    assert "Ferry" in titles(stocked, f'-"{signs}" -said:"{signs}"')


def test_signs_in_a_note_are_found(stocked: Files) -> None:
    article = found(stocked, "quota")[0]
    note = Note("note01", article, "☂ ask again", datetime(2026, 1, 10, tzinfo=UTC))
    marks.put_note(stocked.notes, note, article, "noted", 1)
    assert titles(stocked, "☂") == ["Quota"]
    assert titles(stocked, "☂ quota") == ["Quota"]
    assert titles(stocked, "☂ ferry") == []


def test_an_outlet_is_asked_for_by_whole_words_and_by_the_host_of_its_feed(files: Files) -> None:
    for number, (url, outlet) in enumerate(
        [
            ("http://127.0.0.1:8911/tt.xml", "TT"),
            ("http://127.0.0.1:8911/map.xml", "Map blog"),
            ("https://feeds.bbc.co.uk/news/rss.xml", "World news"),
            ("https://apnews.example/feed", "AP News"),
        ]
    ):
        subscriptions.add(files.notes, Subscription(url, outlet))
        store.store_entries(files.library, url, outlet, [entry(f"{number}", title=f"{outlet} 1", hours=number)], NOW)
    for query, expected in (
        ("from:TT", ["TT"]),
        ("from:http", []),
        ("from:xml", []),
        ("from:127", []),
        ("from:8911", []),
        ("from:127.0.0.1", ["TT", "Map"]),
        ("from:AP", ["AP"]),
        ("from:bbc", ["World"]),
        ("from:bbc.co.uk", ["World"]),
        ("from:co", []),
        ("from:.uk", ["World"]),
        ("from:news", ["World", "AP"]),
        ('from:"AP News"', ["AP"]),
        ('from:"News AP"', []),
    ):
        assert titles(files, query) == expected, query


def test_notes_are_found_and_marks_filter(stocked: Files) -> None:
    article = found(stocked, "quota")[0]
    note = Note("note01", article, "Ask the harbourmaster.", datetime(2026, 1, 10, tzinfo=UTC))
    marks.put_note(stocked.notes, note, article, "noted", 1)
    marks.set_tags(stocked.notes, article, article, ["Fische", "pêche"], "tagged", 1)
    reading_progress.opened(stocked.notes, article, FEED, 1)
    for query in (
        "harbourmaster",
        "harbourmaster quota",
        "is:noted",
        "is:marked",
        "is:tagged",
        "tag:fische",
        "tag:#Peche",
        "is:read",
        f"id:{article}",
    ):
        assert titles(stocked, query) == ["Quota"], query
    for query in ("harbourmaster monday", "tag:fisch", "-is:marked quota", "-harbourmaster quota"):
        assert titles(stocked, query) == [], query


def test_words_of_one_query_may_stand_in_text_and_notes_of_different_articles(stocked: Files) -> None:
    """Each word must be in the article or in its own notes; a note on another article does not help."""
    ferry, bridge = found(stocked, "ferry")
    for number, (article, words) in enumerate([(ferry, "Compare the bridge."), (bridge, "Compare the assembly.")]):
        note = Note(f"note0{number}", article, words, NOW)
        marks.put_note(stocked.notes, note, article, "noted", 1)
    assert titles(stocked, "bridge monday") == ["Ferry"]
    assert titles(stocked, "bridge assembly") == ["Ferry", "Bridge"]
    assert titles(stocked, "compare quota") == []


def test_feeds_are_asked_for_by_title_folder_and_former_address(stocked: Files) -> None:
    subscriptions.add(stocked.notes, Subscription(FEED, "Der Tägliche", "World"))
    store.store_entries(stocked.library, OTHER, "Other", [entry("9", title="Elsewhere", hours=2)], NOW)
    for query in ("feed:tagliche", "feed:world", "from:tägliche", "from:courier"):
        assert titles(stocked, query) == ["Ferry", "Quota", "Bridge"], query
    subscriptions.moved(stocked.notes, FEED, "https://new.example/feed")
    for query in ("feed:https://new.example/feed", f"feed:{FEED}", "from:new.example"):
        assert titles(stocked, query) == ["Ferry", "Quota", "Bridge"], query


def test_samples_are_told_apart(files: Files) -> None:
    text, blocks = assembled([(BlockKind.PARAGRAPH, "An invented story.")])
    article = Article("0123456789abcdef", "Sample", text, blocks, "briefreader", published=NOW, sample=True)
    store.store_bundled(files.library, [article], NOW)
    store.store_entries(files.library, FEED, "Example", [entry("1")], NOW)
    assert titles(files, "is:sample") == ["Sample"]
    assert articles.article(files.reader, article.id) == article


def test_lists_are_read_by_windows_of_keys(files: Files) -> None:
    document = [entry(f"g{n}", title=f"Title {n}", hours=n) for n in range(50)]
    store.store_entries(files.library, FEED, "Example", document, NOW)
    keys = list_keys.keys(files.reader, parsed(""), NOW)
    assert [one.title for one in headlines.rows(files.reader, keys[20:23])] == ["Title 20", "Title 21", "Title 22"]
    assert [one.title for one in headlines.rows(files.reader, keys[22:19:-1])] == ["Title 22", "Title 21", "Title 20"]
    assert headlines.newest(files.reader, 5) == list(keys[:5])
    assert headlines.rows(files.reader, [10**9]) == []
    last = found(files)[-1]
    assert headlines.key_of(files.reader, last) == keys[-1]
    reading_progress.mark(files.notes, [(one, FEED) for one in found(files)[:49]], True, "read", 1)
    assert headlines.unread(files.reader, keys) == keys[-1]
    assert headlines.unread(files.reader, keys[:49]) is None


@pytest.mark.parametrize("query", ["is:open", "since:soon", "before:2026-13-40"])
def test_what_cannot_be_understood_is_said(query: str) -> None:
    with pytest.raises(QueryError):
        parsed(query)


HOSTILE = ['"', "NEAR(", "a AND", "col:val", "x*", "*", "'", "''; DROP TABLE articles", "^a", "{a b}: c", "a\0b"]
HOSTILE += ["-", "--", "\\", "%_", "\ud800", "a\ud800*", "½", "²", "٣", "𝟙", "\u0301", "text : a", "[1]", "null"]
HOSTILE += ['a" NOT "b', "😀", "字" * 100, "ﬁ", "ǅ"]
FREE = [field for field in ("", *FIELDS) if field not in ("is", "since", "before")]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_is_syntax(stocked: Files, words: str) -> None:
    for field in FREE:
        for negated in (False, True):
            wanted = Query((Term(words, field, negated=negated),))
            articles_ = list_keys.ids(stocked.reader, wanted, NOW)
            assert len(articles_) <= 3


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.builds(Term, st.text(max_size=20), st.sampled_from(FREE), phrase=st.booleans(), negated=st.booleans()),
        max_size=4,
    )
)
def test_no_terms_raise_and_a_negation_is_the_rest(stocked: Files, terms: list[Term]) -> None:
    list_keys.keys(stocked.reader, Query(tuple(terms)), NOW)
    for term in terms:
        holds = set(list_keys.ids(stocked.reader, Query((Term(term.value, term.field),)), NOW))
        rest = set(list_keys.ids(stocked.reader, Query((Term(term.value, term.field, negated=True),)), NOW))
        assert holds | rest == set(found(stocked))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_nothing_a_reader_types_raises_but_a_query_error(stocked: Files, words: str) -> None:
    try:
        query = parsed(words)
    except QueryError:
        return
    list_keys.keys(stocked.reader, query, NOW)


@pytest.mark.shared
def test_hostile_titles_are_found_by_themselves(files: Files, shared: Path) -> None:
    """Each title of the document is stored, and used as a query finds itself or nothing, and raises nothing."""
    document = (shared / "feeds" / "hostile" / "static" / "sql_fts.xml").read_text(encoding="utf-8")
    names = [unescape(name) for name in re.findall(r"<item><title>(.*?)</title>", document)]
    assert len(names) >= 12
    store.store_entries(files.library, FEED, "Example", [entry(name, title=name) for name in names], NOW)
    for name in names:
        assert name in full_titles(files, f'"{name.replace(chr(34), " ")}"')
        with contextlib.suppress(QueryError):
            list_keys.keys(files.reader, parsed(name), NOW)


def test_the_best_one_comes_first_where_it_is_asked_for(stocked: Files) -> None:
    store.store_entries(
        stocked.library, FEED, "Alder Courier", [entry("4", title="Nothing", words="A ferry came.", hours=0)], NOW
    )

    def best(query: str) -> list[str]:
        rows = headlines.rows(stocked.reader, list_keys.best_keys(stocked.reader, parsed(query), NOW))
        return [one.title.split()[0] for one in rows]

    assert titles(stocked, "ferry") == ["Nothing", "Ferry", "Bridge"]
    assert best("ferry") == ["Ferry", "Nothing", "Bridge"], "the one with the word in its title, then the shorter one"
    assert best("ferry since:2d") == ["Ferry", "Nothing"]
    assert best("(ferry or quota) -nothing")[0] == "Quota", "the rarer word says more"
    assert best("is:unread") == titles(stocked, "is:unread"), "without words the newest are the first"


@pytest.mark.parametrize(
    "term", ["ferry", "actor:oster said:law", "-said:law", "-tag:x", "from:x", "-folder:x", "-is:unread"]
)
def test_as_many_brackets_as_a_query_may_have_are_answered(stocked: Files, term: str) -> None:
    for sign in ("", "-"):
        assert "Ferry" in titles(stocked, f"a {sign}(b or " * 4 + term + ")" * 4 + " or law")


@pytest.mark.parametrize(
    "term", ["-zebra ", "-tag:x ", "law ", "is:unread ", "-actor:x ", "from:courier ", "-folder:x ", "-☂a☃b☄ "]
)
def test_as_many_words_as_a_query_may_have_are_answered(stocked: Files, term: str) -> None:
    assert "Ferry" in titles(stocked, term * 300)


@pytest.mark.parametrize("query", ["CO2", "co₂", "co2 rises", '"CO2 rises"', "co*", "co2*", "m2", "rise* co2", "-m3"])
def test_small_digits_are_found_as_they_are_typed(files: Files, query: str) -> None:
    store.store_entries(files.library, FEED, "X", [entry("1", title="Air", words="CO₂ rises over 5 m² of sea.")], NOW)
    assert titles(files, query) == ["Air"]


@pytest.mark.parametrize("query", ["106", "m3", "-co2", "CO2 falls"])
def test_but_no_other_number_is(files: Files, query: str) -> None:
    store.store_entries(
        files.library, FEED, "X", [entry("1", title="Air", words="CO₂ rises by 10⁶ over 5 m² of sea.")], NOW
    )
    assert titles(files, query) == []
