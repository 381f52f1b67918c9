"""The main job: add, refresh, read, annotate, export; then the publisher edits, and nothing of the reader's is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Program
from tests.loopback import Answer, Site, rss, served

TALKS = (
    "<p>The harbour talks resumed on Monday. “We will not wait for another winter,” said Ana Petrel, "
    "the envoy of the islands.</p><p>Tomas Reyl, the governor, said the lane would stay closed.</p>"
)
FERRY = "<p>The assembly passed the ferry law. “It is late, and it is right,” Mara Lindqvist said.</p>"


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        found.answers["/feed"] = Answer(
            rss(("talks", "Talks resume", TALKS), ("ferry", "Ferry law", FERRY)), etag='"1"'
        )
        yield found


@pytest.fixture
def program(tmp_path: Path, site: Site) -> Program:
    found = Program(tmp_path / "home")
    found.configure(f'[network]\nallow_private = ["{site.origin}"]\n')
    return found


def statements(program: Program, *query: str) -> dict[str, dict[str, Any]]:
    return {row["text"]: row for row in program("statements", *query, "--json").rows}


def test_the_main_job(program: Program, site: Site, tmp_path: Path) -> None:
    feed = site.url("/feed")
    added = program("add", feed, "--json")
    assert (added.code, added.rows[0]["outcome"], added.rows[0]["new"]) == (0, "new", 2)
    again = program("refresh", "--json")
    assert (again.code, again.rows) == (
        0,
        [{"url": feed, "outcome": "unchanged", "new": 0, "changed": 0, "error": None}],
    )
    assert site.requests[-1][1]["if-none-match"] == '"1"'

    found = statements(program, "from:courier")
    wait = found["“We will not wait for another winter,”"]
    assert wait["actor"]["name"] == "Ana Petrel"
    note = program("annotate", wait["id"], "-m", "Compare with *last* year.", "--tag", "lane").out.strip()
    assert program("bookmark", wait["id"]).code == 0

    notes = tmp_path / "notes"
    assert program("export", "--output", str(notes)).code == 0
    (file,) = notes.iterdir()
    first = file.read_text(encoding="utf-8")
    assert "We will not wait for another winter" in first and "Compare with" in first and f"^{wait['id']}" in first
    program("export", "--output", str(notes))
    assert file.read_text(encoding="utf-8") == first
    file.write_text(first + "\nMy own words.\n", encoding="utf-8")

    edited = "<p>An opening that was added.</p>" + TALKS.replace("on Monday", "on Tuesday")
    site.answers["/feed"] = Answer(rss(("talks", "Talks resume at last", edited), ("ferry", "Ferry law", FERRY)))
    assert program("refresh", "--json").rows[0]["changed"] == 1
    kept = next(row for row in program("statements", "is:noted", "--json").rows)
    assert (kept["id"], kept["text"], kept["place"]) == (wait["id"], wait["text"], "moved")
    assert [one["id"] for one in kept["notes"]] == [note] and kept["bookmarked"] and kept["tags"] == ["lane"]

    assert program("export", "--output", str(notes)).code == 0
    (file,) = notes.iterdir()
    assert "My own words." in file.read_text(encoding="utf-8")
    assert program("export", "--output", str(notes), "--check").code == 0

    gone = "<p>Nothing of the talks is left here.</p>"
    site.answers["/feed"] = Answer(rss(("talks", "Talks resume at last", gone)))
    program("refresh")
    orphan = next(row for row in program("statements", "is:noted", "--json").rows)
    assert (orphan["id"], orphan["text"], orphan["place"]) == (wait["id"], wait["text"], "orphan")

    assert program("unannotate", note).code == 0
    assert program("remove", feed).code == 0
    assert [row["id"] for row in program("statements", "is:bookmarked", "--json").rows] == [wait["id"]]


def test_a_broken_feed_never_holds_up_another_and_says_why(program: Program, site: Site) -> None:
    site.answers["/page"] = Answer(b"<html><body><p>A page.</p></body></html>", "text/html")
    done = program("add", site.url("/missing"), site.url("/page"), site.url("/feed"), "--json")
    assert done.code == 3
    outcomes = {row["url"].rsplit("/", 1)[1]: (row["outcome"], row["error"]) for row in done.rows}
    assert outcomes["feed"] == ("new", None)
    assert "404" in outcomes["missing"][1] and "web page" in outcomes["page"][1]
    listed = {row["url"].rsplit("/", 1)[1]: row for row in program("feeds", "--json").rows}
    assert listed["missing"]["last_error"] and listed["missing"]["failures"] == 1 and listed["feed"]["articles"] == 2


def test_a_page_adds_the_feed_it_announces(program: Program, site: Site) -> None:
    page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>'
    site.answers["/"] = Answer(page, "text/html")
    assert program("add", site.url("/")).code == 0
    assert [row["url"] for row in program("feeds", "--json").rows] == [site.url("/feed")]


def test_a_permanent_redirect_moves_the_subscription(program: Program, site: Site) -> None:
    site.answers["/old"] = Answer(b"", status=301, headers={"Location": "/feed"})
    assert program("add", site.url("/old")).code == 0
    assert [row["url"] for row in program("feeds", "--json").rows] == [site.url("/feed")]


def test_a_private_address_is_refused_unless_it_is_allowed(program: Program, site: Site) -> None:
    program.configure("")
    done = program("add", site.url("/feed"), "--json")
    assert done.code == 3 and "private" in done.rows[0]["error"]
    assert site.requests == []


def test_what_is_no_web_address_is_not_added(program: Program) -> None:
    assert program("add", "file:///etc/passwd").code == 2
    assert program("feeds", "--json").rows == []


def test_a_feed_is_added_into_a_folder_and_read_in_full(program: Program, site: Site) -> None:
    page = "".join(
        f"<p>Paragraph {n} of the long story that the feed leaves out, to its last word.</p>" for n in range(9)
    )
    site.answers["/story"] = Answer(f"<html><body><article>{page}</article></body></html>".encode(), "text/html")
    site.answers["/short"] = Answer(
        rss(("s", "Story", "<p>Its beginning.</p>")).replace(b"https://news.example/s", site.url("/story").encode())
    )
    added = program("add", site.url("/short"), "--folder", " World / North ", "--full-text", "--json")
    assert (added.code, added.rows[0]["new"]) == (0, 1)
    (feed,) = program("feeds", "--json").rows
    assert feed["folder"] == "World/North"
    (row,) = program("list", "folder:World", "--json").rows
    (shown,) = program("show", row["id"], "--json").rows
    assert "Paragraph 8" in shown["text"]
