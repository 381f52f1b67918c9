"""`export [QUERY]`: the notes as Markdown files, or one text as Markdown, JSON or CSV."""

from __future__ import annotations

from pathlib import Path

import click

from briefreader.cli import output, selecting
from briefreader.cli.opening import opened_home
from briefreader.cli.program import ERROR, NOTHING
from briefreader.services import exporting
from briefreader.services.formats import FORMATS, text_of, write_one


@click.command("export")
@selecting.argument
@click.option("--format", "form", type=click.Choice(FORMATS), default="markdown", show_default=True)
@click.option("--output", "target", default="-", help="A folder (one Markdown file an article), a file, or - for here.")
@click.option("--all", "everything", is_flag=True, help="All statements of the articles, not only the marked ones.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something is out of date.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.pass_context
def command(
    ctx: click.Context, query: tuple[str, ...], form: str, target: str, everything: bool, check: bool, dry_run: bool
) -> None:
    """Write what you marked; QUERY chooses among the articles."""
    home, wanted = opened_home(ctx), selecting.asked(query)
    if everything:
        selecting.analysed(home, wanted)
    readings = exporting.chosen(home, wanted, everything)
    folder = Path(target).expanduser()
    into_folder = form == "markdown" and target != "-" and (folder.is_dir() or not folder.suffix)
    if not readings and not (into_folder and folder.is_dir() and not query):
        output.talk("There is nothing to export.")
        ctx.exit(NOTHING)
    if not into_folder:
        if check or dry_run:
            raise click.UsageError("--check and --dry-run are for a folder of Markdown files.")
        if target == "-":
            click.echo(text_of(form, readings, everything), nl=False)
        else:
            write_one(folder, form, readings, everything)
        return
    report = exporting.to_folder(home, folder, readings, everything, whole=not query, check=check, dry_run=dry_run)
    click.echo(report.difference, nl=False)
    for name in report.out_of_date:
        output.talk(f"{name} is out of date.")
    if not (check or dry_run):
        output.talk(exporting.told(report, folder))
    ctx.exit(ERROR if report.refused or (check and report.out_of_date) else 0)
