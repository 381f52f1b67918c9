"""The reader's word on who is who: everywhere, for good, and taken back in any order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.config.home import Home
from briefreader.domain.errors import AnnotationError
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.search.query import Query, parsed
from briefreader.library import database
from briefreader.library.articles import analyses, articles
from briefreader.library.articles import store as storing
from briefreader.library.search import list_keys
from briefreader.services.desk import Desk
from briefreader.services.reading import rows as listing
from briefreader.services.transfer import export, import_
from briefreader.services.transfer.export_order import ExportOrder
from tests.library.making import NOW

FEED = "https://news.example/f"
STORIES = {
    "lane": "“The lane stays shut,” said Alder Mayor Anna Reyl on Monday. Reyl spoke in the harbour.",
    "ferry": "“We want a ferry,” said Alder Mayor Reyl on Tuesday, before the council met.",
    "quota": "“The quota is small,” said Jonas Brandt on Monday. Brandt owns two boats.",
    "nets": "“The nets are torn,” said Jonas Brandt, a painter, on Friday.",
    "pier": "“The pier is old,” said Joan Tamm on Friday. Tamm built it.",
}


class Harbour:
    """A home with the five small stories."""

    def __init__(self, folder: Path) -> None:
        self.home = Home.at(folder).made()
        self.desk = Desk(self.home)
        self.publish()

    def publish(self) -> None:
        """The stories come by their feed and are analysed."""
        worker = database.open_library(self.home.library, self.home.notes)
        document = []
        for name, words in STORIES.items():
            text, blocks = assembled([(BlockKind.PARAGRAPH, words)])
            document.append(Entry(name, "", name, text, blocks, published=NOW))
        storing.store_entries(worker, FEED, "Courier", document, NOW)
        for one in list_keys.ids(worker, parsed(f"feed:{FEED}"), NOW):
            article = articles.article(worker, one)
            assert article is not None
            assert analyses.store(worker, one, article.hash, analyse(article))
        worker.close()

    def again(self, lost: bool = False) -> None:
        """The program is started anew; with `lost`, on a library made anew."""
        asyncio.run(self.desk.stop())
        if lost:
            for file in self.home.library.parent.glob("library.db*"):
                file.unlink()
        self.desk = Desk(self.home)

    @property
    def said(self) -> dict[str, tuple[str, str]]:
        """Who speaks in each story: (id, name)."""
        rows = listing.statements(self.desk._opened, parsed(f"feed:{FEED}"))
        names = {self.article(name): name for name in STORIES}
        return {names[row["article"]]: (row["actor"]["id"], row["actor"]["name"]) for row in rows}

    @property
    def actors(self) -> dict[str, tuple[int, int]]:
        """(statements, articles) of each actor, by name."""
        rows = [row for row in listing.actors(self.desk._opened, parsed(f"feed:{FEED}")) if row["statements"]]
        assert len({row["id"] for row in rows}) == len(rows)
        return {row["name"]: (row["statements"], row["articles"]) for row in rows}

    def article(self, name: str) -> str:
        return next(row.id for row in self.desk.headlines(parsed(f"feed:{FEED}")).window(0, 9) if row.title == name)

    def found(self, query: str) -> set[str]:
        return {row.title for row in self.desk.headlines(parsed(query)).window(0, 9)}

    def merge(self, one: str, other: str) -> str:
        return self.desk.deciding.merge(*self.said[one], *self.said[other])

    def rename(self, one: str, name: str) -> str:
        return self.desk.deciding.rename(*self.said[one], name)

    def split(self, one: str) -> str:
        return self.desk.deciding.split(self.article(one), *self.said[one])

    def taken_back(self, one: str) -> list[str]:
        """What can be taken back of who speaks in a story."""
        return [had.words for had in self.desk.deciding.said_of(self.article(one), self.said[one][0])]

    def take_back(self, one: str, words: str) -> str:
        (had,) = [h for h in self.desk.deciding.said_of(self.article(one), self.said[one][0]) if words in h.words]
        return self.desk.deciding.take_back(had)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Harbour]:
    found = Harbour(tmp_path / "home")
    yield found
    asyncio.run(found.desk.stop())


def test_clear_evidence_makes_one_person_of_two_articles(room: Harbour) -> None:
    assert room.said["ferry"] == room.said["lane"] and room.said["lane"][1] == "Anna Reyl"
    assert room.actors["Anna Reyl"] == (2, 2)
    assert room.found("actor:anna") == {"lane", "ferry"}
    shown = listing.article(room.desk._opened, room.article("ferry"))
    assert shown and [(one["id"], one["name"], one["aliases"]) for one in shown["actors"]][:1] == [
        (*room.said["lane"], ["Reyl"])
    ]


def test_a_merge_counts_everywhere(room: Harbour) -> None:
    old = room.said["pier"][0]
    assert room.merge("pier", "quota") == "Took Joan Tamm for Jonas Brandt everywhere."
    assert room.said["pier"] == room.said["quota"] == room.said["nets"]
    assert room.actors == {"Anna Reyl": (2, 2), "Jonas Brandt": (3, 3)}
    for query in ("actor:brandt", "actor:tamm", f"actor:{room.said['pier'][0]}", f"actor:{old}"):
        assert room.found(query) >= {"pier"}
        assert {row["text"] for row in listing.statements(room.desk._opened, parsed(query))} >= {"“The pier is old,”"}
    assert room.found("actor:brandt") == {"pier", "quota", "nets"}
    reading = room.desk.reading(room.article("pier"))
    assert reading and reading.analysis and reading.analysis.actors[0].aliases == ("Joan Tamm", "Tamm")


def test_an_article_that_holds_both_tells_one(room: Harbour) -> None:
    text = "“Yes,” said Ana Petrel on Monday. “No,” said Lew Okar on Monday. Okar and Petrel left."
    shown = Query().and_("id", store(room, text))
    reading = room.desk.reading(shown.values("id")[0])
    assert reading and reading.analysis
    one, other = [said.speaker for said in reading.statements]
    assert one and other and (one.name, other.name) == ("Ana Petrel", "Lew Okar")
    room.desk.deciding.merge(one.actor, one.name, other.actor, other.name)
    (row,) = listing.actors(room.desk._opened, shown)
    assert (row["name"], row["statements"], row["articles"]) == ("Lew Okar", 2, 1)
    again = room.desk.reading(shown.values("id")[0])
    assert again and again.analysis and [len(one.mentions) for one in again.analysis.actors] == [4]


def store(room: Harbour, words: str) -> str:
    worker = database.open_library(room.home.library, room.home.notes)
    text, blocks = assembled([(BlockKind.PARAGRAPH, words)])
    storing.store_entries(worker, "https://other.example/f", "Courier", [Entry("b", "", "both", text, blocks)], NOW)
    (found,) = list_keys.ids(worker, parsed("feed:https://other.example/f"), NOW)
    article = articles.article(worker, found)
    assert article is not None
    analyses.store(worker, found, article.hash, analyse(article))
    worker.close()
    return found


def test_chains_hold_and_are_taken_back_in_any_order(room: Harbour) -> None:
    before = room.said
    room.merge("pier", "quota")
    room.merge("quota", "lane")
    assert len(set(room.said.values())) == 1
    with pytest.raises(AnnotationError, match="already"):
        room.merge("lane", "pier")
    with pytest.raises(AnnotationError, match="already"):
        room.desk.deciding.merge(*before["lane"], *before["pier"])
    assert room.taken_back("lane") == ["that Joan Tamm is Jonas Brandt", "that Jonas Brandt is Anna Reyl"]
    assert room.take_back("lane", "Joan Tamm is") == "Took back that Joan Tamm is Jonas Brandt."
    assert room.said == {**before, "quota": before["lane"], "nets": before["lane"]}
    room.desk.undo()
    assert len(set(room.said.values())) == 1
    assert room.take_back("lane", "Jonas Brandt is") == "Took back that Jonas Brandt is Anna Reyl."
    assert room.said == {**before, "pier": before["quota"]}
    for _ in range(2):
        room.desk.undo()
    assert room.said == {**before, "pier": before["quota"]}
    assert room.desk.undo() == "Undone: took Joan Tamm for Jonas Brandt everywhere."
    assert room.said == before
    for _ in range(3):
        room.desk.redo()
    assert room.said == {**before, "pier": before["quota"]}


def test_two_files_that_go_round_end_somewhere(room: Harbour) -> None:
    """Two readers may each have said the opposite: everybody is one then, wherever one begins."""
    one, other = room.said["pier"], room.said["quota"]
    room.merge("pier", "quota")
    room.desk._opened.notes.execute("INSERT INTO actor_merges VALUES (?, ?, ?, ?, 0)", (*other, *one))
    assert room.said["pier"][0] == room.said["quota"][0] == min(one[0], other[0])
    assert room.found("actor:tamm") == {"pier", "quota", "nets"}


def test_a_name_of_ones_own_and_the_old_one_is_still_found(room: Harbour) -> None:
    assert room.rename("lane", " Mayor\tReyl ") == "Renamed Anna Reyl to Mayor Reyl."
    assert room.said["lane"][1] == room.said["ferry"][1] == "Mayor Reyl"
    assert room.actors["Mayor Reyl"] == (2, 2)
    assert room.found("actor:mayor") == room.found("actor:anna") == {"lane", "ferry"}
    rows = list(listing.statements(room.desk._opened, parsed("actor:anna")))
    assert [row["actor"]["name"] for row in rows] == ["Mayor Reyl", "Mayor Reyl"]
    assert room.rename("lane", "Anna Reyl") == "Took back the name Mayor Reyl."
    assert room.said["ferry"][1] == "Anna Reyl"
    with pytest.raises(AnnotationError, match="letters"):
        room.rename("lane", " — ")


def test_a_merged_one_has_the_others_new_name(room: Harbour) -> None:
    room.rename("quota", "Skipper")
    room.merge("pier", "quota")
    assert room.said["pier"][1] == "Skipper"
    room.take_back("pier", "Skipper")
    assert room.said["pier"][1] == room.said["nets"][1] == "Jonas Brandt"


def test_namesakes_are_parted_in_one_article(room: Harbour) -> None:
    before = room.said
    assert before["nets"] == before["quota"]
    assert room.split("nets") == "Took Jonas Brandt of this article for somebody else than elsewhere."
    assert room.said["nets"][0] != before["nets"][0] and room.said["nets"][1] == "Jonas Brandt"
    assert {**room.said, "nets": before["nets"]} == before
    assert room.found(f"actor:{before['quota'][0]}") == {"quota"}
    assert room.found(f"actor:{room.said['nets'][0]}") == {"nets"}
    assert room.found("actor:brandt") == {"quota", "nets"}
    with pytest.raises(AnnotationError, match="already"):
        room.split("nets")
    room.rename("nets", "Brandt the painter")
    room.merge("pier", "nets")
    assert room.said["pier"] == room.said["nets"] and room.said["quota"] == before["quota"]
    room.take_back("nets", "somebody else")
    assert room.said["nets"] == before["nets"]
    assert room.desk.undo().startswith("Undone: took back that Jonas Brandt of this article")
    assert room.said["pier"] == room.said["nets"]


def test_what_evidence_joined_can_be_parted(room: Harbour) -> None:
    room.split("ferry")
    assert room.said["ferry"][0] != room.said["lane"][0]
    assert room.found("actor:anna") == {"lane"} | room.found(f"actor:{room.said['ferry'][0]} actor:anna")
    store_ids = room.said
    room.again(lost=True)
    room.publish()
    assert room.said == store_ids


def test_a_surname_of_one_article_is_its_own_already(room: Harbour) -> None:
    shown = store(room, "“Yes,” said Okar on Monday. Okar left.")
    reading = room.desk.reading(shown)
    assert reading and reading.statements[0].speaker
    by = reading.statements[0].speaker
    with pytest.raises(AnnotationError, match="own"):
        room.desk.deciding.split(shown, by.actor, by.name)


def test_it_holds_through_a_better_analysis_and_a_lost_library(room: Harbour) -> None:
    room.merge("pier", "quota")
    room.rename("lane", "Mayor Reyl")
    room.split("nets")
    said = room.said
    room.publish()
    assert room.said == said
    room.again(lost=True)
    room.publish()
    assert room.said == said
    assert room.desk.undo().startswith("Undone: took Jonas Brandt of this article")


def test_a_merge_that_is_undone_leaves_no_trace_on_what_was_kept(room: Harbour) -> None:
    room.merge("pier", "quota")
    (row,) = listing.statements(room.desk._opened, parsed("actor:tamm said:pier"))
    room.desk.annotate(row["id"], "old")
    stored = room.desk._opened.notes.execute("SELECT speaker FROM kept_statements").fetchone()
    assert stored == ("Joan Tamm",)


def test_exports_say_who_it_is(room: Harbour) -> None:
    room.merge("pier", "lane")
    room.rename("lane", "Mayor Reyl")
    (row,) = listing.statements(room.desk._opened, parsed("actor:tamm said:pier"))
    room.desk.bookmark(row["id"])
    for form in ("markdown", "org", "logseq", "csv", "json"):
        text = export.run(room.desk._opened, ExportOrder(form)).text
        if form == "json":  # which tells beside the annotations who is one with whom
            text = json.dumps(json.loads(text)["items"], ensure_ascii=False)
        for around in (" said Joan Tamm on Friday.", "“said Joan Tamm”"):  # beside a mark and in its reason: the page's
            text = text.replace(around, "")
        assert "Mayor Reyl" in text and "Joan Tamm" not in text, form


def test_a_correction_follows_whom_it_names(room: Harbour) -> None:
    (row,) = rows(room, f"said:pier feed:{FEED}")
    room.desk.correct(row["id"], *room.said["quota"])
    room.merge("quota", "lane")
    assert room.said["pier"] == room.said["lane"]
    assert room.actors == {"Anna Reyl": (5, 4)}
    assert "pier" in room.found("actor:anna")
    assert row["id"] in [one["id"] for one in rows(room, "actor:anna")]


def rows(room: Harbour, query: str) -> list[dict[str, Any]]:
    return list(listing.statements(room.desk._opened, parsed(query)))


def test_it_goes_along_to_another_home(room: Harbour, tmp_path: Path) -> None:
    room.merge("pier", "lane")
    room.rename("lane", "Mayor Reyl")
    room.split("nets")
    (row,) = rows(room, f"said:pier feed:{FEED}")
    room.desk.bookmark(row["id"])
    order = ExportOrder("json")
    told = export.run(room.desk._opened, order).text
    other = Harbour(tmp_path / "other")
    try:
        before = other.said
        taken = import_.take(other.desk._opened, told.encode())
        assert taken.sentence == "Took in 1 bookmark on 1 article and 3 words on who is who."
        assert other.said == room.said != before
        assert export.run(other.desk._opened, order).text == told
        assert import_.take(other.desk._opened, told.encode()).sentence == "All of it is here already."
        assert other.desk.undo().startswith("Undone: took in 1 bookmark")
        assert other.said == before
        assert other.merge("lane", "pier") == "Took Anna Reyl for Joan Tamm everywhere."
        taken = import_.take(other.desk._opened, told.encode())  # the other way round: they are one already
        assert taken.sentence == "Took in 1 bookmark on 1 article and 2 words on who is who."
        assert len({other.said["pier"], other.said["lane"]}) == 1
    finally:
        asyncio.run(other.desk.stop())
