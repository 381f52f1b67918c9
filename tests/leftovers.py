"""A run of the tests fails when it leaves a file in the checkout, whichever test made it.

Hooks of pytest, for `tests/conftest.py`.  With pytest-xdist the process that hands out the tests does this once.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CACHES = {".git", ".venv", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
"""Folders that tools keep in a checkout, with tests or without."""

_BEFORE = pytest.StashKey[set[str]]()
_LEFT = pytest.StashKey[list[str]]()


def listing(root: Path) -> set[str]:
    """The names of all files and folders below `root`, caches left out."""
    found = set()
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in CACHES]
        found |= {str(Path(folder, name).relative_to(root)) for name in (*folders, *files)}
    return found


def pytest_sessionstart(session: pytest.Session) -> None:
    """Remembers what is there."""
    if not hasattr(session.config, "workerinput"):
        session.config.stash[_BEFORE] = listing(session.config.rootpath)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Looks again, when the last test has ended; the run fails for what was not there before."""
    before = session.config.stash.get(_BEFORE, None)
    if before is None:
        return
    session.config.stash[_LEFT] = sorted(listing(session.config.rootpath) - before)
    if session.config.stash[_LEFT]:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Names them."""
    left = config.stash.get(_LEFT, [])
    if left:
        terminalreporter.section("FILES LEFT IN THE CHECKOUT", red=True)
        for name in left:
            terminalreporter.line(f"{name} was not there when the tests began")
