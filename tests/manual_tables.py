"""The tables of the manual's pages about keys and commands, made from the tables in the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from briefreader.cli.program import briefreader
from briefreader.tui.keys.commands import COMMANDS, Command, Group, Where
from briefreader.tui.keys.keymap import keymap

KEYS = keymap({})
PLACES = {
    Where.READING: "Reading",
    Where.FEEDS: "The feeds screen (`F`)",
    Where.OWN: "Your marks (`A`)",
    Where.CHANGES: "What changed (`d`)",
    Where.WRITING: "Writing a note",
    Where.MARKING: "Marking words by hand (`v`)",
}


def keys() -> str:
    """One table per group of commands for reading, then one per other place."""
    parts = [f"## {group}\n\n{_table(_of_group(group))}" for group in Group if any(_of_group(group))]
    others = [place for place in PLACES if place is not Where.READING]
    parts += [f"## {PLACES[place]}\n\n{_table(_only_in(place))}" for place in others if any(_only_in(place))]
    return "\n\n".join(parts)


def _of_group(group: Group) -> Iterator[Command]:
    return (one for one in COMMANDS if one.group is group and Where.READING in one.where)


def _only_in(place: Where) -> Iterator[Command]:
    return (one for one in COMMANDS if place in one.where and Where.READING not in one.where)


def _table(commands: Iterable[Command]) -> str:
    rows = [f"| {_keys(one)} | {_what(one)} | `{one.id}` |" for one in commands]
    return "\n".join(["| key | what it does | id |", "|---|---|---|", *rows])


def _keys(command: Command) -> str:
    return " ".join(f"`{key}`" for key in KEYS.all_shown(command.id).split("  ") if key) or "(none)"


def _what(command: Command) -> str:
    words = command.title if not command.help else f"{command.title}. {command.help}"
    return words.replace("|", "\\|")


def commands() -> str:
    """One section per command: how it is called, what it does, its options."""
    context = click.Context(briefreader, info_name="briefreader")
    names = briefreader.list_commands(context)
    return "\n\n".join(_command(name, briefreader.get_command(context, name)) for name in names)


def _command(name: str, command: click.Command | None) -> str:
    assert command is not None
    context = click.Context(command, info_name=f"briefreader {name}")
    usage = " ".join([f"briefreader {name}", *command.collect_usage_pieces(context)]).replace(" [OPTIONS]", "")
    parts = [f"## {name}", f"```\n{usage}\n```", _help(command)]
    options = [_option(one) for one in command.params if isinstance(one, click.Option)]
    if options:
        parts.append("\n".join(["| option | meaning |", "|---|---|", *options]))
    return "\n\n".join(parts)


def _help(command: click.Command) -> str:
    paragraphs = (command.help or "").split("\n\n")
    return "\n\n".join(_code(one) if one.startswith("\b") else " ".join(one.split()) for one in paragraphs)


def _code(paragraph: str) -> str:
    lines = paragraph.removeprefix("\b\n").splitlines()
    return "\n".join(["```", *lines, "```"])


def _option(option: click.Option) -> str:
    names = ", ".join(option.opts)
    value = "" if option.is_flag else f" {option.metavar or _choices(option)}"
    return f"| `{names}{value}` | {(option.help or '').replace('|', chr(92) + '|')} |"


def _choices(option: click.Option) -> str:
    kind = option.type
    return "FORMAT" if isinstance(kind, click.Choice) else kind.name.upper().replace(" RANGE", "")
