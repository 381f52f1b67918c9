"""What a stopped process was about to do, read from its memory."""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.tracing.calls import WRITING, Call

_HERE = 0xFFFFFF9C  # AT_FDCWD, -100
_LONGEST_NAME = 4096
_LONGEST_COMMAND = 200
_PAGE = 4096


def event(pid: int, call: Call, arguments: Sequence[int]) -> dict[str, Any] | None:
    """The call as an object for JSON; None for one that turns out to change nothing."""
    told: dict[str, Any] = {"program": _program(pid), "call": call.name}
    if call.name == "openat2" and not struct.unpack("=Q", _memory(pid, arguments[2], 8))[0] & WRITING:
        return None
    if call.family is not None:
        told["family"] = _family(arguments[call.family] & 0xFFFF)
        told["kind"] = socket.SocketKind(arguments[call.family + 1] & 0xF).name
    elif call.address is not None:
        pointer, size = (arguments[place] for place in call.address)
        told["address"] = _address(_memory(pid, pointer, min(size & 0xFFFF, 128)))
    elif call.message is not None:
        pointer, size = struct.unpack("=QI", _memory(pid, arguments[call.message], 12))
        if not pointer:
            return None
        told["address"] = _address(_memory(pid, pointer, min(size, 128)))
    else:
        told["paths"] = list(_paths(pid, call, arguments))
    return told


def _paths(pid: int, call: Call, arguments: Sequence[int]) -> Iterator[str]:
    for folder, name in call.paths:
        path = Path(_words(pid, arguments[name]))
        if not path.is_absolute():
            number = _HERE if folder is None else arguments[folder] & 0xFFFFFFFF
            where = "cwd" if number == _HERE else f"fd/{number}"
            path = Path(f"/proc/{pid}/{where}").readlink() / path
        yield os.path.normpath(path)


def _address(raw: bytes) -> str:
    """“127.0.0.1:80”, “unix:/path”, or the name of another family."""
    (family,) = struct.unpack("=H", raw[:2])
    if family == socket.AF_INET:
        return f"{socket.inet_ntop(family, raw[4:8])}:{int.from_bytes(raw[2:4], 'big')}"
    if family == socket.AF_INET6:
        return f"[{socket.inet_ntop(family, raw[8:24])}]:{int.from_bytes(raw[2:4], 'big')}"
    if family == socket.AF_UNIX:  # a name that begins with a zero byte is no file's
        return f"unix:{(raw[2:3] + raw[3:].partition(bytes(1))[0]).decode(errors='replace')}"
    return _family(family)


def _family(number: int) -> str:
    try:
        return socket.AddressFamily(number).name
    except ValueError:
        return f"family {number}"


def _program(pid: int) -> str:
    """The command line of a process, in short."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    return " ".join(" ".join(words).split())[:_LONGEST_COMMAND]


def _words(pid: int, place: int) -> str:
    """The string that a pointer points to."""
    found = b""
    while b"\0" not in found and len(found) < _LONGEST_NAME:
        found += _memory(pid, place + len(found), _PAGE - (place + len(found)) % _PAGE)
    return os.fsdecode(found.partition(b"\0")[0])


def _memory(pid: int, place: int, size: int) -> bytes:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        memory.seek(place)
        return memory.read(size)
