"""The machine's zone is one clock for all dates, over summer time and back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from briefreader.config.time_zone import HERE


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("utc", "here"),
    [
        ("2026-01-10T12:00", "2026-01-10 13:00 CET"),
        ("2026-07-10T22:30", "2026-07-11 00:30 CEST"),
        ("2026-03-29T00:59", "2026-03-29 01:59 CET"),
        ("2026-03-29T01:00", "2026-03-29 03:00 CEST"),
        ("2026-10-25T00:30", "2026-10-25 02:30 CEST"),
        ("2026-10-25T01:30", "2026-10-25 02:30 CET"),
    ],
)
def test_the_clock_shows(utc: str, here: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert f"{moment.astimezone(HERE):%Y-%m-%d %H:%M %Z}" == here
    assert moment.astimezone(HERE).astimezone(UTC) == moment


def test_every_hour_of_a_year_is_there_and_back() -> None:
    hours = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number) for number in range(24 * 365)]
    there = [hour.astimezone(HERE) for hour in hours]
    assert [one.astimezone(UTC) for one in there] == hours
    assert {one.utcoffset() for one in there} == {timedelta(hours=1), timedelta(hours=2)}
    assert all(one - before.astimezone(UTC) == timedelta(hours=1) for before, one in pairwise(there))
