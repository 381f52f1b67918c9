"""A file that cannot go on being used is kept beside its place, with what belongs to it, and never overwritten."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

_WITH = ("-wal", "-shm", "")  # the last to go is the file itself: until then it is found, and put aside again


def set_aside(file: Path, why: str = "damaged") -> Path:
    """Gives the file and its log another name; where it is now.  Raises OSError."""
    to = _free(file, why)
    for one in _WITH:
        part = file.with_name(file.name + one)
        if part.exists() or part.is_symlink():
            part.rename(to.with_name(to.name + one))
    return to


def replace(file: Path, new: Path, why: str) -> Path:
    """Puts `new` in the place of a file, which is kept aside; at no moment is there none.  Raises OSError."""
    to = _free(file, why)
    for one in _WITH[:-1]:
        part = file.with_name(file.name + one)
        if part.exists():
            part.rename(to.with_name(to.name + one))
    try:
        os.link(file, to)
    except OSError:  # no file system has to know links
        shutil.copy2(file, to)
    new.replace(file)
    return to


def _free(file: Path, why: str) -> Path:
    """A name beside the file that nobody has."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        to = file.with_name(f"{file.stem}.{why}-{stamp}{again}{file.suffix}")
        if not any(to.with_name(to.name + one).exists() for one in _WITH):
            break
    return to
