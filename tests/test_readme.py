"""The README is short, and its links and pictures exist."""

from __future__ import annotations

import re

import pytest

from briefreader.manual import pages
from tests.away import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [README, *map(pages.text, pages.TOPICS)]


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= 180


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)", README))))
def test_what_it_links_to_exists(target: str) -> None:
    assert (ROOT / target).exists()


def test_it_links_to_the_manual() -> None:
    linked = set(re.findall(r"briefreader/manual/([\w-]+)\.md", README))
    assert linked == set(pages.TOPICS)


def test_every_topic_that_is_named_is_one() -> None:
    named = {name for page in PAGES for name in re.findall(r"`briefreader help ([a-z-]+)`", page)}
    assert named <= set(pages.TOPICS)
    assert named


def test_every_picture_is_in_it() -> None:
    pictures = {f"screenshots/{file.name}" for file in (ROOT / "screenshots").glob("*.svg")}
    assert pictures == set(re.findall(r"screenshots/[\w-]+\.svg", README))
