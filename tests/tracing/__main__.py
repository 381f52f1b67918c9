"""`python -m tests.tracing FILE COMMAND…` runs a command and writes to FILE what it and its children do, as JSON Lines.

It ends when all of them have ended, with the command's exit code.  Killed itself, it takes them along.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, NoReturn

from tests.tracing import filtering
from tests.tracing.calls import numbered
from tests.tracing.reading import event

_TRACE_ME, _CONTINUE, _SET_OPTIONS, _CALL_INFO = 0, 7, 0x4200, 0x420E  # what ptrace is asked for
_FORKS, _PROGRAMS, _CALLS, _TAKE_ALONG = 0x02 | 0x04 | 0x08, 0x10, 0x80, 0x100000  # its options
_AT_CALL = 7  # the event of a process that the filter has stopped
_ALL_KINDS = 0x40000000  # __WALL: threads as well as processes
_INFO = struct.Struct("=B3xIQQQ6QI4x")  # of a call: kind, machine, two pointers, number, arguments, the filter's word

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
_libc.ptrace.restype = ctypes.c_long


def main(file: Path, command: list[str]) -> int:
    """Runs the command; its exit code."""
    child = os.fork()
    if not child:
        _become(command)
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_IGN)  # the terminal sends them to the command as well
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: os.kill(child, number))
    _, status = os.waitpid(child, 0)
    if not os.WIFSTOPPED(status):
        return os.waitstatus_to_exitcode(status)
    _ptrace(_SET_OPTIONS, child, 0, _FORKS | _PROGRAMS | _CALLS | _TAKE_ALONG)
    _ptrace(_CONTINUE, child)
    with file.open("w", encoding="utf-8", buffering=1) as out:
        return _followed(child, out)


def _become(command: list[str]) -> NoReturn:
    """In the new process: waits for the tracer, then turns into the command."""
    try:
        _ptrace(_TRACE_ME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        filtering.install()
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{command[0]} cannot be traced: {error}\n".encode())
    os._exit(126)


def _followed(child: int, out: IO[str]) -> int:
    """Lets the traced go on after every stop, until the last has ended; the exit code of the first."""
    calls, known, code = numbered(), {child}, 1
    while True:
        try:
            pid, status = os.waitpid(-1, _ALL_KINDS)
        except ChildProcessError:
            return code
        if not os.WIFSTOPPED(status):
            known.discard(pid)
            if pid == child:
                code = os.waitstatus_to_exitcode(status)
            continue
        happened, number = status >> 16, os.WSTOPSIG(status)
        with suppress(ProcessLookupError, FileNotFoundError):  # it was killed meanwhile
            if happened == _AT_CALL:
                call, arguments = _call(pid)
                if told := event(pid, calls[call], arguments):
                    out.write(f"{json.dumps(told)}\n")
            begins = number == signal.SIGSTOP and pid not in known
            _ptrace(_CONTINUE, pid, 0, 0 if happened or begins else number)
        known.add(pid)


def _call(pid: int) -> tuple[int, tuple[int, ...]]:
    """The number and the arguments of the call that a process was stopped at."""
    held = ctypes.create_string_buffer(_INFO.size)
    _ptrace(_CALL_INFO, pid, _INFO.size, ctypes.addressof(held))
    _, _, _, _, number, *arguments, _ = _INFO.unpack(held.raw)
    return number, tuple(arguments)


def _ptrace(asked: int, pid: int, address: int = 0, data: int = 0) -> None:
    if _libc.ptrace(asked, pid, address, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
