"""A file that cannot go on being used is kept beside its place, with what belongs to it, and never overwritten."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path

_WITH = ("-wal", "-shm", "")  # the last to go is the file itself: until then it is found, and put aside again


def set_aside(file: Path, why: str = "damaged") -> Path:
    """Gives the file and its log another name; where it is now.  Raises OSError."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        to = file.with_name(f"{file.stem}.{why}-{stamp}{again}{file.suffix}")
        if not any(to.with_name(to.name + one).exists() for one in _WITH):
            break
    for one in _WITH:
        part = file.with_name(file.name + one)
        if part.exists() or part.is_symlink():
            part.rename(to.with_name(to.name + one))
    return to
