"""A home that was lived in, made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from tests.library.conftest import Files
from tests.recovery.homes import copied, lived_in


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return lived_in(tmp_path_factory.mktemp("lived-in") / "home")


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    found = Files.opened(tmp_path)
    yield found
    found.close()


@pytest.fixture
def home(template: Home, tmp_path: Path) -> Home:
    return copied(template, tmp_path / "home")


@pytest.fixture
def unbundled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library made anew is not filled with the bundled articles, whose analysis would take most of the time."""
    monkeypatch.setattr("briefreader.services.home.open._store_bundled", lambda *_: None)
