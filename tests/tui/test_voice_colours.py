"""Whose colour is whose: the same after the reader's word on who is who, and different for those who say most."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.reading.reading import Identity, Reading
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Speaker
from briefreader.services.desk import Desk
from briefreader.tui.present.colours import palette
from briefreader.tui.widgets.pane import _ANSI_VOICES
from briefreader.wording.statements.voices import COLOURS, colours, voices
from tests.tui.panes_readings import reading


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "home"))
    yield found
    asyncio.run(found.stop())


def crowd(speakers: int, silent: int = 0) -> Reading:
    """An article in which so many speak, the last of them in its first statement."""
    base = reading(marked=False)
    names = [f"actor{number:03}" for number in range(speakers)]
    said = tuple(replace(base.statements[1], speaker=Speaker(name, name)) for name in reversed(names))
    return replace(base, statements=said, identities=tuple(Identity(name, name) for name in names))


def test_there_are_as_many_colours_on_every_ground() -> None:
    from textual.color import Color

    assert len(palette(Color(0, 0, 0))) == len(_ANSI_VOICES) == COLOURS


def test_the_eight_who_say_most_differ_however_many_there_are() -> None:
    for speakers in (2, 8, 33, 100):
        numbers = colours(crowd(speakers))
        loudest = [numbers[f"actor{number:03}"] for number in range(min(8, speakers))]
        assert len(set(loudest)) == len(loudest), speakers
        assert len(numbers) == speakers and set(numbers.values()) <= set(range(COLOURS))


def test_on_real_articles_the_first_eight_of_the_pane_differ(desk: Desk) -> None:
    for row in desk.headlines(parsed("")).window(0, 50):
        first = [voice.colour for voice in voices(desk.reading(row.id)) if voice.colour is not None][:8]
        assert len(set(first)) == len(first), row.title


def test_one_who_speaks_alone_has_the_same_colour_in_every_article() -> None:
    numbers = {number: colours(crowd(number))["actor000"] for number in (1, 5, 20)}
    assert len(set(numbers.values())) == 1


def merged(one: Reading, actor: str, other: str) -> Reading:
    """As the desk gives the article once the reader has said that the one is the other."""
    said = tuple(
        replace(said, speaker=Speaker(other, other)) if said.speaker and said.speaker.actor == actor else said
        for said in one.statements
    )
    identities = tuple(replace(who, now=other) if who.now == actor else who for who in one.identities)
    return replace(one, statements=said, identities=identities)


@pytest.mark.parametrize("other", ["actor000", "actor007", "elsewhere"])
def test_a_merge_changes_nobody_s_colour(other: str) -> None:
    before = crowd(12)
    for actor in before.identities:
        if actor.now == other:
            continue
        then, now = colours(before), colours(merged(before, actor.now, other))
        assert now == {who: then.get(who, then[actor.now]) for who in now}


def test_a_correction_changes_nobody_s_colour() -> None:
    before = crowd(12)
    first, *rest = before.statements
    for speaker in (Speaker("actor003", "x"), Speaker("new", "x"), None):
        after = colours(replace(before, statements=(replace(first, speaker=speaker), *rest)))
        assert {actor: number for actor, number in after.items() if actor != "new"}.items() <= colours(before).items()


def test_after_merging_at_the_desk_all_have_their_colours(desk: Desk) -> None:
    article = desk.headlines(parsed("zakharova")).window(0, 1)[0].id
    before = desk.reading(article)
    then = colours(before)
    first, second = list(then)[:2]
    desk.deciding.merge(first, "First", second, "Second")
    after = colours(desk.reading(article))
    assert after == {actor: number for actor, number in then.items() if actor != first}
    desk.undo()
    assert colours(desk.reading(article)) == then
