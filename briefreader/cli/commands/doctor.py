"""`doctor`: what is well and what is not, and what to do; nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output
from briefreader.cli.program import ERROR, the_home
from briefreader.domain.text.clean import clean_line
from briefreader.services.doctor.check import Check, State
from briefreader.services.doctor.checkup import checkup
from briefreader.tui.keys.commands import BY_ID


@click.command("doctor")
@output.as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Look at the files, the settings and the machine, and say what to do.  Nothing is changed."""
    found = list(checkup(the_home(ctx), BY_ID))
    output.rows(map(_row, found), None if as_json else _line)
    ctx.exit(ERROR if any(one.state is State.FAILURE for one in found) else 0)


def _row(one: Check) -> dict[str, Any]:
    return {"check": one.name, "state": one.state.value, "told": one.told}


def _line(row: Mapping[str, Any]) -> str:
    return f"{row['state']:<8} {row['check']:<12} {clean_line(row['told'])}"
