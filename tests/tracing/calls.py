"""The system calls that open a socket, name an address, or change what is on the disk."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass

HERE = None
"""In the place of an argument: names count from the process's working folder."""


@dataclass(frozen=True)
class Call:
    """A system call and which of its arguments say what it is about."""

    name: str
    x86_64: int | None
    aarch64: int | None
    paths: tuple[tuple[int | None, int], ...] = ()
    """(argument with the folder, argument with the name) of each file that it changes."""
    flags: int | None = None
    """The argument with the flags of `open`: reading alone is of no interest."""
    address: tuple[int, int] | None = None
    """(argument that points to an address, argument with its size)."""
    message: int | None = None
    """The argument that points to a message, which may hold an address."""
    family: int | None = None
    """The argument with the kind of addresses that a socket is for; the next is the kind of socket."""


CALLS = (
    Call("open", 2, None, ((HERE, 0),), flags=1),
    Call("openat", 257, 56, ((0, 1),), flags=2),
    Call("openat2", 437, 437, ((0, 1),)),
    Call("creat", 85, None, ((HERE, 0),)),
    Call("mkdir", 83, None, ((HERE, 0),)),
    Call("mkdirat", 258, 34, ((0, 1),)),
    Call("mknod", 133, None, ((HERE, 0),)),
    Call("mknodat", 259, 33, ((0, 1),)),
    Call("rmdir", 84, None, ((HERE, 0),)),
    Call("unlink", 87, None, ((HERE, 0),)),
    Call("unlinkat", 263, 35, ((0, 1),)),
    Call("rename", 82, None, ((HERE, 0), (HERE, 1))),
    Call("renameat", 264, 38, ((0, 1), (2, 3))),
    Call("renameat2", 316, 276, ((0, 1), (2, 3))),
    Call("link", 86, None, ((HERE, 1),)),
    Call("linkat", 265, 37, ((2, 3),)),
    Call("symlink", 88, None, ((HERE, 1),)),
    Call("symlinkat", 266, 36, ((1, 2),)),
    Call("truncate", 76, 45, ((HERE, 0),)),
    Call("socket", 41, 198, family=0),
    Call("connect", 42, 203, address=(1, 2)),
    Call("bind", 49, 200, address=(1, 2)),
    Call("sendto", 44, 206, address=(4, 5)),
    Call("sendmsg", 46, 211, message=1),
    Call("sendmmsg", 307, 269, message=1),
)

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

_MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""The machines whose numbers stand above, by what the kernel calls them."""

MACHINE = platform.machine() if platform.system() == "Linux" else ""
ARCHITECTURE = _MACHINES.get(MACHINE, 0)
"""Of this machine; 0 where its calls are not known here."""


def numbered() -> dict[int, Call]:
    """The calls by their number on this machine."""
    numbers = ((getattr(call, MACHINE), call) for call in CALLS)
    return {number: call for number, call in numbers if number is not None}
