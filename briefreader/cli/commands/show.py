"""`show ID`: one article with its brief, statements and actors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.completion import values
from briefreader.cli.dates import day
from briefreader.cli.opening import opened_home
from briefreader.domain.errors import NotFoundError
from briefreader.domain.ids import Kind
from briefreader.domain.news.address import without_secret
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.news.media import Medium, MediumKind
from briefreader.domain.search.query import Query
from briefreader.domain.statements.analysis import READ_IN
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span
from briefreader.wording.counts import withheld
from briefreader.wording.news.brief import opening, origin
from briefreader.wording.news.media import HEADING, sized


@click.command("show")
@click.argument("article", metavar="ID", shell_complete=values.ids(Kind.ARTICLE))
@output.as_json
@click.pass_context
def command(ctx: click.Context, article: str, as_json: bool) -> None:
    """Show one article with its brief, statements and actors."""
    from briefreader.services.reading import rows  # late: neither --help nor a shell that completes needs it
    from briefreader.services.short_ids import identified

    home = opened_home(ctx)
    article = identified(home, article, Kind.ARTICLE)
    selecting.analysed(home, Query().and_("id", article))
    found = rows.article(home, article, led_in=not as_json)
    if found is None:
        raise NotFoundError(f"There is no article {article}.")
    output.told(found) if as_json else output.said(_page(found))


def _page(found: Mapping[str, Any]) -> str:
    particulars = filter(None, (found["outlet"], day(found["date"]), found["byline"]))
    parts = [clean_line(found["title"]), clean_line(" · ".join(dict.fromkeys(particulars)))]  # an outlet may sign
    if found["summary"]:
        parts += ["", *_brief(found)]
    elif found["language"] not in (None, *READ_IN):
        parts += ["", withheld(found["language"])]
    parts += ["", clean(found["text"])] if found["text"] else []
    parts += _media(found)
    if found["statements"]:
        parts += ["", "STATEMENTS"]
        for one in found["statements"]:
            by = one["actor"]["name"] if one["actor"] else "unattributed"
            parts.append(clean_line(f"{one['id']}  {by}: {one['text']}"))
    return "\n".join(parts)


def _media(found: Mapping[str, Any]) -> list[str]:
    """What the article has besides its words, each with its address."""
    media = [
        Medium(
            MediumKind(one["kind"]),
            one["url"],
            one.get("words") or one.get("title") or "",
            length=one.get("length") or 0,
        )
        for one in (*found["media"], *found["enclosures"])
        if one["url"]
    ]
    lines = [f"{clean_line(sized(one))}  {clean_line(without_secret(one.url))}" for one in media]
    return ["", HEADING.upper(), *lines] if lines else []


def _brief(found: Mapping[str, Any]) -> list[str]:
    """The brief under its label; sentences that open the text below are not printed twice."""
    blocks = [Block(BlockKind(one["kind"]), Span(one["start"], one["end"])) for one in found["blocks"]]
    brief = [Span(one["start"], one["end"]) for one in found["summary"]]
    opens = opening(found["text"], blocks, brief)
    label = f"BRIEF: {origin(opens, brief)}" if opens else "BRIEF"
    return [label, *(clean_line(one["text"]) for one in found["summary"][len(opens) :])]
