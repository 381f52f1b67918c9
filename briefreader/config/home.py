"""The folders of one reader: two files of data, a settings file, a log."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from briefreader.config.typed_path import typed_path
from briefreader.domain.errors import LibraryError

APP = "briefreader"
VARIABLE = "BRIEFREADER_HOME"


@dataclass(frozen=True, slots=True)
class Home:
    """Folders that are private to the reader; `made` makes them."""

    data: Path
    config: Path
    state: Path

    @classmethod
    def at(cls, folder: Path) -> Home:
        """Everything under one folder.  Raises PathError."""
        folder = typed_path(folder).absolute()
        return cls(folder, folder, folder)

    @classmethod
    def found(cls, given: Path | None = None) -> Home:
        """The folder given, else the one BRIEFREADER_HOME names, else the platform's usual places."""
        named = given or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
        if named:
            return cls.at(named)
        return cls(
            Path(platformdirs.user_data_dir(APP)),
            Path(platformdirs.user_config_dir(APP)),
            Path(platformdirs.user_state_dir(APP)),
        )

    def made(self) -> Home:
        """Itself, with its folders there and private (0700); one that can only be read stays as it is.

        Raises LibraryError where that cannot be.
        """
        for folder in (self.data, self.config, self.state):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                if folder.stat().st_mode & 0o077:
                    folder.chmod(0o700)
            except OSError as error:
                if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK) and not os.access(folder, os.W_OK):
                    continue
                raise LibraryError(
                    f"The folder {folder} cannot be used ({error.strerror}): choose another with --home."
                ) from None
        return self

    @property
    def readonly(self) -> str:
        """What there is to say where files can be read and not written; empty where they can be written."""
        for one in (self.data, self.state, self.notes, self.library):
            if one.exists() and not os.access(one, os.W_OK):
                return f"{one} is read-only: you can read, search and export; nothing that you do here is kept."
        return ""

    @property
    def settings(self) -> Path:
        """The person's file; never written by the program."""
        return self.config / "config.toml"

    @property
    def library(self) -> Path:
        """What publishers wrote and what was worked out: can be rebuilt."""
        return self.data / "library.db"

    @property
    def notes(self) -> Path:
        """What the reader did: the precious one."""
        return self.data / "notes.db"

    @property
    def journal(self) -> Path:
        """A copy of the journal in notes.db, a line a change: what notes.db is made of again."""
        return self.data / "journal.jsonl"

    @property
    def backups(self) -> Path:
        """Dated copies of notes.db."""
        return self.data / "backups"

    @property
    def lock(self) -> Path:
        """Shared by all who have the home open; alone has it who puts files aside."""
        return self.state / "home.lock"

    @property
    def library_lock(self) -> Path:
        """Held by whoever writes the library."""
        return self.state / "library.lock"

    @property
    def reader_lock(self) -> Path:
        """Held by the first open reader, the one with a worker."""
        return self.state / "reader.lock"

    @property
    def log(self) -> Path:
        """Where the worker's standard error goes."""
        return self.state / "worker.log"
