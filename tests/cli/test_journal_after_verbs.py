"""Whatever a verb changes is in journal.jsonl when the verb returns: `doctor` has nothing to say of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefreader.cli import program
from briefreader.config.home import Home
from briefreader.services.doctor.check import State
from briefreader.services.doctor.checkup import checkup
from tests.loopback import Answer, rss, served

Call = Callable[[str, dict[str, str]], list[str]]

# In this order, on one home.  `known` holds what an earlier verb printed, by the verb's name.
CALLS: list[tuple[str, Call]] = [
    ("add", lambda site, _: ["add", f"{site}/one", f"{site}/page", f"{site}/gone", "--folder", "World"]),
    ("refresh", lambda *_: ["refresh"]),
    ("import", lambda *_: ["import", "feeds.opml"]),
    ("export-opml", lambda *_: ["export-opml", "--output", "out.opml"]),
    ("feeds", lambda *_: ["feeds"]),
    ("list", lambda *_: ["list", "--json", "zakharova"]),
    ("search", lambda *_: ["search", "ferry"]),
    ("statements", lambda *_: ["statements", "actor:Zakharova", "--json"]),
    ("show", lambda _, known: ["show", known["list"]]),
    ("actors", lambda *_: ["actors", "zakharova"]),
    ("annotate", lambda _, known: ["annotate", known["statements"], "-m", "A note.", "--tag", "lane"]),
    ("unannotate", lambda _, known: ["unannotate", known["annotate"]]),
    ("bookmark", lambda _, known: ["bookmark", known["statements"]]),
    ("export", lambda *_: ["export", "--format", "json", "--output", "notes.json"]),
    ("import", lambda *_: ["import", "notes.json"]),
    ("remove", lambda site, _: ["remove", f"{site}/gone"]),
    ("backup", lambda *_: ["backup", "all.db"]),
    ("restore", lambda *_: ["restore", "all.db"]),
    ("analyze", lambda *_: ["analyze", "text.txt"]),
    ("serve", lambda *_: ["serve", "--help"]),  # its readers are those of the screens
    ("samples", lambda *_: ["samples", "hide"]),
    ("help", lambda *_: ["help", "keys"]),
    ("completion", lambda *_: ["completion", "bash"]),
    ("doctor", lambda *_: ["doctor"]),
]


def test_every_verb_is_called() -> None:
    assert {verb for verb, _ in CALLS} == set(program._VERBS)


def test_the_journals_file_holds_what_a_verb_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Home.at(tmp_path / "home").made()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("A ferry came.")
    (tmp_path / "feeds.opml").write_text("<opml><body><outline text='A' xmlUrl='http://a.example/'/></body></opml>")
    with served() as site:
        home.settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n')
        link = b"<html><link rel='alternate' type='application/rss+xml' href='/two'></html>"
        site.answers = {"/page": Answer(link, "text/html")} | {
            path: Answer(rss((path, f"A ferry {path}", "words"))) for path in ("/one", "/two")
        }
        known: dict[str, str] = {}
        for verb, call in CALLS:
            words = call(site.url(""), known)
            monkeypatch.setattr(sys, "argv", ["briefreader", "--home", str(home.data), *words])
            with pytest.raises(SystemExit) as end:
                program.main()
            printed = capsys.readouterr()
            assert end.value.code == (3 if verb in ("add", "refresh") else 0), (words, printed)
            known[verb] = printed.out.partition('"id": "')[2].partition('"')[0] or printed.out.strip()
            (journal,) = [one for one in checkup(home, ()) if one.name == "journal"]
            assert journal.state is State.OK, (words, journal.told)
