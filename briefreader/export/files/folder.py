"""Writes an export into a folder: one file an article, found again by its id, never over somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.export.files.changes import Changes, Tally
from briefreader.export.files.disk import Seen, Vault, opened
from briefreader.export.files.document import ArticleFile, Form, Merged
from briefreader.export.files.merge import merged
from briefreader.export.files.names import longer_name, same_file


def write(folder: Path, form: Form, files: Sequence[ArticleFile], only_look: bool = False) -> Changes:
    """Brings the articles' files in `folder` up to date; with `only_look` it only says what it would do.

    Raises ExportError where the folder cannot be written; the files written before that are whole.
    """
    tally = Tally()
    with opened(folder, make=not only_look) as vault:
        ours, taken = _surveyed(vault, form) if vault else ({}, {})
        for file in files:
            name = _own_name(file, ours.get(file.id, ())) or _free_name(file, taken)
            if name is None:
                tally.refused.append(
                    f"{folder / file.name} is there already and not ours: rename it, or export elsewhere."
                )
                continue
            taken[same_file(name)] = name
            _bring_up_to_date(vault, name, file, only_look, tally)
    return tally.changes()


def article_ids(folder: Path, form: Form) -> tuple[str, ...]:
    """The articles that have a file in `folder`: an export of everything renders them too, marked or not."""
    with opened(folder, make=False) as vault:
        return tuple(_surveyed(vault, form)[0]) if vault else ()


def _surveyed(vault: Vault, form: Form) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The names of our files by article id, and every name there is by what makes two names one file."""
    ours: dict[str, list[str]] = {}
    names = vault.names()
    for name in names:
        if name.lower().endswith(form.suffix) and (found := form.article_of(vault.head(name))):
            ours.setdefault(found, []).append(name)
    return ours, {same_file(name): name for name in names}


def _own_name(file: ArticleFile, names: Sequence[str]) -> str | None:
    """The article's file among `names`; of copies the one that still has the program's name for it."""
    given = (name for name in (file.name, longer_name(file.name, file.id)) if name in names)
    return next(given, names[0] if names else None)


def _free_name(file: ArticleFile, taken: dict[str, str]) -> str | None:
    names = (file.name, longer_name(file.name, file.id))
    return next((name for name in names if same_file(name) not in taken), None)


def _bring_up_to_date(vault: Vault | None, name: str, file: ArticleFile, only_look: bool, tally: Tally) -> None:
    """Merges one file and writes it where that changes anything."""
    seen = vault.seen(name) if vault else None
    if seen is None and file.empty:
        return  # nothing is marked and nothing was written
    try:
        old = seen.data.decode() if seen else ""
    except UnicodeDecodeError:
        tally.refused.append(f"{name} is no UTF-8 text any more: save it as UTF-8 and export again.")
        return
    merge = merged(old, file) if seen else Merged(file.fresh())
    tally.merges.append((name, merge))
    if seen and merge.text == old:
        tally.unchanged.append(name)
    elif vault is None or only_look:
        tally.would_write(name, old if seen else None, merge.text)
    else:
        _put(vault, name, merge.text, seen, tally)


def _put(vault: Vault, name: str, text: str, seen: Seen | None, tally: Tally) -> None:
    try:
        written = vault.put(name, text, seen)
    except ExportError as error:
        done = f" {len(tally.written)} of the files were written before it and are whole." if tally.written else ""
        raise ExportError(f"{error}{done}") from None
    if written:
        tally.written.append(name)
    else:
        tally.refused.append(f"{name} was changed by another program just now: export again.")
