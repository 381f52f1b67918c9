"""`export [QUERY]`: the notes and their sources in files, or as one text here."""

from __future__ import annotations

import click

from briefreader.cli import output, selecting
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.cli.program import ERROR, NOTHING
from briefreader.config.typed_path import typed_path
from briefreader.services.transfer.formats import FORMATS

_NAMES = [one.id for one in FORMATS]


@click.command("export", cls=selecting.QueryCommand)
@selecting.argument
@click.option("--format", "form", type=click.Choice(_NAMES), default="markdown", show_default=True)
@click.option(
    "--output",
    "target",
    default="-",
    shell_complete=values.files,
    help="A folder (one file per article, if the format has that), a file, or - for standard output.",
)
@click.option("--all", "everything", is_flag=True, help="All statements of the articles, not only the marked ones.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something is out of date.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.pass_context
def command(
    ctx: click.Context, query: tuple[str, ...], form: str, target: str, everything: bool, check: bool, dry_run: bool
) -> None:
    """Write what you marked; QUERY chooses among the articles."""
    from briefreader.services.transfer import export  # late: --help needs none of it

    if target == "-" and (check or dry_run):
        raise click.UsageError("--check and --dry-run compare with files: name them with --output.")
    home = opened_home(ctx)
    wanted = selecting.asked(home, query)
    if everything:
        selecting.analysed(home, wanted)
    folder = None if target == "-" else typed_path(target)
    order = export.ExportOrder(form, folder, wanted if query else None, everything)
    report = export.preview(home, order) if check or dry_run else export.run(home, order)
    if report.nothing:
        output.talk("There is nothing to export.")
        ctx.exit(NOTHING)
    output.document(report.text or report.changes.difference)
    for name in report.changes.out_of_date:
        output.talk(f"{name} is out of date.")
    if folder is not None and not (check and not report.changes.refused):
        output.talk(report.sentence)
    ctx.exit(ERROR if report.changes.refused or (check and report.changes.out_of_date) else 0)
