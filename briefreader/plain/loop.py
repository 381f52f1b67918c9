"""Line by line: a command is found and done, or what would work is said; Ctrl-C stops what runs, then ends."""

from __future__ import annotations

from briefreader.domain.errors import BriefreaderError, QueryError
from briefreader.plain.commands.resume import keep
from briefreader.plain.commands.table import COMMANDS
from briefreader.plain.shell.command import QuitError
from briefreader.plain.shell.lookup import found
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.session import Session

PROMPT = "briefreader>"


def run(session: Session) -> None:
    """Until the reader quits, the input ends, or Ctrl-C comes twice."""
    stopped = False  # Ctrl-C came last
    while True:
        try:
            line = session.terminal.line(PROMPT)
            stopped = False
            do(session, line)
            if session.terminal.prompts:
                keep(session)
        except (QuitError, EOFError):
            return
        except QueryError as error:
            session.say(error.located)
        except BriefreaderError as error:
            session.say(*str(error).splitlines())
        except KeyboardInterrupt:
            if stopped:
                return
            session.say("Ctrl-C again ends.")
            stopped = True


def do(session: Session, line: str) -> None:
    """Does what a line says.  Raises BriefreaderError in words, QuitError, EOFError, KeyboardInterrupt."""
    line = line.strip()
    if not line:
        session.go_on()
    elif (row := as_number(line)) is not None:
        session.menu.chosen(row)
    else:
        command, rest = found(line, COMMANDS)
        command.do(session, rest)
