"""A clean machine for every test: no home of the person's, no colours asked for, no network but loopback.

Every test runs in a folder of its own, and so does every program that it starts.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests.away import ROOT, away
from tests.leftovers import pytest_sessionfinish, pytest_sessionstart, pytest_terminal_summary

__all__ = [
    "ROOT",
    "pytest_sessionfinish",
    "pytest_sessionstart",
    "pytest_terminal_summary",
]  # pytest finds its own by name

# What Hypothesis remembers from run to run lies outside the checkout.
set_hypothesis_home_dir(Path(tempfile.gettempdir(), f"briefreader-hypothesis-{os.getuid()}"))

# A check passes or fails the same way everywhere, on a busy machine too; what has not been generated yet is looked for
# with --hypothesis-profile=explore, and what is found there becomes an example.
settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile("check")


@pytest.fixture(scope="session", autouse=True)
def elsewhere() -> Iterator[None]:
    """Nothing runs in the checkout."""
    with away():
        yield


@pytest.fixture(autouse=True)
def clean_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing outside the test's own folders is read or written."""
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))
    proxies = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
    for name in ("BRIEFREADER_HOME", "NO_COLOR", "BROWSER", "EDITOR", *proxies, *map(str.upper, proxies)):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "platform"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the checkout, where it is."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the development data is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """Inputs with their expected outputs beside them."""
    return ROOT / "fixtures"
