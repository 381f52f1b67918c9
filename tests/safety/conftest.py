"""A home with the bundled articles, made once and copied: analysing them for each test would take longer than it."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.services.desk import Desk


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Home.at(tmp_path_factory.mktemp("prepared"))
    desk = Desk(home)
    desk.greeted()
    asyncio.run(desk.stop())
    return home.data


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Home:
    return Home.at(shutil.copytree(prepared, tmp_path / "home"))
