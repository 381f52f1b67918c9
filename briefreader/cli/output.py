"""How verbs print: data to stdout, as JSON Lines or plain lines that hold nothing a terminal obeys; talk to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from briefreader.domain.clean import clean_line

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


def rows(found: Iterable[Mapping[str, Any]], line: Callable[[Mapping[str, Any]], str] | None) -> int:
    """Prints them, by `line` or without one as JSON; how many there were."""
    number = 0
    for row in found:
        click.echo(line(row) if line else json.dumps(row, ensure_ascii=False))
        number += 1
    return number


def talk(sentence: str) -> None:
    """Tells the person something, beside the data."""
    click.echo(clean_line(sentence), err=True)
