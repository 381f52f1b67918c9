"""`serve`: the reader in a browser."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.config.typed_path import typed_path
from briefreader.services.browser import open_link


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; another lets others in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--open", "open_too", is_flag=True, help="Open it in the browser as well.")
@click.pass_context
def command(ctx: click.Context, host: str, port: int, open_too: bool) -> None:
    """Show the reader in a browser, at the address that is printed."""
    from briefreader.web.server import Server

    server = Server(host, port)
    opened_home(ctx).close()

    def ready() -> None:
        output.said(server.address)
        if server.public:
            output.talk(
                f"Anybody on the network of {host} who has this address can read and write here; nothing is encrypted."
            )
        output.talk("Every tab is a reader of its own. Ctrl-C ends them all; drafts are kept.")
        if open_too:  # beside the server: some browsers return only when they are closed
            threading.Thread(target=lambda: output.talk(open_link(server.address_for_once)), daemon=True).start()

    server.run(_reader(ctx.find_root().obj), ready, output.talk)


def _reader(home: Path | None) -> list[str]:
    """The command line of a reader on the same home."""
    chosen = ["--home", str(typed_path(home).absolute())] if home else []
    return [sys.executable, "-m", "briefreader", *chosen]
