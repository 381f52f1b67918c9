"""The speaker belongs to a mark: the table in services/reading/placement.py, one case per row."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.config.home import Home
from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.statement import Statement
from briefreader.library.articles import analyses
from briefreader.services.desk import Desk
from briefreader.services.reading import rows as listing
from briefreader.services.transfer import export, import_
from briefreader.services.transfer.export_order import ExportOrder
from tests.newsroom import ALIA, FEED, Newsroom

HEAD = "The council of Port Alder met on Monday."
BRIDGE = "“The bridge will open in June,”"
CARLA = f"{BRIDGE} said Carla Gamma, the minister of works."
DORA = f"{BRIDGE} said Dora Delta, the deputy minister of works."
YES = [f"“Yes,” said {name}." for name in ("Anna Alpha", "Bert Beta", "Carla Gamma")]
PLAIN = f"{BRIDGE} stood on a banner across the road."


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


class Room(Newsroom):
    """A story in paragraphs, analysed unless it is said otherwise."""

    def tell(self, *paragraphs: str, analysed: bool = True) -> None:
        self.publish(text(*paragraphs))
        if analysed:
            self.analyse()

    def said(self, words: str, by: str | None = None) -> ReadStatement:
        found = [
            one
            for one in self.reading.statements
            if words in one.statement.text and (by is None or (one.speaker and one.speaker.name == by))
        ]
        return found[0]

    def noted(self, words: str, by: str | None = None) -> str:
        target = self.said(words, by).id
        self.desk.annotate(target, "A note.")
        return target

    def again(self, change: Callable[[Statement], Statement | None]) -> None:
        """The same text, read by a better method."""
        article = self.reading.article
        found = analyse(article)
        made = tuple(one for one in map(change, found.statements) if one)
        analyses.store(self.worker, article.id, article.hash, replace(found, statements=made))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "home")
    yield found
    asyncio.run(found.close())


def names(one: ReadStatement) -> tuple[str | None, ...]:
    """Whose it is; where that is asked, old and new."""
    if one.handover is None:
        return (one.speaker.name if one.speaker else None,)
    return tuple(by.name if by else None for by in (one.handover.old, one.handover.new))


def outcome(room: Room) -> tuple[str, tuple[str | None, ...]]:
    return room.one.place.value, names(room.one)


def nobody(one: Statement) -> Statement:
    return replace(one, actor=None, speaker=None)


EDITED = [
    # the story as it was marked, the words, the story now, the place, whose
    ("A → A", (HEAD, CARLA), BRIDGE, (HEAD, CARLA, "It rained."), "exact", ("Carla Gamma",)),
    ("A → A, moved", (HEAD, CARLA), BRIDGE, (CARLA, HEAD), "moved", ("Carla Gamma",)),
    ("A → A by another form", (HEAD, CARLA), BRIDGE, (HEAD, "Carla Gamma took over in May.", f"{BRIDGE} said Gamma."),
     "moved", ("Carla Gamma",)),
    ("A → B", (HEAD, CARLA), BRIDGE, (HEAD, DORA), "changed", ("Carla Gamma", "Dora Delta")),
    ("A → B, moved", (HEAD, CARLA), BRIDGE, ("It rained.", HEAD, DORA), "changed", ("Carla Gamma", "Dora Delta")),
    ("A → B, nothing around it", (CARLA,), BRIDGE, (DORA,), "changed", ("Carla Gamma", "Dora Delta")),
    ("A → B, B's own", tuple(YES), "“Yes,”", tuple(YES[1:]), "orphan", ("Anna Alpha",)),
    ("A → B, few words", ("“No comment,” said Anna Alpha.",), "“No comment,”", ("“No comment,” said Bert Beta.",),
     "orphan", ("Anna Alpha",)),
    ("A → A among others", tuple(YES), "“Yes,”", (YES[1], YES[2], YES[0]), "moved", ("Anna Alpha",)),
    ("A → nobody", (HEAD, CARLA), BRIDGE, (HEAD, PLAIN), "changed", ("Carla Gamma", None)),
    ("other words of B's", (HEAD, CARLA), BRIDGE, (HEAD, DORA.replace("June", "July")), "orphan", ("Carla Gamma",)),
    ("other words of A's", (HEAD, CARLA), BRIDGE, (HEAD, CARLA.replace("June", "July")), "changed", ("Carla Gamma",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("then", "words", "now", "place", "whose"), [row[1:] for row in EDITED], ids=[row[0] for row in EDITED]
)
def test_an_edited_text(
    room: Room, then: tuple[str, ...], words: str, now: tuple[str, ...], place: str, whose: tuple[str | None, ...]
) -> None:
    room.tell(*then)
    room.noted(words)
    room.tell(*now)
    assert outcome(room) == (place, whose)
    assert room.one.statement.text == words, "the stored quotation is never rewritten"
    room.tell(*then)
    assert outcome(room) == ("exact", (whose[0],)), "as it was: as it was"


SAME_TEXT: list[tuple[str, Callable[[Statement], Statement | None], str, tuple[str | None, ...]]] = [
    ("A → nobody", nobody, "exact", ("Carla Gamma",)),
    ("A → nobody, not found", lambda _: None, "exact", ("Carla Gamma",)),
    ("A → A", lambda one: one, "exact", ("Carla Gamma",)),
]


@pytest.mark.parametrize(
    ("change", "place", "whose"), [row[1:] for row in SAME_TEXT], ids=[row[0] for row in SAME_TEXT]
)
def test_the_same_text_read_otherwise(
    room: Room, change: Callable[[Statement], Statement | None], place: str, whose: tuple[str | None, ...]
) -> None:
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    room.again(change)
    assert outcome(room) == (place, whose)


def test_a_better_method_that_names_another_is_a_question_too(room: Room) -> None:
    room.tell(HEAD, "Dora Delta came late.", CARLA)
    room.noted(BRIDGE)
    dora = next(one.id for one in analyse(room.reading.article).actors if one.name == "Dora Delta")
    room.again(lambda one: replace(one, actor=dora))
    assert outcome(room) == ("changed", ("Carla Gamma", "Dora Delta"))
    assert room.one.now == BRIDGE and room.one.same_words
    assert [len(rows(room, f"actor:{name}")) for name in ("gamma", "delta")] == [1, 1]


def test_words_that_nobody_was_named_for_may_get_a_speaker(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.again(nobody)
    room.noted(BRIDGE)
    assert outcome(room) == ("exact", (None,))
    room.analyse()
    assert outcome(room) == ("exact", ("Carla Gamma",))
    room.tell(HEAD, CARLA, "It rained.")
    assert outcome(room) == ("exact", ("Carla Gamma",)), "the neighbours are the same"
    room.tell(HEAD, DORA)
    assert outcome(room) == ("changed", (None, "Dora Delta"))


def test_before_a_new_text_is_looked_through_the_names_beside_the_words_tell(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    room.tell("It rained.", HEAD, CARLA, analysed=False)
    assert outcome(room) == ("moved", ("Carla Gamma",))
    room.tell(HEAD, DORA, analysed=False)
    assert outcome(room) == ("changed", ("Carla Gamma", None))
    room.analyse()
    assert outcome(room) == ("changed", ("Carla Gamma", "Dora Delta"))


def test_the_readers_word_wins_in_the_same_text_and_is_asked_about_in_another(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.desk.correct(room.said(BRIDGE).id, ALIA.actor, ALIA.name)
    for change in (nobody, lambda _: None, lambda one: replace(one, actor="elsewhere1")):
        room.again(change)
        assert outcome(room) == ("exact", ("Alia Reyl",))
    room.tell("It rained.", HEAD, CARLA)
    assert outcome(room) == ("exact", ("Alia Reyl",)), "the page says what it said: the reader knows better"
    room.tell(HEAD, CARLA.replace("Carla Gamma", "Alia Reyl"))
    assert outcome(room)[0] in ("exact", "moved"), "now the page agrees with the reader"
    room.tell(HEAD, DORA)
    assert outcome(room) == ("changed", ("Alia Reyl", "Dora Delta"))


def test_whom_the_reader_has_merged_is_one(room: Room) -> None:
    room.tell(HEAD, CARLA)
    carla = room.said(BRIDGE).speaker
    room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    dora = room.one.given_to
    assert carla and dora
    room.desk.deciding.merge(dora.actor, dora.name, carla.actor, carla.name)
    assert outcome(room) == ("exact", ("Carla Gamma",))
    room.desk.undo()
    assert outcome(room)[0] == "changed"


def test_a_highlight_has_no_speaker_and_few_words_beside_another_name_are_not_it(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.mark("bridge will open in June")
    room.tell(HEAD, DORA)
    assert (room.one.place, room.one.highlight) == (Place.EXACT, True)
    room.desk.clear(room.one.id)
    room.tell("Pilots met. “Yes, of course,” said Anna Alpha.", "“Yes, of course,” said Bert Beta.")
    room.mark("Yes, of course")
    room.tell("Pilots met. “Yes, of course,” said Bert Beta.")
    assert room.one.place in (Place.CHANGED, Place.ORPHAN)


def test_yes_gives_the_mark_to_the_new_speaker(room: Room) -> None:
    room.tell(HEAD, CARLA)
    target = room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    told = room.desk.judge(room.article, target, accepted=True)
    assert told == f"Accepted the new attribution of {BRIDGE}."
    assert (room.one.accepted, room.one.speaker and room.one.speaker.name) == (True, "Dora Delta")
    room.tell("It rained.", HEAD, DORA)
    assert room.one.accepted
    room.tell(HEAD, f"{BRIDGE} said Emil Ense, the mayor.")
    assert (room.one.place, room.one.accepted) == (Place.CHANGED, False)
    room.tell(HEAD, PLAIN)
    assert outcome(room) == ("changed", ("Carla Gamma", None))
    room.tell(HEAD, CARLA)
    assert outcome(room) == ("exact", ("Carla Gamma",))
    room.tell(HEAD, DORA)
    assert room.one.accepted
    room.desk.undo()
    assert outcome(room) == ("changed", ("Carla Gamma", "Dora Delta"))


def test_no_keeps_it_with_the_old_one_and_the_other_s_statement_is_shown(room: Room) -> None:
    room.tell(HEAD, CARLA)
    target = room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    assert room.desk.judge(room.article, target, accepted=False) == f"Refused the new attribution of {BRIDGE}."
    assert outcome(room) == ("orphan", ("Carla Gamma",))
    shown = [(one.speaker.name, one.marks.any) for one in room.reading.statements if one.speaker]
    assert shown == [("Dora Delta", False), ("Carla Gamma", True)]
    room.tell(HEAD, f"{BRIDGE} said Emil Ense, the mayor.")
    assert outcome(room) == ("changed", ("Carla Gamma", "Emil Ense")), "another speaker is another question"
    room.tell(HEAD, CARLA)
    assert outcome(room) == ("exact", ("Carla Gamma",))


def test_two_statements_that_look_alike_to_their_last_neighbour(room: Room) -> None:
    """Same words and 32 characters on each side, so the same id: a mark on the one is none on the other."""
    room.tell(HEAD, CARLA)
    target = room.noted(BRIDGE)
    dora = "dora000001"
    article = room.reading.article
    found = analyse(article)
    cast = (*found.actors, replace(found.actors[0], id=dora, name="Dora Delta", aliases=()))
    given = tuple(replace(one, actor=dora) for one in found.statements)
    analyses.store(room.worker, article.id, article.hash, replace(found, statements=given, actors=cast))
    room.desk.judge(room.article, target, accepted=False)
    (fresh,) = [one for one in room.reading.statements if not one.marks.any]
    assert fresh.id != target and fresh.speaker and fresh.speaker.name == "Dora Delta"
    room.desk.annotate(fresh.id, "On hers.")
    notes = {
        one.speaker.name: [note.text for note in one.marks.notes] for one in room.reading.statements if one.speaker
    }
    assert notes == {"Dora Delta": ["On hers."], "Carla Gamma": ["A note."]}


def rows(room: Room, query: str = f"feed:{FEED}") -> list[dict[str, Any]]:
    return list(listing.statements(room.desk._opened, parsed(query)))


def test_an_orphan_s_row_is_that_of_the_moment_it_was_marked(room: Room) -> None:
    room.tell("Ivo Kant, the mayor, said “the tax will rise by two percent next year.”",
              "Rita Lund, the treasurer, said “the tax will not rise by two percent next year.”")  # fmt: skip
    room.noted("the tax will rise")
    (before,) = [row for row in rows(room) if row["notes"]]
    room.tell("Rita Lund, the treasurer, said “the tax will not rise by two percent next year.”")
    (after,) = [row for row in rows(room) if row["notes"]]
    assert (after["speaker"], after["cue"], after["actor"]["name"]) == ("Ivo Kant, the mayor", "said", "Ivo Kant")
    assert after == {**before, "place": "orphan"}
    shown = listing.article(room.desk._opened, room.article)
    assert shown and after in shown["statements"]


def test_a_changed_row_names_both_and_is_found_by_both(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    for name in ("gamma", "delta"):
        (row,) = rows(room, f"actor:{name}")
        assert (row["place"], row["speaker"], row["cue"]) == ("changed", "Carla Gamma, the minister of works", "said")
        assert (row["actor"]["name"], row["now"]["actor"]["name"]) == ("Carla Gamma", "Dora Delta")
        assert row["text"] == row["now"]["text"] == BRIDGE


@pytest.mark.parametrize("form", ["markdown", "org", "logseq", "csv"])
def test_exports_name_both(room: Room, form: str) -> None:
    room.tell(HEAD, CARLA)
    target = room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    told = export.run(room.desk._opened, ExportOrder(form)).text
    assert "Carla Gamma → Dora Delta" in told and "another speaker" in told
    room.desk.judge(room.article, target, accepted=True)
    told = export.run(room.desk._opened, ExportOrder(form)).text
    assert "Carla Gamma → Dora Delta" in told and "accepted" in told


def test_a_copy_says_so_too(room: Room) -> None:
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    room.tell(HEAD, DORA)
    assert "The article now gives these words to Dora Delta." in room.desk.copied(room.reading, room.one)


def told(desk: Desk) -> str:
    return export.run(desk._opened, ExportOrder("json")).text


def test_notes_go_to_a_home_whose_article_says_otherwise(room: Room, tmp_path: Path) -> None:
    room.tell(HEAD, CARLA)
    target = room.noted(BRIDGE)
    other = Room(tmp_path / "other")
    try:
        other.tell(HEAD, DORA)
        import_.take(other.desk._opened, told(room.desk).encode())
        assert outcome(other) == ("changed", ("Carla Gamma", "Dora Delta"))
        assert told(other.desk) == told(room.desk)
        other.desk.judge(other.article, target, accepted=True)
        room.tell(HEAD, DORA)
        import_.take(room.desk._opened, told(other.desk).encode())
        assert room.one.accepted and room.one.speaker and room.one.speaker.name == "Dora Delta"
        assert told(room.desk) == told(other.desk)
    finally:
        asyncio.run(other.close())


def test_notes_on_words_that_are_marked_there_as_another_s(room: Room, tmp_path: Path) -> None:
    """The same id borne by two people's words: neither note passes to the other's."""
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    other = Room(tmp_path / "other")
    try:
        other.tell(HEAD, CARLA)
        other.again(lambda one: replace(one, actor="dora000001"))
        article = other.reading.article
        found = analyse(article)
        cast = (*found.actors, replace(found.actors[0], id="dora000001", name="Dora Delta", aliases=()))
        given = tuple(replace(one, actor="dora000001") for one in found.statements)
        analyses.store(other.worker, article.id, article.hash, replace(found, statements=given, actors=cast))
        other.desk.annotate(other.said(BRIDGE).id, "On hers.")
        import_.take(other.desk._opened, told(room.desk).encode())
        notes = {
            one.speaker.name: [note.text for note in one.marks.notes] for one in other.reading.statements if one.speaker
        }
        assert notes == {"Dora Delta": ["On hers."], "Carla Gamma": ["A note."]}
        again = import_.take(other.desk._opened, told(room.desk).encode())
        assert again.sentence == "All of it is here already."
        third = Desk(Home.at(tmp_path / "third").made())
        try:
            import_.take(third._opened, told(other.desk).encode())
            assert told(third) == told(other.desk)
        finally:
            asyncio.run(third.stop())
    finally:
        asyncio.run(other.close())


def test_an_imported_orphan_has_its_phrases(room: Room, tmp_path: Path) -> None:
    long = "Olek Rusk, who has run the pilots of Port Alder since the year of the great ice,"
    room.tell(HEAD, f"{BRIDGE} said {long} on Friday.")
    room.noted(BRIDGE)
    (before,) = [row for row in rows(room) if row["notes"]]
    assert len(before["speaker"]) > 32, "further than the neighbours that an anchor remembers"
    other = Room(tmp_path / "other")
    try:
        other.tell("Nothing of it.")
        import_.take(other.desk._opened, told(room.desk).encode())
        (row,) = [row for row in rows(other) if row["notes"]]
        assert (row["place"], row["speaker"], row["cue"]) == ("orphan", before["speaker"], "said")
    finally:
        asyncio.run(other.close())


def test_a_mark_of_an_older_version_has_its_phrases(room: Room) -> None:
    """Kept statements of 0.1.0 hold none: they are cut out of the text kept with them."""
    room.tell(HEAD, CARLA)
    room.noted(BRIDGE)
    db = room.desk._opened.notes
    (found,) = db.execute("SELECT found FROM kept_statements").fetchone()
    older = {key: value for key, value in json.loads(found).items() if key != "phrases"}
    db.execute("UPDATE kept_statements SET found = ?", (json.dumps(older),))
    room.tell(HEAD, "Nothing of it.")
    (row,) = [row for row in rows(room) if row["notes"]]
    assert (row["place"], row["speaker"], row["cue"]) == ("orphan", "Carla Gamma, the minister of works", "said")
    db.execute("DELETE FROM kept_articles")
    (row,) = [row for row in rows(room) if row["notes"]]
    assert (row["speaker"], row["cue"]) == (None, "said"), "what the neighbours hold, and nothing made up"
