"""Short texts, analysed whole, with the actor of each statement below them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.analysis.blocks.layout import article_of

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis" / "speakers"


def cases() -> Iterator[tuple[str, list[str]]]:
    """Every text with the names below it, one for each statement."""
    for file in sorted(FOLDER.glob("*.txt")):
        text: list[str] = []
        names: list[str] = []
        for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("= "):
                names.append(line[2:])
            elif names:
                yield "\n".join(text).strip(), names
                text, names = [line], []
            else:
                text.append(line)


@pytest.mark.parametrize(("text", "names"), list(cases()))
def test_the_actor_of_each_statement(text: str, names: list[str]) -> None:
    found = analyse(article_of(text, "x"))
    actors = [found.actor(one.actor) for one in found.statements if not one.attitude]
    assert [one.name if one else None for one in actors] == names
