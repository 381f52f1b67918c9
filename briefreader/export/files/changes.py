"""What an export did to the files of a folder, or would do."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefreader.export.files.document import Merged


@dataclass(frozen=True, slots=True)
class BlockAt:
    """A block in a file."""

    file: str
    block: str  # id of a statement, or of the article


@dataclass(frozen=True, slots=True)
class Changes:
    """What an export did, or with `check` or `dry_run` would do.  Files are names in the folder."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    out_of_date: tuple[str, ...] = ()  # not written because it was only a check or a dry run
    left_alone: tuple[BlockAt, ...] = ()  # edited by the reader
    damaged: tuple[BlockAt, ...] = ()  # a marker is missing or there twice: left alone
    removed: tuple[BlockAt, ...] = ()  # no longer annotated: marked so
    refused: tuple[str, ...] = ()  # a sentence for each file that is not ours to write
    difference: str = ""  # a unified diff, for a dry run


@dataclass
class Tally:
    """Changes in the making."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    out_of_date: list[str] = field(default_factory=list)
    merges: list[tuple[str, Merged]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    difference: list[str] = field(default_factory=list)

    def changes(self) -> Changes:
        """The same, for good."""

        def blocks(part: str) -> tuple[BlockAt, ...]:
            return tuple(BlockAt(name, block) for name, merge in self.merges for block in getattr(merge, part))

        return Changes(
            tuple(self.written),
            tuple(self.unchanged),
            tuple(self.out_of_date),
            blocks("left_alone"),
            blocks("damaged"),
            blocks("removed"),
            tuple(self.refused),
            "".join(self.difference),
        )

    def would_write(self, name: str, old: str | None, new: str) -> None:
        """Notes what is not written now; `old` is None for a file that is not there."""
        self.out_of_date.append(name)
        self.difference.append(_difference(name, old, new))


def _difference(name: str, old: str | None, new: str) -> str:
    """A unified diff; lines end where the file's end, whatever else in them other programs take for an end."""
    import difflib  # late: screens know these values, and only a dry run compares

    before = [] if old is None else [line + "\n" for line in old.removesuffix("\n").split("\n")]
    after = [line + "\n" for line in new.removesuffix("\n").split("\n")]
    return "".join(difflib.unified_diff(before, after, "/dev/null" if old is None else name, name))
