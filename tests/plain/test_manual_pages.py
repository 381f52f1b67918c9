"""Pages of the manual as the plain reader reads them aloud."""

from __future__ import annotations

import pytest

from briefreader.manual import pages
from briefreader.plain.pages.manual import lines


@pytest.mark.parametrize(
    ("markdown", "spoken"),
    [
        ("# Keys\n\nPress `?` to\nsee them.", ["Keys", "Press ? to see them."]),
        ("- one\n- two\n  lines", ["- one", "- two lines"]),
        ("1. Start.\n2. Read.", ["1. Start.", "2. Read."]),
        ("| key | what |\n|---|---|\n| `b` | **bookmark** |", ["key; what", "b; bookmark"]),
        ("```sh\nbriefreader list\n```", ["briefreader list"]),
        ("See [feeds](feeds.md) for *more*.", ["See feeds for more."]),
        ("| `a\\|b` | either |", ["a|b; either"]),
    ],
)
def test_markdown_becomes_lines(markdown: str, spoken: list[str]) -> None:
    assert lines(markdown) == spoken


@pytest.mark.parametrize("topic", pages.TOPICS)
def test_no_page_keeps_signs_of_markdown(topic: str) -> None:
    said = lines(pages.text(topic))
    assert said[0] == pages.title(topic)
    assert not [line for line in said if line.startswith(("## ", "|", "```"))]
