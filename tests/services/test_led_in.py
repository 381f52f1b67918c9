"""Statements that begin in the middle of a construction are led in by their verb, the same everywhere."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import parsed
from briefreader.services.desk import Desk
from briefreader.services.reading import rows
from briefreader.services.transfer.export import ExportOrder

ARTICLE = "f3b1091d2dfc2894"
DENIED, CONFIRMED, QUOTED = "ab8e299e2594512a", "4c89f73574b14778", "e432106d0873fa29"
BARE = "the council had ignored the union"
WORDS = f"denied that {BARE}"
LED = {"markdown": f"*denied that* {BARE}", "org": f"/denied that/ {BARE}", "logseq": f"*denied that* {BARE}"}
MINE = {"markdown": "My own line.\n", "org": "My own line.\n", "logseq": "\n- My own line.\n"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Three marked statements of one article: one denied, one confirmed, one in quotation marks."""
    found = Desk(Home.at(tmp_path / "home").made())
    for one in (DENIED, CONFIRMED, QUOTED):
        found.bookmark(one)
    yield found
    asyncio.run(found.stop())


def opened(desk: Desk) -> tuple[Reading, ReadStatement]:
    """The article, and the statement that was denied."""
    reading = desk.reading(ARTICLE)
    assert reading is not None
    return reading, next(one for one in reading.statements if one.id == DENIED)


def test_lists_show_the_verb_and_data_the_words_alone(desk: Desk) -> None:
    reading, said = opened(desk)
    assert (said.words, said.lead_in, said.statement.text) == (WORDS, "denied that ", BARE)
    query = parsed("is:bookmarked")
    shown = {row["id"]: row["text"] for row in rows.statements(desk._opened, query, led_in=True)}
    data = {row["id"]: row["text"] for row in rows.statements(desk._opened, query)}
    assert shown == data | {DENIED: WORDS} and data[DENIED] == BARE
    article = rows.article(desk._opened, ARTICLE, led_in=True)
    assert article is not None and WORDS in [row["text"] for row in article["statements"]]
    assert desk.copied(reading, said).split("\n")[0] == WORDS
    marked = [one.said.words for found in desk.annotations().each() for one in found if one.said]
    assert WORDS in marked and BARE not in marked
    assert desk.bookmark(DENIED) == "Bookmark removed from “denied that the council had ignored the …”."


async def test_a_table_shows_the_verb_and_annotations_quote_the_words_alone(desk: Desk) -> None:
    table = (await desk.run_export(ExportOrder("csv"))).text
    assert f"\n{WORDS}," in table and f"\n{BARE}," not in table
    annotations = (await desk.run_export(ExportOrder("json"))).text
    assert f'"exact": "{BARE}"' in annotations and WORDS not in annotations


@pytest.mark.parametrize("form", LED)
async def test_a_second_export_leads_them_in_and_touches_nothing_of_the_reader_s(
    desk: Desk, tmp_path: Path, fixtures: Path, form: str
) -> None:
    """The old files are those that 0.1.0 wrote of the same marks."""
    folder = tmp_path / "vault"
    shutil.copytree(fixtures / "export" / "before-lead-ins" / form, folder)
    (file,) = folder.iterdir()
    edited = (file.read_text(encoding="utf-8") + MINE[form]).replace(
        "a delegation on 19 January", "a delegation, as I thought"
    )
    file.write_text(edited, encoding="utf-8")
    done = await desk.run_export(ExportOrder(form, folder))
    assert list(folder.iterdir()) == [file] and "1 block edited by you" in done.sentence
    after = file.read_text(encoding="utf-8")
    assert unsigned(after) == unsigned(edited.replace(BARE, LED[form]))
    assert (await desk.run_export(ExportOrder(form, folder))).changes.unchanged


def unsigned(text: str) -> str:
    """`text` without the fingerprints of its blocks."""
    return re.sub(r"(?<=sha=)[0-9a-f]+|(?<=briefreader:: [0-9a-f]{16} )[0-9a-f]+", "", text)
