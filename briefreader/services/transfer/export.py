"""What the reader marked, out of the library and into files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.domain.marks.actor_decisions import UNDECIDED
from briefreader.domain.reading.reading import Reading
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.export import csv, single_file, web_annotation
from briefreader.export.files import folder
from briefreader.export.files.changes import Changes
from briefreader.export.files.document import ArticleFile, Form, chosen
from briefreader.export.logseq import logseq_page
from briefreader.export.markdown import markdown_page
from briefreader.export.org import org_page
from briefreader.export.sources import bibtex, csl
from briefreader.library.actors import decisions
from briefreader.library.notes import marks
from briefreader.library.search import list_keys
from briefreader.services.home.open import Opened
from briefreader.services.marks.keep_article import as_marked
from briefreader.services.messages import counted
from briefreader.services.reading.assemble import reading
from briefreader.services.transfer.export_order import ExportOrder, Report
from briefreader.services.transfer.formats import FORMATS, format_of
from briefreader.services.transfer.portable import carried

__all__ = ["FORMATS", "ExportOrder", "Report", "preview", "run", "write_feeds"]

NOTHING = "There is nothing to export yet: bookmark, tag or annotate a statement first."

_FORMS: dict[str, Form] = {"markdown": markdown_page.MARKDOWN, "org": org_page.ORG, "logseq": logseq_page.LOGSEQ}
_NEVER = datetime.min.replace(tzinfo=UTC)


def preview(opened: Opened, order: ExportOrder) -> Report:
    """What `run` would do; nothing is written.  Raises ExportError as it does."""
    return _done(opened, order, only_look=True)


def run(opened: Opened, order: ExportOrder) -> Report:
    """Carries it out.  Raises ExportError, in words, where a folder or a file cannot be written."""
    return _done(opened, order, only_look=False)


def write_feeds(file: Path, opml: str) -> bool:
    """Writes a list of feeds to a file, whole or not at all; False where it is so already.  Raises ExportError."""
    changes = single_file.write_data(file, opml)
    if changes.refused:
        raise ExportError(changes.refused[0])
    return bool(changes.written)


def _done(opened: Opened, order: ExportOrder, only_look: bool) -> Report:
    readings = _chosen(opened, order)
    attitudes = opened.settings.analysis.attitudes
    taken = [said for one in readings for said in chosen(one, order.everything, attitudes)]
    highlights = sum(said.highlight for said in taken)
    amounts = len(readings), len(taken) - highlights, highlights
    form = _FORMS.get(order.format)
    if order.target is None:
        text = _text(opened, order, readings) if readings else ""
        return _told(Report(*amounts, Changes(), "", text), order, only_look)
    if form is None:
        changes = _data(opened, order, readings, only_look)
    else:
        changes = _articles(opened, order, form, readings, only_look)
    return _told(Report(*amounts, changes, ""), order, only_look)


def _data(opened: Opened, order: ExportOrder, readings: Sequence[Reading], only_look: bool) -> Changes:
    """One file that holds all of it."""
    if not readings or order.target is None:
        return Changes()
    target = order.target
    if target.is_dir():
        target = format_of(order.format).file_in(target)
    return single_file.write_data(target, _text(opened, order, readings), only_look)


def _articles(opened: Opened, order: ExportOrder, form: Form, readings: Sequence[Reading], only_look: bool) -> Changes:
    """A file an article in a folder, or one file."""
    assert order.target is not None
    if order.target.suffix and not order.target.is_dir():
        files = [_file(opened, order, one) for one in readings]
        return single_file.write_articles(order.target, form, files, only_look) if files else Changes()
    ids = {one.article.id for one in readings}
    earlier = [one for one in folder.article_ids(order.target, form) if one not in ids] if _whole(order) else []
    files = [_file(opened, order, one) for one in (*readings, *_open(opened, earlier))]
    return folder.write(order.target, form, files, only_look) if files else Changes()


def _file(opened: Opened, order: ExportOrder, one: Reading) -> ArticleFile:
    """An article's file in the form that was ordered."""
    settings = opened.settings
    if order.format == "org":
        return org_page.rendered(one, order.everything, settings.analysis.attitudes)
    if order.format == "logseq":
        return logseq_page.rendered(one, order.everything, settings.analysis.attitudes)
    return markdown_page.rendered(one, order.everything, settings.analysis.attitudes, settings.export.block)


def _text(opened: Opened, order: ExportOrder, readings: Sequence[Reading]) -> str:
    """The whole export as one text."""
    match format_of(order.format).id:
        case "json":
            decided = decisions.decisions(opened.notes) if _whole(order) else UNDECIDED
            return web_annotation.web_annotations([carried(opened, one, order.everything) for one in readings], decided)
        case "csv":
            return csv.table(readings, order.everything, opened.settings.analysis.attitudes)
        case "bibtex":
            return bibtex.bibtex([one.article for one in readings])
        case "csl":
            return csl.csl_json([one.article for one in readings])
        case name:
            return single_file.one_text(_FORMS[name], [_file(opened, order, one) for one in readings])


def _chosen(opened: Opened, order: ExportOrder) -> list[Reading]:
    """The articles, newest first: those in its scope that are marked, or with `everything` all in it.

    Without a scope: all that are marked, those the library has lost but the reader's file keeps among them.
    """
    known = marks.marked_articles(opened.notes)
    if _whole(order):
        wanted = known
    elif isinstance(order.scope, Query):
        found = list_keys.ids(opened.library, order.scope, opened.now())
        wanted = {one for one in found if one in known or order.everything}
    else:
        wanted = {one for one in order.scope or () if one in known or order.everything}
    return sorted(_open(opened, sorted(wanted)), key=lambda one: one.article.published or _NEVER, reverse=True)


def _whole(order: ExportOrder) -> bool:
    """Whether everything that is marked is asked for."""
    return order.scope is None or order.scope == EVERYTHING


def _open(opened: Opened, ids: Sequence[str]) -> list[Reading]:
    found = (reading(opened.library, one) for one in ids)
    return [replace(one, article=as_marked(opened, one.article)) for one in found if one is not None]


def _told(report: Report, order: ExportOrder, only_look: bool) -> Report:
    """With what came of it in a sentence or two."""
    return replace(report, sentence=NOTHING if report.nothing else _sentence(report, order, only_look))


def _sentence(report: Report, order: ExportOrder, only_look: bool) -> str:
    changes = report.changes
    highlights = [counted(report.highlights, "highlight")] if report.highlights else []
    statements = [counted(report.statements, "statement")] if report.statements or not highlights else []
    what = f"{' and '.join((*statements, *highlights))} of {counted(report.articles, 'article')}"
    if order.target is None:
        return f"{what}."
    parts = [f"{counted(len(changes.written), 'file')} written to {order.target}"] if changes.written else []
    if only_look and changes.out_of_date:
        parts.append(f"{what}: {counted(len(changes.out_of_date), 'file')} to write to {order.target}")
        parts += [f"{len(changes.unchanged)} up to date"] if changes.unchanged else []
    elif not changes.written and changes.unchanged:
        parts.append(f"{order.target} is up to date")
    for blocks, what in (
        (changes.removed, "no longer marked, kept and said so"),
        (changes.left_alone, "edited by you and left alone"),
        (changes.damaged, "without their markers and left alone"),
    ):
        if blocks:
            parts.append(f"{counted(len(blocks), 'block')} {what}")
    sentences = [", ".join(parts) + "."] if parts else []
    return " ".join((*sentences, *changes.refused))
