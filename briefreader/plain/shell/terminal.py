"""The one door of this room: whole lines go out, never anything that a terminal obeys, and lines come in."""

from __future__ import annotations

from typing import TextIO

from briefreader.domain.text.clean import clean, clean_line
from briefreader.plain.shell.refusal import RefusalError


class Verbatim(str):
    """A line that is told with all its blanks: they are what code and tables are made of."""

    __slots__ = ()


class Terminal:
    """Where the reader types and hears; without `prompts`, a script's input."""

    def __init__(self, source: TextIO, out: TextIO, prompts: bool) -> None:
        self._source = source
        self._out = out
        self.prompts = prompts

    def say(self, *lines: str) -> None:
        """Tells each as one line, however long: whoever reads them out or shows them breaks them."""
        for line in lines:
            told = clean(line).replace("\n", " ").rstrip() if isinstance(line, Verbatim) else clean_line(line)
            self._out.write(f"{told}\n")
        self._out.flush()

    def line(self, prompt: str) -> str:
        """The next line.  Raises EOFError where no more come, KeyboardInterrupt as Python does."""
        if self.prompts:
            self._out.write(f"{clean_line(prompt)} ")
            self._out.flush()
        try:
            typed = self._source.readline()
        except KeyboardInterrupt:
            self.leave_line()
            raise
        except OSError:  # the terminal has gone, or it is a folder
            typed = ""
        if not typed:
            self.leave_line()
            raise EOFError
        return clean(typed).rstrip("\n")

    def ask(self, prompt: str) -> str:
        """An answer.  Raises RefusalError for an empty one: nothing is to be done."""
        answer = self.line(prompt).strip()
        if not answer:
            raise RefusalError("Left as it was.")
        return answer

    def leave_line(self) -> None:
        """Begins a new line after a prompt, or after what a terminal shows of Ctrl-C."""
        if self.prompts:
            self._out.write("\n")
            self._out.flush()
