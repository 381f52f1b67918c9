"""The command line: one small file a verb; without a verb the reader opens, and nothing of the verbs is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefreader.cli import screen, streams
from briefreader.config import telemetry

__all__ = ["main"]

COMPLETE = "_BRIEFREADER_COMPLETE"
"""The variable by which a shell asks what completes a line."""


def main() -> None:
    """The program: ends with an exit code of the contract, and never with a traceback a person can cause."""
    telemetry.turn_off()
    streams.reopen()
    asked = _completion_asked()
    if asked is not None:  # before all else: a shell evaluates what is printed
        from briefreader.cli.completion import answer

        sys.exit(streams.guarded(lambda: answer.answer(asked, sys.argv[1:])))
    opens, home = _reader(sys.argv[1:])
    if not opens or not screen.drawn(os.environ, False, sys.stdin, sys.stdout):
        from briefreader.cli import program

        program.main()
        return
    from briefreader.config.home import Home
    from briefreader.domain.errors import BriefreaderError

    try:
        sys.exit(screen.opened(Home.found(home)))
    except KeyboardInterrupt:
        sys.exit(130)
    except BriefreaderError as error:
        from briefreader.cli import program

        sys.exit(program.told(error))


def _completion_asked() -> str | None:
    """What a shell asks for by our variable, or by the one of the name this program is called by; else None."""
    called = Path(sys.argv[0]).name.replace("-", "_").replace(".", "_").upper()
    return next((os.environ[name] for name in (COMPLETE, f"_{called}_COMPLETE") if name in os.environ), None)


def _reader(words: list[str]) -> tuple[bool, Path | None]:
    """Whether the reader is asked for and nothing else, and in which home: what most starts are, without click."""
    match words:
        case []:
            return True, None
        case ["--home", folder] if folder and not folder.startswith("-") and not Path(folder).is_file():
            return True, Path(folder)
    return False, None
