"""Who is meant by a bare surname or an acronym: whoever alone in the library bears it and has the role beside it.

Only the evidence counts, never the order in which articles come: a form is looked at anew whenever another actor or
another role comes to it, or goes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.same_role import agree
from briefreader.domain.text.folding import folded

_ROW = "form = ? AND actor = ? AND role = ? AND name = ?"
_SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
_ACRONYM = 3  # letters at least
_TELLING = 4
"""Acronyms from this length on mean one body, unless a role speaks against it; shorter ones want an equal role."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article's actor has to do with forms: it bears some beside its full name, or is called by one alone.

    A form begins with the kind, so that a body is nobody's surname.
    """

    actor: str
    name: str
    role: str
    forms: tuple[str, ...] = ()
    alone: str = ""

    @property
    def bare(self) -> str | None:
        """The form that stands alone, with the role: what is looked up."""
        return f"{self.alone}\n{self.role}" if self.alone else None


def evidence(one: Actor) -> Evidence:
    """Of an actor as analysis found it; nobody unnamed is looked for elsewhere."""
    told = (one.id, one.name, folded(one.role or ""))
    words = one.name.split()
    if not one.named or not words:
        return Evidence(*told)
    if one.kind is ActorKind.PERSON:
        if len(words) == 1:
            return Evidence(*told, alone=_form(one, one.name))
        last = next((word for word in reversed(words) if folded(word).strip(".,") not in _SUFFIXES), words[-1])
        short = [last.rstrip(","), *(alias for alias in one.aliases if len(alias.split()) == 1)]
    elif one.kind is ActorKind.ORGANIZATION:
        if _is_acronym(one.name):
            return Evidence(*told, alone=_form(one, one.name))
        short = [alias for alias in one.aliases if _is_acronym(alias) and len(words) > 1]
    else:
        short = []
    return Evidence(*told, tuple(dict.fromkeys(_form(one, word) for word in short)))


def is_own(one: Actor) -> bool:
    """Whether analysis gave an actor an id that no other article has: nobody unnamed, and no surname, is told apart."""
    return not one.named or (one.kind is ActorKind.PERSON and len(one.name.split()) == 1)


def _form(one: Actor, word: str) -> str:
    return f"{one.kind.value} {folded(word)}"


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the library."""

    id: str
    name: str


def joined(db: sqlite3.Connection, article: str) -> dict[str, Known]:
    """Whom the bare actors of an article clearly are, by their own ids."""
    rows = db.execute(
        "SELECT c.actor, b.actor, b.name FROM articles a JOIN actors c ON c.key = a.key "
        "JOIN bare b ON b.bare = c.bare WHERE a.id = ? AND b.actor NOT NULL",
        (article,),
    )
    return {actor: Known(meant, name) for actor, meant, name in rows.fetchall()}


def note(db: sqlite3.Connection, found: Iterable[Evidence]) -> None:
    """Takes in what an article has brought, and looks again at the forms to which something came."""
    changed = set()
    for one in found:
        for form in one.forms:
            row = (form, one.actor, one.role, one.name)
            if not _counted(db, "namesakes", _ROW, row, 1):
                db.execute("INSERT INTO namesakes VALUES (?, ?, ?, ?, 1)", row)
                changed.add(form)
        if one.bare and not _counted(db, "bare", "bare = ?", (one.bare,), 1):
            db.execute(
                "INSERT INTO bare (bare, form, role, articles) VALUES (?, ?, ?, 1)", (one.bare, one.alone, one.role)
            )
            changed.add(one.alone)
    _settle(db, changed)


def forget(db: sqlite3.Connection, key: int) -> None:
    """Takes back what `note` took in of the actors of an article, before they go."""
    changed = set()
    for actor, name, role, forms, bare in db.execute(
        "SELECT actor, name, coalesce(role, ''), forms, bare FROM actors WHERE key = ?", (key,)
    ).fetchall():
        for form in filter(None, (forms or "").split("\n")):
            _counted(db, "namesakes", _ROW, (form, actor, folded(role), name), -1)
            gone = "DELETE FROM namesakes WHERE form = ? AND actor = ? AND articles < 1"
            if db.execute(gone, (form, actor)).rowcount:
                changed.add(form)
        if bare is not None:
            _counted(db, "bare", "bare = ?", (bare,), -1)
            db.execute("DELETE FROM bare WHERE bare = ? AND articles < 1", (bare,))
    _settle(db, changed)


def _counted(db: sqlite3.Connection, table: str, where: str, key: tuple[str, ...], by: int) -> bool:
    """Counts an article more or less; whether there was something to count on."""
    return db.execute(f"UPDATE {table} SET articles = articles + {by} WHERE {where}", key).rowcount > 0


def _settle(db: sqlite3.Connection, forms: Iterable[str]) -> None:
    """Says of every bare form among `forms` whom it means."""
    for form in forms:
        alone = db.execute("SELECT bare, role FROM bare WHERE form = ?", (form,)).fetchall()
        if not alone:
            continue
        roles: dict[str, set[str]] = defaultdict(set)
        names: dict[str, set[str]] = defaultdict(set)
        for actor, role, name in db.execute("SELECT actor, role, name FROM namesakes WHERE form = ?", (form,)):
            roles[actor].add(role)
            names[actor].add(name)
        for bare, role in alone:
            actor = _meant(form, role, roles)
            name = max(sorted(names[actor]), key=len) if actor else None
            db.execute(
                "UPDATE bare SET actor = ?, name = ?, folded = ? WHERE bare = ?",
                (actor, name, name and folded(name), bare),
            )


def _meant(form: str, role: str, roles: dict[str, set[str]]) -> str | None:
    """The one actor that bears the form and the role; None where there is none, or more than one."""
    kind, _, name = form.partition(" ")
    fitting = [actor for actor, known in roles.items() if any(agree(role, one) for one in known)]
    if kind == ActorKind.ORGANIZATION and len(name) >= _TELLING and not role:
        fitting = list(roles)
    return fitting[0] if len(fitting) == 1 else None


def _is_acronym(name: str) -> bool:
    return len(name) >= _ACRONYM and name.isupper() and name.isalpha()
