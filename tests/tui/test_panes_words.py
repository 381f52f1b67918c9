"""Nouns into words: times, counts, lines of lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import cue_words
from briefreader.domain.text.span import Span
from briefreader.tui.present.plain import plain, strip
from briefreader.wording.counts import counted, language, minutes, short_name
from briefreader.wording.statements.lines import list_words, place_words, shown
from briefreader.wording.statements.voices import colours, voices
from briefreader.wording.times import age, day_and_hour
from tests.tui.panes_readings import NOW, reading

EAST = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=59), "59m"),
        (timedelta(hours=23, minutes=59), "23h"),
        (timedelta(days=6, hours=23), "6d"),
        (timedelta(days=9), "1 Jan"),
        (timedelta(days=10), "31 Dec 2025"),
        (timedelta(hours=-1), "10 Jan"),
    ],
)
def test_an_age_is_told_in_the_largest_unit_and_after_a_week_as_a_date(ago: timedelta, told: str) -> None:
    assert age(NOW - ago, NOW) == told


def test_an_article_without_a_date_has_no_age() -> None:
    assert age(None, NOW) == ""


def test_the_hour_is_that_of_the_place_and_a_bare_date_stays_its_day() -> None:
    assert day_and_hour(datetime(2026, 1, 10, 20, 5, tzinfo=UTC), EAST) == "11 Jan 2026, 05:05"
    assert day_and_hour(datetime(2026, 1, 10, tzinfo=UTC), timezone(timedelta(hours=-9))) == "10 Jan 2026"


def test_counts_minutes_languages_and_names() -> None:
    assert [counted(n, "statement") for n in (0, 1, 2)] == ["no statements", "1 statement", "2 statements"]
    assert [minutes(n) for n in (0, 230, 700)] == [1, 1, 3]
    assert [language(code) for code in ("de", "pt-BR", "xx")] == ["German", "Portuguese", "“xx”"]
    names = ("Mara Lindqvist", "Reyl’s office", "Alder", "The Board of the Port")
    assert [short_name(name) for name in names] == ["Lindqvist", "Reyl’s office", "Alder", "The Board of the Port"]


def test_a_dash_or_a_colon_is_no_word_that_reports() -> None:
    whole = reading()
    said = whole.statements[0]
    cue, text = said.statement.cue, whole.article.text
    assert cue and cue_words(whole.article, said) == cue.of(text)
    at = text.index(",")
    assert cue_words(whole.article, replace(said, statement=replace(said.statement, cue=Span(at, at + 1)))) == ""


def test_outside_text_is_cleaned_and_its_brackets_are_brackets() -> None:
    hostile = "[b]bold[/b] \x1b]52;c;eA==\x07 [@click=app.quit]x[/]\u202e\nnext"
    assert plain(hostile).plain == "[b]bold[/b] ]52;c;eA== [@click=app.quit]x[/] next"
    assert plain(hostile).spans == []


def test_text_that_is_clean_keeps_every_offset() -> None:
    text = "Ein Satz – mit Tabulator\tund\nZeilen, שלום और 日本語"
    assert len(strip(text)) == len(text)


def test_what_people_think_is_shown_on_demand_only() -> None:
    assert len(shown(reading())) == 7
    assert [said.statement.text for said in shown(reading(), attitudes=True) if said.statement.attitude] == [
        "a vote is weeks away"
    ]


def test_an_actor_chosen_leaves_that_actor_s_statements_orphans_last() -> None:
    found = shown(reading(), "a2reyl0")
    assert [said.place for said in found] == [Place.EXACT, Place.ORPHAN]


def test_the_place_of_a_statement_is_told_with_its_evidence() -> None:
    whole = reading()
    said = shown(whole)
    short = "statement 3 of 7 · direct · named next to the quotation"
    assert place_words(whole, said[1]) == short.replace("3", "2")
    way = ": “Lindqvist added” → “ministry spokeswoman Mara Lindqvist”"
    assert place_words(whole, said[2]) == short + way
    assert place_words(whole, said[2], fits=lambda told: len(told) < 90) == f"{short}: “Lindqvist” → Mara Lindqvist"
    assert place_words(whole, said[2], fits=lambda told: len(told) < 60) == short
    assert place_words(whole, said[6]) == "statement 7 of 7 · direct · no longer in the text"
    assert place_words(whole, None) == "7 statements"
    assert place_words(reading(analysed=False), None) == ""


def test_a_list_tells_where_one_is_and_whose_it_is() -> None:
    whole = reading()
    mine = shown(whole, "a1lindq")
    assert list_words(mine, mine[1].id, "Mara Lindqvist") == "2 of 2 · Lindqvist only"
    assert list_words(mine, None, None) == ""


def test_everybody_who_speaks_has_a_colour_and_the_silent_have_none() -> None:
    numbers = colours(reading())
    assert set(numbers) == {"a4minis", "a1lindq", "a2reyl0", "a3offic", "a6offic"} and len(set(numbers.values())) == 5
    found = {voice.name: (voice.statements, voice.colour) for voice in voices(reading())}
    assert found["Mara Lindqvist"] == (2, numbers["a1lindq"])
    assert found["Ana Petrel"] == (0, None)
    assert list(found)[-1] == "Ana Petrel"
    assert "Officials" not in found  # they only believe something, which is not shown
    assert {voice.name: voice.statements for voice in voices(reading(), attitudes=True)}["Officials"] == 1
