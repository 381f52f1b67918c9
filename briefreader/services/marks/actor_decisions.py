"""The reader's word on who is who: one with another, another name, not the one of elsewhere; and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefreader.domain.errors import AnnotationError
from briefreader.domain.marks.actor_decisions import Merge, Name, Split, own_id
from briefreader.domain.statements.actor import Actor
from briefreader.domain.text.clean import clean_line
from briefreader.library.actors import decisions
from briefreader.library.actors.decisions import Decision
from briefreader.library.actors.short_names import is_own
from briefreader.library.articles import analyses, articles
from briefreader.library.search import actors as actor_rows
from briefreader.library.search.actors import KnownActor
from briefreader.services.home.open import Opened
from briefreader.services.messages import told
from briefreader.services.reading.cast import cast

_SHOWN = 50  # of the library


@dataclass(frozen=True, slots=True)
class Decided:
    """Something the reader has said of an actor, and the words for it."""

    words: str
    decision: Decision

    @property
    def actor(self) -> str:
        """The id of whom it is about, once it is taken back."""
        return self.decision.actor


class Deciding:
    """A method returns when the change is on the disk, with a sentence.  Actors are named by their final ids."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def known(self, words: str) -> Sequence[KnownActor]:
        """Who speaks in the library and is called so, those who say most first: some of them, to choose from."""
        said = decisions.decisions(self._opened.notes)
        found: dict[str, KnownActor] = {}
        for one in actor_rows.known(self._opened.library, words, _SHOWN):
            final = said.final(one.id)
            if any(map(str.isupper, one.name)):  # "officials" of one article are not those of another
                found.setdefault(final, replace(one, id=final, name=said.name(final) or one.name))
        for final in sorted(said.called(words)) if words else ():
            if said.final(final) == final and final not in found and (name := said.name(final)):
                found[final] = KnownActor(final, name, None, 0)
        return tuple(found.values())

    def merge(self, actor: str, name: str, other: str, other_name: str) -> str:
        """The actor is one with the other, everywhere.  Raises AnnotationError where they are one already."""
        said = decisions.decisions(self._opened.notes)
        actor, other = said.final(actor), said.final(other)
        if actor == other:
            raise AnnotationError(f"{name} is one with {other_name} already.")
        made = Merge(actor, said.before(actor, name), other, said.before(other, other_name))
        return self._decide([made], f"took {name} for {other_name} everywhere")

    def rename(self, actor: str, name: str, new: str) -> str:
        """The actor is called `new` everywhere.  Raises AnnotationError for a name without a letter."""
        said = decisions.decisions(self._opened.notes)
        actor, wanted = said.final(actor), clean_line(new)
        if not any(map(str.isalnum, wanted)):
            raise AnnotationError("A name has letters.")
        before = said.before(actor, name)
        if wanted == name:
            return f"{name} is the name already."
        if wanted == before:
            return self.take_back(_about_name(said.names[actor]))
        return self._decide([Name(actor, wanted, before)], f"renamed {name} to {wanted}")

    def split(self, article: str, actor: str, name: str) -> str:
        """In this article it is somebody else than the one of that name elsewhere.

        Raises AnnotationError for one that is so already, or that the article does not name.
        """
        found = self._as_found(article, actor)
        raw = [one.id for one in found]
        if not raw:
            raise AnnotationError(f"{name} is named by you, not by the article: say again who said it.")
        if raw == [actor] and is_own(found[0]):
            raise AnnotationError(f"{name} is this article’s own: no other article has the same actor.")
        said = decisions.decisions(self._opened.notes)
        if any((article, one) in said.splits for one in raw):
            raise AnnotationError(f"{name} of this article is somebody else than elsewhere already.")
        own = own_id(article, actor)
        made = [Split(article, one, own, said.before(actor, name)) for one in sorted({*raw, actor})]
        return self._decide(made, f"took {name} of this article for somebody else than elsewhere")

    def said_of(self, article: str, actor: str) -> Sequence[Decided]:
        """All that can be taken back of an actor: its name, who is one with it, and that it is the article's own."""
        said = decisions.decisions(self._opened.notes)
        members = said.members(actor)
        own = {one.own: one for one in said.splits.values() if one.article == article and one.own in members}
        return [
            *(_about_name(one) for one in said.names.values() if one.actor == actor),
            *(_about_merge(one) for one in said.merges.values() if one.actor in members),
            *(_about_split(one) for one in own.values()),
        ]

    def take_back(self, gone: Decided) -> str:
        """Takes back what was said."""
        one = gone.decision
        same: list[Decision] = [one]
        if isinstance(one, Split):
            splits = decisions.decisions(self._opened.notes).splits.values()
            same = [other for other in splits if (other.article, other.own) == (one.article, one.own)]
        sentence = f"took back {gone.words}"
        decisions.take_back(self._opened.notes, same, sentence, self._at())
        return told(sentence)

    def _as_found(self, article: str, actor: str) -> list[Actor]:
        """As analysis has the actor in the article."""
        here = articles.article(self._opened.library, article)
        found = analyses.load(self._opened.library, article, here.hash) if here else None
        actors = cast(self._opened.library, article)
        return [one for one in (found.actors if found else ()) if actors.id(one.id) == actor]

    def _decide(self, made: Sequence[Decision], sentence: str) -> str:
        decisions.decide(self._opened.notes, made, sentence, self._at())
        return told(sentence)

    def _at(self) -> int:
        return int(self._opened.now().timestamp())


def _about_name(one: Name) -> Decided:
    return Decided(f"the name {one.name}", one)


def _about_merge(one: Merge) -> Decided:
    return Decided(f"that {one.name} is {one.other_name}", one)


def _about_split(one: Split) -> Decided:
    return Decided(f"that {one.name} of this article is somebody else", one)
