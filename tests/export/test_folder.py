"""An export on disk: in the folder and nowhere else, whole or not at all, never over somebody else's file."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from briefreader.domain.errors import ExportError
from briefreader.domain.reading.reading import Reading
from briefreader.export.files import disk
from briefreader.export.files import folder as folders
from briefreader.export.files.changes import BlockAt, Changes
from briefreader.export.files.document import ArticleFile
from briefreader.export.markdown.markdown_page import MARKDOWN, rendered
from tests.export.samples import article, fresh, many, noted, reading

NAME = "2026-01-08-the-bridge-opens-in-may-01234567.md"


def titled(title: str, article_id: str) -> ArticleFile:
    one = reading(article(title, id=article_id), marks=noted("kept"))
    return rendered(one)


def file(*notes: str) -> ArticleFile:
    return rendered(many(*notes))


def write(folder: Path, files: list[ArticleFile], only_look: bool = False) -> Changes:
    return folders.write(folder, MARKDOWN, files, only_look)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_first_and_second_export(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "notes"
    assert write(folder, [file("a")]).written == (NAME,)
    before = contents(folder)
    assert before == {NAME: fresh(file("a")).encode()}
    report = write(folder, [file("a")])
    assert (report.written, report.unchanged, contents(folder)) == ((), (NAME,), before)


def test_a_file_is_found_by_its_id_whatever_its_name_and_title(tmp_path: Path) -> None:
    write(tmp_path, [file("a")])
    (tmp_path / NAME).rename(tmp_path / "My bridge.md")
    new = rendered(replace(many("a", "b"), article=replace(many("a", "b").article, title="Another title")))
    assert write(tmp_path, [new]).written == ("My bridge.md",)
    assert list(contents(tmp_path)) == ["My bridge.md"]
    assert folders.article_ids(tmp_path, MARKDOWN) == ("0123456789abcdef",)


def test_of_two_copies_the_one_with_our_name_is_kept_up_to_date(tmp_path: Path) -> None:
    write(tmp_path, [file("a")])
    (tmp_path / "2026-01 copy.md").write_bytes((tmp_path / NAME).read_bytes())
    assert write(tmp_path, [file("a", "b")]).written == (NAME,)


def test_a_file_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    report = write(tmp_path, [file("a")])
    assert (tmp_path / NAME).read_text() == "mine"
    longer = "2026-01-08-the-bridge-opens-in-may-0123456789abcdef.md"
    assert report.written == (longer,)
    (tmp_path / longer).write_text("mine too")
    report = write(tmp_path, [file("a")])
    assert (report.written, len(report.refused)) == ((), 1) and NAME in report.refused[0]
    assert (tmp_path / longer).read_text() == "mine too"


@pytest.mark.parametrize("head", ["", "---\nid: 0123456789abcdef\n---\n", "---\ntype: briefreader-article\n---\n"])
def test_looking_alike_is_not_enough(tmp_path: Path, head: str) -> None:
    (tmp_path / "note.md").write_text(head + "my words\n")
    write(tmp_path, [file("a")])
    assert (tmp_path / "note.md").read_text() == head + "my words\n"


def test_no_link_is_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.md", tmp_path / "notes"
    folder.mkdir()
    outside.write_text(fresh(file("a")))
    (folder / NAME).symlink_to(outside)
    (folder / "other.md").symlink_to("/nowhere")
    before = outside.read_bytes()
    report = write(folder, [file("a", "b")])
    assert outside.read_bytes() == before
    assert report.written != (NAME,) and (folder / report.written[0]).is_file()


def test_pipes_and_folders_named_like_notes_are_passed_by(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / NAME).mkdir()
    assert len(write(tmp_path, [file("a")]).written) == 1


def test_check_and_dry_run_write_nothing(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    assert write(missing, [file("a")], only_look=True).out_of_date == (NAME,)
    assert not missing.exists()
    write(tmp_path, [file("a", "")])
    before = contents(tmp_path)
    report = write(tmp_path, [file("a", "b")], only_look=True)
    assert (report.out_of_date, report.written) == ((NAME,), ())
    assert "+- **Note** (2026-01-09): b\n" in report.difference and f"--- {NAME}" in report.difference
    assert write(tmp_path, [file("a", "")], only_look=True).out_of_date == ()
    assert contents(tmp_path) == before


def test_blocks_that_were_left_are_told(tmp_path: Path) -> None:
    write(tmp_path, [file("a", "b", "c")])
    text = (tmp_path / NAME).read_text().replace("): a\n", "): a, I think\n").replace(f"end {2:016x}", "end")
    (tmp_path / NAME).write_text(text)
    report = write(tmp_path, [file("a", "", "c")])
    assert report.left_alone == (BlockAt(NAME, f"{0:016x}"),)
    assert report.removed == (BlockAt(NAME, f"{1:016x}"),)
    assert report.damaged == (BlockAt(NAME, f"{2:016x}"),)


def test_an_article_without_marks_makes_no_file_but_marks_the_one_there(tmp_path: Path) -> None:
    assert write(tmp_path, [file("")]) == write(tmp_path, [])
    assert contents(tmp_path) == {}
    write(tmp_path, [file("a")])
    assert len(write(tmp_path, [file("")]).removed) == 1


def test_a_file_that_is_no_longer_utf8_is_refused(tmp_path: Path) -> None:
    write(tmp_path, [file("a")])
    damaged = (tmp_path / NAME).read_bytes() + b"caf\xe9\n"
    (tmp_path / NAME).write_bytes(damaged)
    report = write(tmp_path, [file("a", "b")])
    assert len(report.refused) == 1 and (tmp_path / NAME).read_bytes() == damaged


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    write(tmp_path, [file("a")])
    (tmp_path / NAME).chmod(0o600)
    write(tmp_path, [file("a", "b")])
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("where", ["fsync", "link", "replace"])
def test_a_full_disk_or_quota_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, why: int
) -> None:
    write(tmp_path, [file("a")])
    before = contents(tmp_path)
    if where == "link" and not hasattr(os, "O_TMPFILE"):
        pytest.skip("files without a name are Linux's")

    def full(*_: object, **__: object) -> None:
        raise OSError(why, os.strerror(why))

    monkeypatch.setattr(os, where, full)
    with pytest.raises(ExportError, match=rf"\({os.strerror(why)}\): free some space"):
        write(tmp_path, [file("a", "b")])
    monkeypatch.undo()
    assert contents(tmp_path) == before


def test_words_written_by_another_program_meanwhile_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, [file("a")])
    sync = os.fsync

    def meanwhile(file: int) -> None:
        (tmp_path / NAME).write_text("somebody else's newest words")
        sync(file)

    monkeypatch.setattr(os, "fsync", meanwhile)
    report = write(tmp_path, [file("a", "b")])
    assert len(report.refused) == 1
    assert contents(tmp_path) == {NAME: b"somebody else's newest words"}


@pytest.mark.parametrize("nameless", [True, False])
def test_what_a_killed_export_left_is_swept_away_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    mine = (".briefreader-mine.tmp", "briefreader-0123456789ab.tmp", ".briefreader-0123456789ab.tmp.md")
    for name in (*mine, ".briefreader-0123456789ab.tmp"):
        (tmp_path / name).write_text("half")
    busy = tmp_path / ".briefreader-ba9876543210.tmp"
    if not nameless:
        monkeypatch.setattr(disk.Vault, "_nameless", lambda self: None)
    with busy.open("w") as other:  # another export is just writing it
        fcntl.flock(other, fcntl.LOCK_EX)
        write(tmp_path, [file("a")])
    assert sorted(contents(tmp_path)) == sorted((*mine, busy.name, NAME))
    write(tmp_path, [file("a")])
    assert sorted(contents(tmp_path)) == sorted((*mine, NAME))


def test_a_place_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file" / "under"):
        with pytest.raises(ExportError, match="choose a folder"):
            write(place, [file("a")])


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="choose a folder that you may write to"):
        write(tmp_path, [file("a")])
    tmp_path.chmod(0o700)


def test_two_articles_that_would_have_one_name_get_two(tmp_path: Path) -> None:
    files = [
        titled("Straße", "abcdef0000000001"),
        titled("STRASSE", "abcdef0000000002"),
        titled("x" * 300, "abcdef0000000003"),
    ]
    files.append(titled("漢" * 200, "abcdef0000000004"))
    files += [titled("Straße", f"abcdef00{number:08x}") for number in range(16, 20)]
    report = write(tmp_path, files)
    assert len(report.written) == len(files) == len({name.casefold() for name in report.written})
    assert all(len(name) <= 80 and len(name.encode()) <= 200 for name in report.written)


def test_many_marks_of_one_reading_survive_a_second_run_in_another_folder(tmp_path: Path) -> None:
    one: Reading = many("a", "b", "c")
    write(tmp_path / "one", [rendered(one)])
    write(tmp_path / "two", [rendered(one)])
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
