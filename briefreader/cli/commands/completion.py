"""`completion SHELL`: what makes a shell complete our commands."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion.answer import SHELLS, script


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that has SHELL complete commands, options, filters, feeds, saved searches and ids.

    \b
    bash: add to ~/.bashrc
        eval "$(briefreader completion bash)"

    \b
    zsh: add to ~/.zshrc, after compinit
        eval "$(briefreader completion zsh)"

    \b
    fish: run once
        mkdir -p ~/.config/fish/completions
        briefreader completion fish > ~/.config/fish/completions/briefreader.fish

    A name or an address with a character that means something to a shell is never offered.
    """
    output.document(script(shell))
