"""Writes an export into a folder: one file an article, found again by its id, never over somebody else's."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.export.document import MarkdownFile, Merged
from briefreader.export.markdown import article_of, fresh
from briefreader.export.merge import merged
from briefreader.export.names import longer_name, same_file
from briefreader.export.vault import Seen, Vault, opened


@dataclass(frozen=True, slots=True)
class BlockAt:
    """A block in a file."""

    file: str
    block: str  # id of a statement, or of the article


@dataclass(frozen=True, slots=True)
class Report:
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
class _Tally:
    """A report in the making."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    out_of_date: list[str] = field(default_factory=list)
    merges: list[tuple[str, Merged]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    difference: list[str] = field(default_factory=list)

    def report(self) -> Report:
        """The same, for good."""

        def blocks(part: str) -> tuple[BlockAt, ...]:
            return tuple(BlockAt(name, block) for name, merge in self.merges for block in getattr(merge, part))

        return Report(
            tuple(self.written),
            tuple(self.unchanged),
            tuple(self.out_of_date),
            blocks("left_alone"),
            blocks("damaged"),
            blocks("removed"),
            tuple(self.refused),
            "".join(self.difference),
        )


def write(folder: Path, files: Sequence[MarkdownFile], check: bool = False, dry_run: bool = False) -> Report:
    """Brings the articles' files in `folder` up to date; with `check` or `dry_run` it only says what it would do.

    Raises ExportError where the folder cannot be written; the files written before that are whole.
    """
    tally = _Tally()
    only_look = check or dry_run
    with opened(folder, make=not only_look) as vault:
        ours, taken = _surveyed(vault) if vault else ({}, {})
        for file in files:
            name = _own_name(file, ours.get(file.id, ())) or _free_name(file, taken)
            if name is None:
                tally.refused.append(
                    f"{folder / file.name} is there already and not ours: rename it, or export elsewhere."
                )
                continue
            taken[same_file(name)] = name
            _bring_up_to_date(vault, name, file, only_look, tally)
    return tally.report()


def article_ids(folder: Path) -> tuple[str, ...]:
    """The articles that have a file in `folder`: an export of everything renders them too, marked or not."""
    with opened(folder, make=False) as vault:
        return tuple(_surveyed(vault)[0]) if vault else ()


def _surveyed(vault: Vault) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The names of our files by article id, and every name there is by what makes two names one file."""
    ours: dict[str, list[str]] = {}
    names = vault.names()
    for name in names:
        if name.lower().endswith(".md") and (found := article_of(vault.head(name))):
            ours.setdefault(found, []).append(name)
    return ours, {same_file(name): name for name in names}


def _own_name(file: MarkdownFile, names: Sequence[str]) -> str | None:
    """The article's file among `names`; of copies the one that still has the program's name for it."""
    given = (name for name in (file.name, longer_name(file.name, file.id)) if name in names)
    return next(given, names[0] if names else None)


def _free_name(file: MarkdownFile, taken: dict[str, str]) -> str | None:
    names = (file.name, longer_name(file.name, file.id))
    return next((name for name in names if same_file(name) not in taken), None)


def _bring_up_to_date(vault: Vault | None, name: str, file: MarkdownFile, only_look: bool, tally: _Tally) -> None:
    """Merges one file and writes it where that changes anything."""
    seen = vault.seen(name) if vault else None
    if seen is None and not file.blocks:
        return  # nothing is marked and nothing was written
    try:
        old = seen.data.decode() if seen else ""
    except UnicodeDecodeError:
        tally.refused.append(f"{name} is no UTF-8 text any more: save it as UTF-8 and export again.")
        return
    merge = merged(old, file) if seen else Merged(fresh(file))
    tally.merges.append((name, merge))
    if seen and merge.text == old:
        tally.unchanged.append(name)
    elif vault is None or only_look:
        tally.out_of_date.append(name)
        tally.difference.append(_difference(name, old, merge.text, seen))
    else:
        _put(vault, name, merge.text, seen, tally)


def _put(vault: Vault, name: str, text: str, seen: Seen | None, tally: _Tally) -> None:
    try:
        written = vault.put(name, text, seen)
    except ExportError as error:
        done = f" {len(tally.written)} of the files were written before it and are whole." if tally.written else ""
        raise ExportError(f"{error}{done}") from None
    if written:
        tally.written.append(name)
    else:
        tally.refused.append(f"{name} was changed by another program just now: export again.")


def _difference(name: str, old: str, new: str, seen: Seen | None) -> str:
    """A unified diff; lines end where the file's end, whatever else in them other programs take for an end."""
    before = [line + "\n" for line in old.removesuffix("\n").split("\n")] if seen else []
    after = [line + "\n" for line in new.removesuffix("\n").split("\n")]
    return "".join(difflib.unified_diff(before, after, name if seen else "/dev/null", name))
