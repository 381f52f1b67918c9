"""Annotations in again: nothing of what the reader did is lost, nothing of what is here is overwritten."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import AnnotationError, ParseError
from briefreader.domain.marks.annotation import Place
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.services.desk import Desk
from briefreader.services.transfer import export, import_
from briefreader.services.transfer.export import ExportOrder
from tests.newsroom import ALIA, EDITED, STORY, Newsroom

QUOTE = "“We will not wait for another winter,”"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    found = Newsroom(tmp_path / "one")
    yield found
    asyncio.run(found.close())


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "two").made())
    yield found
    asyncio.run(found.stop())


def told(desk: Desk, form: str = "json") -> str:
    return export.run(desk._opened, ExportOrder(form)).text


def take(desk: Desk, text: str) -> import_.Taken:
    return import_.take(desk._opened, text.encode())


def busy(room: Newsroom) -> None:
    """Everything that a reader can do: on a fed article, on words by hand, and on a bundled one."""
    desk = room.desk
    quote = room.mark(QUOTE, ALIA)
    desk.annotate(quote, "First.\n\n- a *list*\n\n")
    desk.annotate(quote, "Second: “ünïcode” 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and a tab\t.")
    desk.tag(quote, ["winter", "two words"])
    ferry = room.mark("a ferry in its place")
    desk.bookmark(ferry)
    desk.annotate(room.article, "On the whole.")
    bundled = desk.headlines(parsed("zakharova")).window(0, 1)[0].id
    reading = desk.reading(bundled)
    assert reading is not None
    first, second, third = reading.statements[:3]
    desk.correct_by_name(first.id, "Somebody Else")
    desk.correct(second.id, None, "nobody")
    desk.bookmark(third.id)
    room.publish(EDITED)
    desk.judge(room.article, quote, accepted=True)
    room.publish(EDITED.replace("one more winter", "a third winter"))
    if next(one for one in room.reading.statements if one.id == quote).place is Place.CHANGED:
        desk.judge(room.article, quote, accepted=False)
    room.publish(EDITED)


def test_home_to_home_without_loss(room: Newsroom, other: Desk) -> None:
    busy(room)
    first = told(room.desk)
    taken = take(other, first)
    assert (
        taken.sentence
        == "Took in 2 marks by hand, 3 notes, 2 tags, 2 bookmarks, 3 words on who said it and 2 verdicts on 2 articles."
    )
    assert told(other) == first
    assert take(other, first).sentence == "All of it is here already." and told(other) == first
    for form in ("markdown", "csv"):
        assert "Changed, and accepted" in told(other, form) and "Somebody Else" in told(other, form)
    assert other.undo().startswith("Undone: took in 2 marks by hand")
    assert told(other) == "" and len(other.annotations()) == 0
    other.redo()
    assert told(other) == first


def test_an_article_that_is_not_here_is_made_of_the_words_that_were_marked(room: Newsroom, other: Desk) -> None:
    target = room.mark(QUOTE, ALIA)
    room.mark("a ferry in its place")
    take(other, told(room.desk))
    reading = other.reading(room.article)
    assert reading is not None and reading.article.excerpt
    assert reading.article.text == (
        "… old customs house still bears “We will not wait for another winter,” painted by many hands. The …\n\n"
        "… The islands have asked for a ferry in its place, three times a week and at the …"
    )
    assert [(one.place, one.statement.span.of(reading.article.text)) for one in reading.statements] == [
        (Place.EXACT, QUOTE),
        (Place.EXACT, "a ferry in its place"),
    ]
    assert reading.statements[0].speaker == Speaker(ALIA.actor, ALIA.name, None, by_reader=True)
    with pytest.raises(AnnotationError, match="Only what you marked"):
        other.mark_words(room.article, Span(0, 12), None)
    other.annotate(target, "Gone on working.")
    other.bookmark(room.article)
    again = other.reading(room.article)
    assert again is not None and again.article.excerpt and len(again.statements[0].marks.notes) == 1


def test_the_real_article_finds_the_marks_in_their_places(room: Newsroom, tmp_path: Path) -> None:
    room.mark(QUOTE, ALIA)
    room.mark("a ferry in its place")
    text = told(room.desk)
    later = Newsroom(tmp_path / "later")
    desk = later.desk
    with later.worker:
        later.worker.execute("DELETE FROM articles WHERE id = ?", (later.article,))
    take(desk, text)
    assert later.reading.article.excerpt
    later.publish(STORY)
    assert later.article == room.article
    assert [(one.place, one.statement.span.of(STORY)) for one in later.reading.statements] == [
        (Place.EXACT, QUOTE),
        (Place.EXACT, "a ferry in its place"),
    ]
    assert told(desk) == text
    asyncio.run(later.close())


def test_marks_outlive_a_library_that_never_had_their_article(room: Newsroom, other: Desk, tmp_path: Path) -> None:
    room.mark(QUOTE, ALIA)
    take(other, told(room.desk))
    text = told(other)
    home = other._opened.home
    asyncio.run(other.stop())
    home.library.unlink()
    anew = Newsroom.__new__(Newsroom)
    anew.desk, anew.article = Desk(home), room.article
    assert told(anew.desk) == text and anew.reading.article.excerpt
    assert [row.id for row in anew.desk.headlines(parsed("is:marked")).window(0, 9)] == [room.article]
    anew.worker = database.open_library(home.library, home.notes)
    anew.publish(STORY)
    assert (anew.reading.article.text, anew.one.place, anew.one.statement.text) == (STORY, Place.EXACT, QUOTE)
    assert told(anew.desk) == text
    asyncio.run(anew.close())


def test_what_the_reader_did_meanwhile_stays(room: Newsroom, tmp_path: Path) -> None:
    target = room.mark(QUOTE, ALIA)
    room.desk.annotate(target, "As it was.")
    before = told(room.desk)
    note = room.one.marks.notes[0].id
    room.desk.edit_note(note, "As it is now.")
    room.desk.correct_by_name(target, "Bo Sample")
    taken = take(room.desk, before)
    assert taken.sentence == (
        "Took in 1 note on 1 article. 1 note differed from yours: both wordings are kept. "
        "1 decision differed from yours: yours stay."
    )
    one = room.one
    assert {note.text for note in one.marks.notes} == {"As it was.", "As it is now."}
    assert one.speaker and one.speaker.name == "Bo Sample"
    after = told(room.desk)
    assert take(room.desk, before).sentence.startswith("All of it is here already.")
    assert told(room.desk) == after


def test_nobodys_words_are_given_to_nobody(room: Newsroom, tmp_path: Path) -> None:
    there = Newsroom(tmp_path / "there")
    there.mark("a ferry in its place")
    room.mark("a ferry in its place", ALIA)
    taken = take(there.desk, told(room.desk))
    assert taken.sentence == "All of it is here already. 1 decision differed from yours: yours stay."
    assert there.one.highlight and there.one.speaker is None
    asyncio.run(there.close())


def damaged(change: Callable[[dict[str, Any]], object]) -> Callable[[str], str]:
    """A change of the first annotation on a statement."""

    def made(text: str) -> str:
        page = json.loads(text)
        change(page["items"][0])
        return json.dumps(page)

    return made


def _set(item: dict[str, Any], *path: str | int, value: object) -> None:
    for key in path[:-1]:
        item = item[key]  # type: ignore[index]
    item[path[-1]] = value  # type: ignore[index]


SELECTOR = ("target", "selector", 0)


@pytest.mark.parametrize(
    ("hostile", "why"),
    [
        (lambda text: text[:-40], "broken off"),
        (lambda _: "[" * 200_000, "nested too deeply"),
        (lambda _: "{}", "holds none"),
        (lambda _: "[1, 2]", "something else than objects"),
        (lambda _: '{"items": {"first": NaN}}', "NaN"),
        (lambda _: "[" + "9" * 5000 + "]", "too large"),
        (lambda _: '{"items": [{"target": {"source": {"a": 1}, "selector": 5}}]}', "Annotation 1 cannot be read"),
        (damaged(lambda item: item.update(id="urn:briefreader:../../x")), "no id"),
        (damaged(lambda item: item.update(id="urn:briefreader:0123456789abcdef")), "words are not those"),
        (damaged(lambda item: _set(item, *SELECTOR, "exact", value="“We will wait for many a winter now,”")), "words"),
        (damaged(lambda item: _set(item, *SELECTOR, "prefix", value="x" * 33)), "too many"),
        (damaged(lambda item: _set(item, *SELECTOR, "exact", value=["a"])), "no text"),
        (damaged(lambda item: _set(item, "target", "selector", 1, "start", value=1e308)), "no place"),
        (damaged(lambda item: _set(item, "target", "selector", 1, "end", value=True)), "no place"),
        (damaged(lambda item: _set(item, "briefreader:statement", "briefreader:confidence", value=2)), "from 0 to 1"),
        (damaged(lambda item: _set(item, "briefreader:statement", "briefreader:kind", value="x")), "direct"),
        (damaged(lambda item: _set(item, "briefreader:statement", value=[])), "no object"),
        (damaged(lambda item: _set(item, "briefreader:made", value="up")), "made"),
        (damaged(lambda item: _set(item, "briefreader:correction", value={"briefreader:actor": "A B"})), "no id"),
        (damaged(lambda item: _set(item, "body", 1, "created", value="yesterday")), "not a date"),
        (damaged(lambda item: _set(item, "body", 1, "id", value="urn:briefreader:'; DROP")), "no id"),
    ],
)
def test_a_file_that_is_not_right_is_one_sentence_and_nothing_of_it_is_taken(
    room: Newsroom, other: Desk, hostile: Callable[[str], str], why: str
) -> None:
    room.desk.annotate(room.mark(QUOTE, ALIA), "A note.")
    room.mark("a ferry in its place")
    with pytest.raises(ParseError, match=why) as told_so:
        take(other, hostile(told(room.desk)))
    assert "\n" not in str(told_so.value)
    assert told(other) == "" and other.reading(room.article) is None


def test_what_comes_in_is_clean(room: Newsroom, other: Desk) -> None:
    room.desk.annotate(room.mark(QUOTE, ALIA), "A note.")
    page = json.loads(told(room.desk))
    item = page["items"][0]
    item["body"][1]["value"] = "\x1b]0;x\x07red\u202e\ud800"
    about = item["target"]["briefreader:article"]
    about["dcterms:title"] = "A\ntitle\x1b[2J"
    item["target"]["source"] = "javascript:alert(1)"
    take(other, json.dumps(page))
    reading = other.reading(room.article)
    assert reading is not None
    assert (reading.article.title, reading.article.url) == ("A title[2J", "")
    assert reading.statements[0].marks.notes[0].text == "]0;xred\ufffd"


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/a/1",
    "type": "Annotation",
    "created": "2026-01-09T10:00:00.123456+00:00",
    "body": [
        {"type": "TextualBody", "value": "Who pays?", "format": "text/markdown"},
        {"type": "TextualBody", "purpose": "tagging", "value": "ferry"},
    ],
    "target": [
        {
            "source": "https://www.news.example/story/?utm_source=x#top",
            "selector": [
                {"type": "RangeSelector", "startSelector": {}},
                {"type": "TextPositionSelector", "start": 999, "end": 1019},
                {
                    "type": "TextQuoteSelector",
                    "exact": "a ferry in\n   its place",
                    "prefix": "The islands have asked for ",
                    "suffix": ", three times a week",
                },
            ],
        }
    ],
}
HYPOTHESIS = {
    "export_date": "2026-01-09T10:00:00Z",
    "annotations": [
        {
            "id": "abc",
            "uri": "https://news.example/story",
            "text": "On the page.",
            "tags": ["page"],
            "created": "2026-01-09T11:00:00Z",
            "target": [{"source": "https://news.example/story"}],
        }
    ],
}


@pytest.fixture
def paged(tmp_path: Path) -> Iterator[Newsroom]:
    """A home whose fed article has a page."""
    found = Newsroom(tmp_path / "paged")
    with found.worker:
        found.worker.execute("UPDATE articles SET url = 'https://news.example/story' WHERE id = ?", (found.article,))
    yield found
    asyncio.run(found.close())


def test_annotations_of_other_programs_become_highlights_where_their_words_stand(paged: Newsroom) -> None:
    elsewhere = {**FOREIGN, "id": "2", "target": "https://unknown.example/page"}
    lost = json.loads(json.dumps(FOREIGN))
    lost["id"] = "3"
    lost["target"][0]["selector"][2]["exact"] = "words that stand nowhere in it"
    taken = take(paged.desk, json.dumps([FOREIGN, elsewhere, elsewhere | {"id": "4"}, lost]))
    assert taken.sentence == "Took in 1 mark by hand, 1 note and 1 tag on 1 article."
    assert taken.refused == (
        "2 annotations left out: no article of that page is here.",
        "1 annotation left out: the words stand nowhere in the article, or in more than one place.",
    )
    one = paged.one
    assert (one.highlight, one.statement.text, one.marks.tags) == (True, "a ferry in its place", ("ferry",))
    assert [(note.text, note.at.isoformat()) for note in one.marks.notes] == [
        ("Who pays?", "2026-01-09T10:00:00+00:00")
    ]
    before = told(paged.desk)
    assert take(paged.desk, json.dumps(FOREIGN)).sentence == "All of it is here already."
    assert told(paged.desk) == before


def test_a_page_note_of_hypothesis_is_a_note_on_the_article(paged: Newsroom) -> None:
    assert take(paged.desk, json.dumps(HYPOTHESIS)).sentence == "Took in 1 note and 1 tag on 1 article."
    marks = paged.reading.marks
    assert (marks.notes[0].text, marks.tags) == ("On the page.", ("page",))


def test_a_highlight_on_a_statement_is_a_bookmark_of_it(paged: Newsroom) -> None:
    paged.mark(QUOTE, ALIA)
    paged.desk.undo()
    plain = json.loads(json.dumps(FOREIGN)) | {"body": []}
    plain["target"][0]["selector"] = {"type": "TextQuoteSelector", "exact": QUOTE, "prefix": "still bears "}
    paged.analyse()
    found = [one for one in paged.reading.statements if one.statement.text == QUOTE]
    take(paged.desk, json.dumps(plain))
    one = paged.one
    assert one.marks.bookmarked == bool(found) and (one.highlight or found)
