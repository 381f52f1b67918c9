"""A file of an export is there whole or not at all, in its folder and nowhere else, whatever lies or happens there."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefreader.domain.errors import ExportError
from briefreader.export import single_file
from briefreader.export.csv import table
from briefreader.export.files import folder
from briefreader.export.files.document import ArticleFile
from briefreader.export.logseq import logseq_page
from briefreader.export.markdown.markdown_page import rendered
from briefreader.export.org import org_page
from briefreader.export.sources.bibtex import bibtex
from briefreader.export.sources.csl import csl_json
from briefreader.export.web_annotation import web_annotations
from tests.export.samples import carried, many

FORMS: dict[str, Callable[..., ArticleFile]] = {
    "markdown": rendered, "org": org_page.rendered, "logseq": logseq_page.rendered,
}  # fmt: skip
TEXTS = {
    "csv": table([many("a")]),
    "json": web_annotations([carried(many("a"))]),
    "bibtex": bibtex([many("a").article]),
    "csl": csl_json([many("a").article]),
}


def contents(place: Path) -> dict[str, bytes | str]:
    """Everything under a folder; links by where they lead."""
    return {
        str(path.relative_to(place)): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file grows beyond `size` bytes, as if the disk or the quota were full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("size", [0, 1, 100, 700])
def test_no_room_leaves_what_was_there(tmp_path: Path, form: str, size: int) -> None:
    notes = ("a", "b " * 500)
    first, more = FORMS[form](many(*notes)), FORMS[form](many("a", "b " * 900, "c"))
    folder.write(tmp_path, first.form, [first])
    before = contents(tmp_path)
    assert len(before) == 1
    with room_for(size), pytest.raises(ExportError, match=r"File too large\): choose another place"):
        folder.write(tmp_path, more.form, [more])
    assert contents(tmp_path) == before
    assert folder.write(tmp_path, more.form, [more]).written == tuple(before)


@pytest.mark.parametrize("form", TEXTS)
def test_no_room_makes_no_file(tmp_path: Path, form: str) -> None:
    file = tmp_path / "out" / "notes.txt"
    with room_for(40), pytest.raises(ExportError, match="File too large"):
        single_file.write_data(file, TEXTS[form])
    assert contents(tmp_path) == {}
    assert single_file.write_data(file, TEXTS[form]).written


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EPERM])
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_every_refusal_of_the_system_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, call: str
) -> None:
    first, more = rendered(many("a")), rendered(many("a", "b"))
    folder.write(tmp_path, first.form, [first])
    before, whole = contents(tmp_path), getattr(os, call)

    def refused(*given: object, **named: object) -> object:
        writes = call != "open" or (isinstance(given[1], int) and given[1] & (os.O_CREAT | os.O_WRONLY))
        if writes:
            raise OSError(code, os.strerror(code))
        return whole(*given, **named)

    monkeypatch.setattr(os, call, refused)
    with pytest.raises(ExportError) as told:
        folder.write(tmp_path, more.form, [more])
    monkeypatch.undo()
    assert os.strerror(code) in str(told.value) and str(told.value).endswith("Nothing in it was changed.")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("leads", ["a file", "a folder", "nowhere", "itself", "up"])
def test_no_link_in_the_folder_is_followed(tmp_path: Path, form: str, leads: str) -> None:
    outside, notes = tmp_path / "outside", tmp_path / "notes"
    (outside / "folder").mkdir(parents=True)
    notes.mkdir()
    (outside / "file").write_text("theirs")
    file = FORMS[form](many("a"))
    targets: dict[str, Path | str] = {
        "a file": outside / "file", "a folder": outside / "folder", "nowhere": outside / "new", "itself": file.name,
        "up": "..",
    }  # fmt: skip
    (notes / file.name).symlink_to(targets[leads])
    before = contents(outside)
    (name,) = folder.write(notes, file.form, [file]).written
    assert name != file.name and (notes / name).is_file() and not (notes / name).is_symlink()
    assert (notes / file.name).is_symlink() and contents(outside) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes", "outside"]
    refused = single_file.write_data(notes / file.name, TEXTS["csv"])
    assert refused.refused and contents(outside) == before


def test_a_folder_that_leads_nowhere_is_none(tmp_path: Path) -> None:
    (tmp_path / "notes").symlink_to(tmp_path / "nowhere")
    file = rendered(many("a"))
    with pytest.raises(ExportError, match="choose a folder"):
        folder.write(tmp_path / "notes", file.form, [file])
    assert not (tmp_path / "nowhere").exists()
