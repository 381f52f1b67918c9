"""What the reader marked, out of the library and into files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.query import EVERYTHING, Query
from briefreader.domain.reading import Reading
from briefreader.export import folder as folders
from briefreader.export.folder import Report
from briefreader.export.markdown import rendered
from briefreader.library import headlines, marks
from briefreader.services.opening import Opened
from briefreader.services.reading import reading


def chosen(opened: Opened, query: Query = EVERYTHING, everything: bool = False) -> list[Reading]:
    """The articles to export, newest first: of those that `query` selects the marked ones, or with `everything` all.

    Without a query: all that are marked, those the library has lost but the reader's file keeps among them.
    """
    known = marks.marked_articles(opened.notes)
    ids = headlines.ids(opened.library, query, opened.now())
    wanted = [one for one in ids if one in known or (everything and query.terms)]
    if not query.terms:
        wanted += sorted(known - set(ids))
    return _open(opened, wanted)


def to_folder(
    opened: Opened, folder: Path, readings: Sequence[Reading], everything: bool = False, *, whole: bool = False,
    check: bool = False, dry_run: bool = False,
) -> Report:  # fmt: skip
    """Brings the folder up to date; with `whole`, files of articles that bear no mark any more too."""
    ids = {one.article.id for one in readings}
    earlier = [one for one in folders.article_ids(folder) if one not in ids] if whole else []
    attitudes = opened.settings.analysis.attitudes
    files = [rendered(one, everything, attitudes) for one in (*readings, *_open(opened, earlier))]
    return folders.write(folder, files, check, dry_run)


def told(report: Report, folder: Path) -> str:
    """What came of it in a sentence or two."""
    if not any((report.written, report.unchanged, report.out_of_date, report.refused)):
        return "There is nothing to export yet: bookmark, tag or annotate a statement first."
    parts = [f"{_files(len(report.written))} written to {folder}"] if report.written else []
    if not report.written and report.unchanged:
        parts.append(f"{folder} is up to date")
    for blocks, what in (
        (report.removed, "no longer marked, kept and said so"),
        (report.left_alone, "edited by you and left alone"),
        (report.damaged, "without their markers and left alone"),
    ):
        if blocks:
            parts.append(f"{len(blocks)} {'block' if len(blocks) == 1 else 'blocks'} {what}")
    sentences = [", ".join(parts) + "."] if parts else []
    return " ".join((*sentences, *report.refused))


def marked(opened: Opened, article_ids: Sequence[str]) -> list[Reading]:
    """Those of these articles that are marked."""
    known = marks.marked_articles(opened.notes)
    return _open(opened, [one for one in article_ids if one in known])


def _open(opened: Opened, ids: Sequence[str]) -> list[Reading]:
    return [found for one in ids if (found := reading(opened.library, one)) is not None]


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
