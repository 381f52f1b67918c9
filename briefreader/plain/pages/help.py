"""The table of commands in lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefreader.manual.pages import TOPICS
from briefreader.plain.shell.command import Command

Groups = Mapping[str, Sequence[Command]]


def overview(groups: Groups) -> list[str]:
    """The words alone, a group in a line, and how to hear more."""
    return [
        "A number opens or chooses a row, Enter alone goes on. The first letters of a word do where no other has them.",
        *(f"{name}: {', '.join(_called(command) for command in commands)}." for name, commands in groups.items()),
        "“help” with a word after it tells what that does, “help all” tells it of all.",
        f"“help” with a topic reads a page of the manual: {', '.join(TOPICS)}.",
    ]


def everything(groups: Groups) -> list[str]:
    """What each command does."""
    return [line for name, commands in groups.items() for line in (f"{name}:", *map(about, commands))]


def about(command: Command) -> str:
    """One command in a line."""
    takes = f" {command.takes}" if command.takes else ""
    return f"{_called(command)}{takes}: {command.help}"


def _called(command: Command) -> str:
    return " or ".join((command.word, *command.keys))
