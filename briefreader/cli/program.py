"""`briefreader`: the options before the verb, the verbs loaded when they are asked for, errors in words."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from briefreader import __version__
from briefreader.cli import COMPLETE, output, streams
from briefreader.config.home import Home
from briefreader.domain.errors import AmbiguousError, BriefreaderError, NotFoundError, QueryError
from briefreader.domain.suggestion import nearest, question

ERROR, USAGE, FEEDS_FAILED, NOTHING = 1, 2, 3, 4
"""Exit codes beside 0: an error, a wrong call, some or all feeds failed, nothing matched."""

_VERBS = {
    "add": "Subscribe to feeds and fetch them.",
    "remove": "End subscriptions; annotated articles stay.",
    "feeds": "List the feeds and their status.",
    "import": "Take in the feeds of an OPML file, or annotations.",
    "export-opml": "Write the feeds as OPML.",
    "refresh": "Fetch the feeds.",
    "list": "List articles, newest first.",
    "search": "Find articles by their words.",
    "show": "Show one article with its brief, statements and actors.",
    "statements": "List who said what.",
    "actors": "List who speaks and who is spoken of.",
    "annotate": "Write a note on a statement or an article.",
    "unannotate": "Take a note away.",
    "bookmark": "Bookmark a statement or an article.",
    "export": "Write the notes as Markdown, Org, JSON, CSV and more.",
    "completion": "Set up completion with the Tab key for bash, zsh or fish.",
    "doctor": "Say what is well and what is not, and what to do.",
    "backup": "Write all that is yours to one file.",
    "restore": "Bring back what such a file holds; what is here is kept aside.",
    "samples": "Hide the bundled articles, or show them again.",
    "serve": "Show the reader in a browser.",
    "analyze": "Analyse text files: statements, actors and a brief as JSON.",
    "help": "Show a page of the manual.",
}

_LIKE = 0.6  # of the letters of a command's name, for it to be the one that was meant
_PYTHONS = ("import", "list")  # words of the language's own, which no file is called by


class Verbs(click.Group):
    """Knows every verb by name and help; a verb's own file is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of a day's work."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, from the module of its name."""
        if cmd_name not in _VERBS:
            return None
        name = f"{cmd_name}_" if cmd_name in _PYTHONS else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"briefreader.cli.commands.{name}").command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The verbs, without importing any, and the options before them."""
        verbs = [CompletionItem(name, help=help) for name, help in _VERBS.items() if name.startswith(incomplete)]
        return verbs + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb's name, its command and the rest of the line."""
        name = args[0]
        if name not in _VERBS and not name.startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"There is no command “{name}”.{question(nearest(name, _VERBS, _LIKE))}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their one-line helps, without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(_VERBS.items()))


@click.group(cls=Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep everything under this folder (else BRIEFREADER_HOME, else the platform's places).",
)
@click.option(
    "--plain",
    is_flag=True,
    help="Open the reader on plain lines, for a screen reader or a script; so it does where there is no screen.",
)
@click.option("--fresh", is_flag=True, help="Begin with all articles, not where you were.")
@click.version_option(__version__, prog_name="briefreader")
@click.pass_context
def briefreader(ctx: click.Context, home: Path | None, plain: bool, fresh: bool) -> None:
    """A terminal news reader that tells who said what.  Without a verb it opens the reader."""
    ctx.obj = home
    if ctx.invoked_subcommand is None:
        from briefreader.cli.screen import opened

        ctx.exit(opened(the_home(ctx), plain, fresh))


def the_home(ctx: click.Context) -> Home:
    """The home this call is about."""
    return Home.found(ctx.find_root().obj)


def main() -> None:
    """The program: ends with an exit code of the contract, and never with a traceback a person can cause."""
    sys.exit(streams.guarded(_run))


def _run() -> int:
    try:
        return briefreader(standalone_mode=False, complete_var=COMPLETE) or 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        output.wrong_call(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BriefreaderError as error:
        return told(error)


def told(error: BriefreaderError) -> int:
    """Says what went wrong; the exit code that means it."""
    output.trouble(str(error))
    if isinstance(error, QueryError) and error.line:
        output.point(error.line, error.at)
    if isinstance(error, QueryError | AmbiguousError):
        return USAGE
    return NOTHING if isinstance(error, NotFoundError) else ERROR
