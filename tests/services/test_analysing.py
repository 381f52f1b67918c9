"""Text files in, JSON out, in the order given; what cannot be read is told and nothing else is lost."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefreader.services.batch.analyze import Answer, answers

SAID = "“The pier is ours,” Mayor Lena Brask said. She wants it open by June."


def objects(found: list[Answer]) -> list[dict[str, Any]]:
    assert [one.error for one in found] == [""] * len(found)
    return [json.loads(one.line) for one in found]


def analysed(*paths: Path, attitudes: bool = False, jobs: int = 1) -> list[dict[str, Any]]:
    return objects(list(answers([str(path) for path in paths], attitudes, jobs)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "pier.txt").write_text(SAID, encoding="utf-8")
    return tmp_path / "pier.txt"


def test_an_object_has_every_field_of_the_contract(file: Path) -> None:
    (found,) = analysed(file)
    assert list(found) == ["id", "sentences", "summary", "keywords", "statements", "actors", "meta"]
    assert found["id"] == "pier"
    (said,) = found["statements"]
    assert list(said) == [
        "id", "kind", "content", "text", "speaker", "cue", "actor", "speech", "confidence", "why",
    ]  # fmt: skip
    assert said["kind"] == "direct"
    assert said["content"] == [[0, 19]]
    assert SAID[slice(*said["speaker"])] == "Mayor Lena Brask"
    assert SAID[slice(*said["cue"])] == "said"
    (brask,) = [one for one in found["actors"] if one["id"] == said["actor"]]
    assert list(brask) == ["id", "name", "named", "kind", "role", "aliases", "mentions", "statements"]
    assert brask["statements"] == 1
    assert found["meta"] == {"title": None, "byline": None, "outlet": None, "date": None}


def test_attitudes_only_when_asked_for(file: Path) -> None:
    assert [one["speech"] for one in analysed(file)[0]["statements"]] == [True]
    assert [one["speech"] for one in analysed(file, attitudes=True)[0]["statements"]] == [True, False]


def test_offsets_count_in_the_file_as_it_is(tmp_path: Path) -> None:
    text = "\ufeffThe pier 🚢 is closed.\r\n\r\n“It is ours,” Mayor Lena Brask said.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (found,) = analysed(tmp_path / "a.txt")
    assert [text[s:e] for s, e in found["sentences"]] == [
        "The pier 🚢 is closed.",
        "“It is ours,” Mayor Lena Brask said.",
    ]
    assert text[slice(*found["statements"][0]["content"][0])] == "“It is ours,”"


def test_lines_of_json_folders_and_order(tmp_path: Path, file: Path) -> None:
    rows = [{"id": "second", "text": SAID}, {"id": 3, "text": ""}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    inner = tmp_path / "folder"
    inner.mkdir()
    for name in ("b.txt", "a.txt", "left.md"):
        (inner / name).write_text(SAID, encoding="utf-8")
    found = analysed(tmp_path / "rows.jsonl", inner, file)
    assert [one["id"] for one in found] == ["second", "3", "a", "b", "pier"]


def test_a_page_s_article_comes_with_its_text(tmp_path: Path) -> None:
    body = "".join(f"<p>{SAID} The council of Port Alder has met {n} times about it.</p>" for n in range(5))
    (tmp_path / "page.html").write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    (found,) = analysed(tmp_path / "page.html")
    assert "Lena Brask said" in found["text"]
    assert found["text"][slice(*found["statements"][0]["content"][0])].strip("“”") == "The pier is ours,"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(SAID.encode())))
    (found,) = objects(list(answers(["-"], False)))
    assert found["id"] == "stdin"
    assert len(found["statements"]) == 1


def test_what_cannot_be_read_is_told_and_the_others_are_printed(tmp_path: Path, file: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Málaga".encode("latin-1"))
    (tmp_path / "rows.jsonl").write_text('{"id": "a"}\n{"id": "b", "text": "Fine."}\nnonsense\n{"id": 1, "text": 2}\n')
    (tmp_path / "empty.html").write_bytes(b"")
    paths = [tmp_path / "gone.txt", tmp_path / "latin.txt", tmp_path / "rows.jsonl", tmp_path / "empty.html", file]
    found = list(answers([str(path) for path in paths], False))
    assert [bool(one.line) for one in found] == [False, False, False, True, False, False, False, True]
    errors = [one.error for one in found if one.error]
    assert "gone.txt" in errors[0]
    assert "not UTF-8 at byte 1" in errors[1]
    assert "line 1" in errors[2]
    assert "line 3" in errors[3]
    assert "line 4" in errors[4]
    assert "empty.html" in errors[5]


def test_several_processes_answer_in_the_same_order(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(SAID * (12 - number), encoding="utf-8")
    paths = sorted(tmp_path.glob("*.txt"))
    assert analysed(*paths, jobs=2) == analysed(*paths)
