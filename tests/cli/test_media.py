"""What an item has besides its text, on the command line: listed by `show`, in new fields of its JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Program
from tests.loopback import Answer, Site, served

FEED = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Courier</title>
<item><guid isPermaLink="false">1</guid><title>An episode</title>
<enclosure url="https://talks.example/e12.mp3" length="23456789" type="audio/mpeg"/></item>
<item><guid isPermaLink="false">2</guid><title>A comic</title><link>https://a.example/2</link><description><![CDATA[
<p>Watch it.</p><img src="https://a.example/cat.png" alt="A cat on a roof"><iframe src="https://www.youtube.com/embed/abc">
</iframe>]]></description></item>
<item><guid isPermaLink="false">3</guid><title>Hostile</title><description>Words.</description>
<enclosure url="file:///etc/passwd" type="audio/mpeg"/><enclosure url="javascript:alert(1)" type="audio/mpeg"/></item>
</channel></rss>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        found.answers["/feed"] = Answer(FEED.encode())
        yield found


def test_show(tmp_path: Path, site: Site) -> None:
    program = Program(tmp_path / "home")
    program.configure(f'[network]\nallow_private = ["{site.origin}"]\n')
    assert program("add", site.url("/feed")).code == 0
    ids = {row["title"]: row["id"] for row in program("list", "--json").rows}

    (episode,) = program("show", ids["An episode"], "--json").rows
    assert (episode["text"], episode["url"], episode["media"]) == ("", None, [])
    assert episode["enclosures"] == [
        {
            "url": "https://talks.example/e12.mp3",
            "type": "audio/mpeg",
            "length": 23456789,
            "title": None,
            "kind": "audio",
        }
    ]
    assert program("show", ids["An episode"]).out.endswith(
        "\n\nMEDIA\nAudio: e12.mp3, 23 MB  https://talks.example/e12.mp3\n"
    )

    (comic,) = program("show", ids["A comic"], "--json").rows
    assert comic["text"] == "Watch it.\n\n[Picture: A cat on a roof]\n\n[Video: youtube.com]"
    assert [block["kind"] for block in comic["blocks"]] == ["paragraph", "media", "media"]
    assert (comic["enclosures"], [(one["kind"], one["url"], one["words"]) for one in comic["media"]]) == (
        [],
        [
            ("picture", "https://a.example/cat.png", "A cat on a roof"),
            ("video", "https://www.youtube.com/embed/abc", None),
        ],
    )

    (hostile,) = program("show", ids["Hostile"], "--json").rows
    assert (hostile["enclosures"], hostile["media"]) == ([], [])
    assert "MEDIA" not in program("show", ids["Hostile"]).out
