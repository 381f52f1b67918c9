"""A clock that stands still, and a home that was greeted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.plain.shell import progress
from briefreader.services.desk import Desk
from briefreader.services.home.open import Opened
from briefreader.services.marks.annotate import Annotating

NOON = datetime(2026, 1, 11, 12, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Noon of 11 January 2026, a second later each time it is looked at."""
    ticks = iter(range(1_000_000))
    monkeypatch.setattr(Opened, "now", lambda self: NOON + timedelta(seconds=next(ticks)))
    monkeypatch.setattr(Annotating, "_at", lambda self: int(NOON.timestamp()))


@pytest.fixture(autouse=True)
def anywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same hours wherever the machine is."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same lines however slow the machine is."""
    monkeypatch.setattr(progress, "_FIRST", 1e9)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """One with the bundled articles."""
    found = Home.at(tmp_path / "home")
    desk = Desk(found)
    desk.greeted()
    asyncio.run(desk.stop())
    return found
