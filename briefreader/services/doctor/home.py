"""The home: who has it open, who may read it, room on the disk, settings."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from briefreader.config import settings
from briefreader.config.home import Home
from briefreader.domain.errors import SettingsError
from briefreader.domain.text.clean import clean_line
from briefreader.services.doctor.check import Check, failure, ok, warning
from briefreader.services.home.shared_lock import holders
from briefreader.services.processes.locks import holder

_LITTLE, _TOO_LITTLE = 200_000_000, 5_000_000
"""Bytes free on the disk."""


def locks(home: Home) -> Check:
    """Who reads and who writes."""
    reader, writer = holder(home.reader_lock), holder(home.library_lock)
    others = [pid for pid in holders(home.lock) if pid not in (reader, writer)]
    told = ["No reader is open" if reader is None else f"A reader is open ({_process(reader)})"]
    told.append("nobody writes the library" if writer is None else f"the library is written by {_process(writer)}")
    if others:
        told.append(f"open elsewhere too: {', '.join(map(str, others))}")
    return ok("locks", f"{'; '.join(told)}.")


def permissions(home: Home) -> Check:
    """Whether others can read what is the reader's."""
    if not home.data.exists():
        return ok("permissions", f"{home.data} is not there yet: the first start makes it.")
    if sentence := home.readonly:
        return warning("permissions", sentence)
    folders = {one for one in (home.data, home.config, home.state, home.backups) if one.is_dir()}
    bare = [one for one in folders if one.stat().st_mode & 0o077]
    open_files = [one for one in _files(home) if stat.S_IMODE(one.stat().st_mode) & 0o077]
    advice = [f"chmod 700 {one}" for one in sorted(bare)] + [f"chmod 600 {one}" for one in open_files]
    if advice:
        return warning("permissions", f"Others on this machine may read what is yours: {'; '.join(advice)}.")
    return ok("permissions", "Only you can read your files.")


def _files(home: Home) -> list[Path]:
    named = (home.library, home.notes, home.journal)
    logs = [one.with_name(f"{one.name}{end}") for one in named for end in ("-wal", "-shm")]
    return [one for one in (*named, *logs, *home.backups.glob("*.db")) if one.exists()]


def disk(home: Home) -> Check:
    """Whether there is room to write."""
    folder = next(one for one in (home.data, *home.data.parents) if one.exists())
    free = shutil.disk_usage(folder).free
    told = f"{free / 1_000_000:,.0f} MB free where {home.data} lies"
    if free < _TOO_LITTLE:
        return failure("disk", f"{told}: free some space, or nothing more can be kept.")
    if free < _LITTLE:
        return warning("disk", f"{told}: that is little; `[library] keep_days` lets read articles go.")
    return ok("disk", f"{told}.")


def told_settings(home: Home, commands: Collection[str]) -> Iterator[Check]:
    """Whether config.toml is read as it was meant; `commands` are those that [keys] may name."""
    file = home.settings
    try:
        told = settings.load(file)
    except SettingsError as error:
        yield failure("settings", f"{error} Nothing opens before that is put right.")
        return
    if not file.exists():
        yield ok("settings", f"There is no {file}: all is as it comes.")
        return
    yield from (failure("settings", f"{one} Feeds are not fetched until it is corrected.") for one in told.faults)
    unknown = [*settings.unknown(file), *(f"keys.{one}" for one in told.keys if one not in commands)]
    if unknown:
        yield warning("settings", f"{file} sets what means nothing here: {', '.join(unknown)}. Was it mistyped?")
    elif not told.faults:
        yield ok("settings", f"{file} can be read, and every entry is known.")


def player(home: Home) -> Check:
    """Whether the program that is to play recordings is there."""
    try:
        command = settings.load(home.settings).player.command
    except SettingsError:  # told above
        command = ()
    if not command:
        return ok("player", "No player is set: [player] in config.toml names the program that P plays recordings with.")
    name = clean_line(command[0])
    found = shutil.which(command[0])
    if found is None:
        return warning(
            "player", f"“{name}” is not installed: install it, or name another under [player] in config.toml."
        )
    return ok("player", f"Recordings are played by {clean_line(found)}.")


def _process(pid: int) -> str:
    return f"process {pid}" if pid else "a process that does not say its number"
