"""Both databases, and the journal beside notes.db: looked through whole, and nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.errors import LibraryError
from briefreader.library import database
from briefreader.library.database import Connection
from briefreader.library.journal import entries, mirror_file
from briefreader.library.sqlite import integrity, migrations
from briefreader.library.sqlite.upgrade import Schema, version
from briefreader.services.doctor.check import Check, failure, ok, warning
from briefreader.services.messages import counted

_NAMED = 5  # feeds that are named; of more, how many


def files(home: Home, in_use: bool) -> Iterator[Check]:
    """The library, the notes, the journal, the feeds that fail."""
    followed: list[str] = []
    notes = _file("notes", home.notes, migrations.NOTES, in_use)
    yield notes
    if home.notes.exists():
        try:
            with database.looked_at(home.notes, migrations.NOTES, in_use) as db:
                if version(db, home.notes, migrations.NOTES):
                    yield _journal(db, home.journal)
                    followed = [url for (url,) in db.execute("SELECT url FROM subscriptions")]
        except LibraryError:
            yield _journal_alone(home.journal)
    yield _file("library", home.library, migrations.LIBRARY, in_use)
    if home.library.exists():
        try:
            with database.looked_at(home.library, migrations.LIBRARY, in_use) as db:
                if version(db, home.library, migrations.LIBRARY):
                    yield _feeds(db, followed)
        except LibraryError:
            yield warning("feeds", "How the feeds are stands in library.db, which cannot be read.")


def _journal_alone(file: Path) -> Check:
    if file.exists() and mirror_file.last_line(file) is not None:
        return ok("journal", f"{file.name} can be read: notes.db will be made of it again.")
    return failure("journal", f"{file.name} tells nothing: bring a backup back with `briefreader restore`.")


def _file(name: str, file: Path, schema: Schema, in_use: bool) -> Check:
    if not file.exists():
        return ok(name, f"There is no {file.name} yet: the first start makes it.")
    try:
        with database.looked_at(file, schema, in_use) as db:
            seen = version(db, file, schema)
            if not seen:
                return ok(name, f"{file} is empty: the next start makes it.")
            if why := integrity.told_against(db, thorough=True):
                return failure(name, f"{file} is damaged ({why}). {_remedy(name)}")
            if integrity.remembered(file):
                return failure(name, f"{file} was met damaged. {_remedy(name)}")
            older = "" if seen == len(schema.steps) else f", of an earlier version ({seen}): the next start updates it"
            return ok(name, f"{file} is sound{older}.")
    except LibraryError as error:
        return failure(name, str(error))


def _remedy(name: str) -> str:
    return "Start briefreader: the file is kept aside and " + (
        "made again from the journal." if name == "notes" else "made anew; your notes are in another."
    )


def _journal(db: Connection, file: Path) -> Check:
    """Whether notes.db and the copy of its journal tell the same."""
    own = {one.number: one for one in entries.after(db, 0)}
    if not file.exists():
        if not own:
            return ok("journal", "Nothing was done yet.")
        return warning("journal", f"{file.name} is not there: start briefreader, which writes it from notes.db.")
    theirs = {one.number: one for one in mirror_file.lines(file)}
    if any(not one.same(own[number]) for number, one in theirs.items() if number in own):
        return warning("journal", f"{file.name} tells of other changes than notes.db: the next start keeps it aside.")
    if lost := len(theirs.keys() - own.keys()):
        return warning("journal", f"notes.db has lost {counted(lost, 'change')}: the next start brings them back.")
    if missing := len(own.keys() - theirs.keys()):
        return warning("journal", f"{counted(missing, 'change')} missing in {file.name}: the next start adds them.")
    return ok("journal", f"The journal and notes.db agree: {counted(len(own), 'line')}.")


def _feeds(db: Connection, followed: list[str]) -> Check:
    rows = db.execute("SELECT url, failures, last_error FROM feeds WHERE failures > 0 ORDER BY url").fetchall()
    failing = [(url, times, why) for url, times, why in rows if url in followed]
    if not failing:
        return ok("feeds", f"{counted(len(followed), 'feed')}, none of them failing.")
    named = "; ".join(f"{url} ({counted(times, 'time')}: {why.rstrip('.')})" for url, times, why in failing[:_NAMED])
    more = f"; and {len(failing) - _NAMED} more" if len(failing) > _NAMED else ""
    return warning("feeds", f"{len(failing)} of {counted(len(followed), 'feed')} failing: {named}{more}. F shows them.")
