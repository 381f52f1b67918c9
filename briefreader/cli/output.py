"""How verbs print: data to stdout, as JSON Lines or plain lines that hold nothing a terminal obeys; talk to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from briefreader.domain.clean import clean_line

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


def rows(found: Iterable[Mapping[str, Any]], as_json: bool, line: Callable[[Mapping[str, Any]], str]) -> int:
    """Prints them; how many there were."""
    number = 0
    for row in found:
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else line(row))
        number += 1
    return number


def talk(sentence: str) -> None:
    """Tells the person something, beside the data."""
    click.echo(clean_line(sentence), err=True)
