"""The filter that a traced program runs under: the kernel stops it at the calls of the table, and at no other."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator

from tests.tracing.calls import ARCHITECTURE, WRITING, Call, numbered

_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06  # instructions of the kernel's little machine (BPF)
_STOP, _GO_ON = 0x7FF00000, 0x7FFF0000  # SECCOMP_RET_TRACE, SECCOMP_RET_ALLOW
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # where they stand in what is looked at
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2

Step = tuple[int, int, int, int]
"""What to do, how many steps to skip if it is so, how many if not, and with what."""


class _Program(ctypes.Structure):
    _fields_ = (("size", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def steps() -> Iterator[Step]:
    """The filter for this machine."""
    yield _LOAD, 0, 0, _ARCHITECTURE
    yield _EQUAL, 1, 0, ARCHITECTURE
    yield _RETURN, 0, 0, _GO_ON
    yield _LOAD, 0, 0, _NUMBER
    for number, call in numbered().items():
        asked = list(_asked(call))
        yield _EQUAL, 0, len(asked), number
        yield from asked
    yield _RETURN, 0, 0, _GO_ON


def _asked(call: Call) -> Iterator[Step]:
    """What is looked at once it is this call; the last step stops or goes on."""
    if call.flags is not None:
        yield _LOAD, 0, 0, _word(call.flags)
        yield _ANY_BIT, 1, 0, WRITING
        yield _RETURN, 0, 0, _GO_ON
    if call.name == "sendto":  # most go to whom the socket is connected to, and name nobody
        yield _LOAD, 0, 0, _word(4)
        yield _EQUAL, 0, 3, 0
        yield _LOAD, 0, 0, _word(4) + 4
        yield _EQUAL, 0, 1, 0
        yield _RETURN, 0, 0, _GO_ON
    yield _RETURN, 0, 0, _STOP


def _word(argument: int) -> int:
    """Where the lower half of an argument stands."""
    return _ARGUMENTS + 8 * argument


def install() -> None:
    """Puts this process, and all that it starts, under the filter.  Raises OSError where that is not allowed."""
    program = b"".join(struct.pack("=HBBI", *step) for step in steps())
    held = ctypes.create_string_buffer(program, len(program))
    told = _Program(len(program) // 8, ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(_SECCOMP, _FILTER, ctypes.byref(told), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter may be installed")
