"""Standard streams that are closed, broken or full end the program as they end other programs: without a traceback."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

_STDIN, _STDOUT, _STDERR = 0, 1, 2


class _UnwritableError(BaseException):
    """Standard output refuses what is written.  Not an Exception: whoever handles those prints more."""

    def __init__(self, why: OSError) -> None:
        super().__init__(why)
        self.why = why


class _Data(io.FileIO):
    """Standard output."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """As FileIO's.  Raises _UnwritableError."""
        try:
            return super().write(data)
        except OSError as error:
            raise _UnwritableError(error) from None


class _Talk(io.FileIO):
    """Standard error: what cannot be said there is no reason to stop."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """As FileIO's."""
        with suppress(OSError):
            return super().write(data)
        return len(data)


def reopen() -> None:
    """Connects to nothing the streams that were closed before the program began.

    Else the next file that is opened, a database perhaps, takes the number of the missing one, and gets what is
    printed.
    """
    for number in (_STDIN, _STDOUT, _STDERR):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free: this one
    sys.stdin = sys.stdin or open(_STDIN, closefd=False, encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or open(_STDOUT, "w", closefd=False, encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(_STDERR, "w", closefd=False, encoding="utf-8")  # noqa: SIM115


def guarded(work: Callable[[], int]) -> int:
    """The exit code of `work`, which prints.

    Whoever reads its output may stop reading: then it ends at once, by the signal that ends other programs in a pipe.
    Output that cannot be written otherwise, to a full disk for one, is an error in a sentence.
    """
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _over(_Data, sys.stdout), _over(_Talk, sys.stderr)
    try:
        code = work()
        sys.stdout.flush()
        return code
    except _UnwritableError as error:
        return _given_up(error.why)
    finally:
        sys.stdout, sys.stderr = before


def _over(kind: type[_Data | _Talk], stream: TextIO) -> TextIO:
    """The same stream, written by way of `kind`; one that is no file's, as in tests, stays as it is."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return stream
    raw: io.RawIOBase = kind(number, "wb", closefd=False)
    errors = "backslashreplace" if kind is _Talk else "replace"  # some terminals do not know all letters
    return io.TextIOWrapper(io.BufferedWriter(raw), stream.encoding, errors, line_buffering=stream.isatty())


def _given_up(why: OSError) -> int:
    """Drops what is still to be written, and ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(why, BrokenPipeError):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)
    from briefreader.cli import output

    output.trouble(f"Standard output cannot be written ({why.strerror}).")
    return 1
