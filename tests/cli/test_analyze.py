"""`analyze` as a person calls it: JSON lines, exit codes, no home, no screen, nothing heavy to start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SAID = "“The pier is ours,” Mayor Lena Brask said."


def briefreader(*arguments: str, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from briefreader.cli import main; main()", *arguments]
    return subprocess.run(command, cwd=cwd, input=given, capture_output=True, timeout=60, check=False)


def test_one_object_a_line_and_the_rest_told(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(SAID, encoding="utf-8")
    done = briefreader("analyze", "gone.txt", "pier.txt", cwd=tmp_path)
    assert done.returncode == 1
    (line,) = done.stdout.decode().splitlines()
    assert json.loads(line)["statements"][0]["text"] == "“The pier is ours,”"
    assert done.stderr.decode() == "gone.txt: No such file or directory\n"
    assert [one.name for one in tmp_path.iterdir() if one.name != "platform"] == ["pier.txt"]


def test_standard_input_and_a_wrong_call(tmp_path: Path) -> None:
    done = briefreader("analyze", "-", cwd=tmp_path, given=SAID.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == "stdin"
    assert briefreader("analyze", cwd=tmp_path).returncode == 2


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(SAID, encoding="utf-8")
    program = (
        "import sys; sys.argv = ['briefreader', 'analyze', 'pier.txt']\n"
        "from briefreader.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('textual', 'rich', 'aiohttp', 'lxml', 'trafilatura', 'feedparser', 'sqlite3')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.stderr.decode().strip() == "[]"


def test_an_archive_is_written_to_a_file_and_gone_on_with(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(SAID, encoding="utf-8")
    assert briefreader("analyze", "a.txt", "b.txt", "--output", "out.jsonl", cwd=tmp_path).returncode == 0
    whole = (tmp_path / "out.jsonl").read_bytes()
    (tmp_path / "out.jsonl").write_bytes(whole[:-20])
    done = briefreader("analyze", ".", "--output", "out.jsonl", "--resume", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), "out.jsonl in the folder is none of the texts"
    ids = [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert ids == ["a", "b", "c"]
    assert (tmp_path / "out.jsonl").read_bytes().startswith(whole)


def test_what_does_not_go_together_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    assert briefreader("analyze", "a.txt", "--resume", cwd=tmp_path).returncode == 2
    assert (
        briefreader("analyze", "a.txt", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:9", cwd=tmp_path).returncode == 2
    )
