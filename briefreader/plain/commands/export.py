"""The command that takes the reader's work out: asks what and where to, tells what will come of it, then writes."""

from __future__ import annotations

from briefreader.config.typed_path import typed_path
from briefreader.domain.errors import ExportError, PathError
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.plain.commands.export_line import WHOLE, ExportLine, export_line
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.question import agreed, answered, chosen
from briefreader.plain.shell.session import Session
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.services.transfer.formats import FORMATS, Format, Holds
from briefreader.wording.marks.export_scopes import ALL, TAKEN, TYPED, Scope, this_article, this_list


def _export(session: Session, typed: str) -> None:
    """A place in the line says that all of it is said; so does a script, which nobody could answer for."""
    said = export_line(typed, scopes(session))
    if said.place or not session.terminal.prompts:
        form = said.form or FORMATS[0]  # not the last one: a script's files do not hang on what else was exported
        place = typed_path(said.place) if said.place else session.desk.export_place(form)
        scope, whole = said.scope or ALL, bool(said.whole)
        _look_through(session, form, scope, whole)
        order: ExportOrder | None = ExportOrder(form.id, place, scope.what, whole)
    else:
        order = _asked(session, said)
    if order is not None:
        session.say(session.desk.export(order).sentence)


def scopes(session: Session) -> list[Scope]:
    """What may be exported just now, all that is marked first."""
    rows, reading = session.menu.scope, session.selection.reading
    return [
        ALL,
        *([rows] if rows else []),
        *([] if session.query == EVERYTHING else [this_list(session.list_name, session.query)]),
        *([this_article(reading.article.title, reading.article.id)] if reading else []),
    ]


def _asked(session: Session, said: ExportLine) -> ExportOrder | None:
    """The order, once it is agreed to; None where nothing is to be written.  Raises RefusalError where it is left."""
    form, scope, whole = said.form or _form(session), said.scope or _scope(session), said.whole
    if whole is None:
        whole = bool(chosen(session, "What of it", [("marked", TAKEN[0]), (WHOLE, TAKEN[1])]))
    _look_through(session, form, scope, whole)
    return _placed(session, form, scope, whole)


def _form(session: Session) -> Format:
    last = FORMATS.index(session.desk.export_form())
    return FORMATS[chosen(session, "Export as", [(one.id, one.title) for one in FORMATS], last)]


def _scope(session: Session) -> Scope:
    there = scopes(session)
    return there[chosen(session, "From", [(one.typed, one.words) for one in there])]


def _placed(session: Session, form: Format, scope: Scope, whole: bool) -> ExportOrder | None:
    """Asks where to until something can come of it, and tells what."""
    suggested = session.desk.export_place(form)
    while True:
        typed = answered(session, f"To, Enter for {suggested}, a full stop leaves it:")
        try:
            order = ExportOrder(form.id, typed_path(typed) if typed else suggested, scope.what, whole)
            report = session.desk.look_at_export(order)
        except (ExportError, PathError) as error:
            session.say(str(error))
            continue
        session.say(report.sentence)
        if report.changes.out_of_date:
            agreed(session, "Write it?")
            return order
        if not report.changes.refused:
            return None


def _look_through(session: Session, form: Format, scope: Scope, whole: bool) -> None:
    """Has a list analysed whose statements are all to be taken along: articles that nobody opened may have none yet."""
    if not whole or not isinstance(scope.what, Query) or form.holds is not Holds.ANNOTATIONS:
        return
    waiting = session.desk.unanalysed(scope.what)
    if waiting and session.desk.readonly:
        session.say(f"Some of these articles are not looked through yet: {session.desk.elsewhere}.")
    elif waiting:
        session.work(lambda: session.desk.analyse(*waiting))


EXPORTING = (
    Command(
        "export",
        "export",
        _export,
        "Takes your notes out: asks in which form, of which articles and where to, and tells what will come of it. "
        "All in one line: “export FOLDER” for Markdown, or a form, then if you like one of "
        f"{', '.join(TYPED)} (of all your marks, those listed, this list, this article) and “{WHOLE}” for all "
        f"statements, then the place: “export org article ~/talks.org”. Forms: {', '.join(one.id for one in FORMATS)}.",
        ("x",),
        "FORM ARTICLES PLACE",
    ),
)
