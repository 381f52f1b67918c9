"""Whom "the senator", "a judge" or "the GOP nominee" means: somebody the article calls so, before or after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.coreference import role_nouns
from briefreader.analysis.coreference.mentions import REACH, Mentions
from briefreader.analysis.coreference.pronouns import SOMEBODY, Pronouns, Spoken
from briefreader.analysis.lexicon.gazetteer import places
from briefreader.analysis.text.words import fold
from briefreader.domain.statements.actor import Actor
from briefreader.domain.text.span import Span

_INDEFINITE = re.compile(r"(?:an?|one|some|another)\s", re.IGNORECASE)
_THE = re.compile(r"the\s", re.IGNORECASE)
OWNERS = frozenset("his her their its".split())
_BEHIND_HEAD = re.compile(r",|\s(?:of|for|at|in|from|on|to|with|who)\s")
_PARTIES = ("Republican", "Democratic", "GOP", "Conservative", "Labour", "Liberal", "Green", "Tory")
_BARE = 2  # words: "the board"


class Descriptions:
    """The descriptions of one article's actors that stand for their names."""

    def __init__(self, text: str, actors: Sequence[Actor], mentions: Mentions, pronouns: Pronouns) -> None:
        self._text = text
        self._actors = actors
        self._mentions = mentions
        self._pronouns = pronouns

    def meant(self, noun: str, one: Report, speaker: Span, spoken: Sequence[Spoken]) -> Actor | None:
        """The named actor that the phrase at `speaker` with the head `noun` (in lower case) stands for."""
        words = speaker.of(self._text)
        if role_nouns.is_many(noun):
            return None
        if _INDEFINITE.match(words):
            return self._named_later(noun, speaker)
        owner = words.partition(" ")[0].lower()
        if owner in OWNERS and role_nouns.is_collective(noun):
            return self._owned(noun, self._pronouns.meant(owner, one, speaker, spoken))
        same = role_nouns.alike(noun)
        for mention in self._mentions.before(speaker.start):
            if mention.actor.named and same in role_nouns.words_for(mention.actor):
                return mention.actor
        pronoun = role_nouns.pronoun_for(noun)
        if pronoun:
            return self._pronouns.meant(pronoun, one, speaker, spoken)
        if len(words.split()) <= _BARE:  # "the water board" may be another
            near = (m.actor for m in self._mentions.before(speaker.start) if role_nouns.may_be(noun, m.actor))
            if (last := next(near, None)) is not None:
                return last
        return self._so_called(noun) or self._epithet(noun, one, speaker, spoken)

    def _owned(self, noun: str, owner: Actor | None) -> Actor | None:
        """ "His campaign": the body called after its owner, if the article names it."""
        surname = owner.name.split()[-1] if owner else ""
        called = (one for one in self._actors if one.named and one.name.lower().endswith(f" {noun}"))
        return next((one for one in called if surname and surname in one.name), None)

    def _so_called(self, noun: str) -> Actor | None:
        """The only actor of the article that is called so, wherever: "the lawyer" long after her name."""
        if not (role_nouns.is_person(noun) or role_nouns.is_collective(noun)):
            return None
        same = role_nouns.alike(noun)
        found = [one for one in self._actors if one.named and same in role_nouns.words_for(one)]
        return found[0] if len(found) == 1 else None

    def _named_later(self, noun: str, speaker: Span) -> Actor | None:
        """Whom "a judge" means that is named only further down."""
        found = self._so_called(noun)
        return found if found and found.mentions[0].start > speaker.end else None

    def _epithet(self, noun: str, one: Report, speaker: Span, spoken: Sequence[Spoken]) -> Actor | None:
        """Whom "the nominee" means if nobody is called so: whom a pronoun would mean, if no role of theirs is known."""
        before = self._text[max(0, speaker.start - REACH) : speaker.start]
        words = speaker.of(self._text)
        known = role_nouns.is_epithet(noun) or (role_nouns.is_person(noun) and _of_party(words))
        if not (known and _THE.match(words)) or _is_introduced(noun, before):
            return None
        meant = self._pronouns.meant(SOMEBODY, one, speaker, spoken)
        return meant if meant and meant.named and not meant.role else None


def _of_party(words: str) -> bool:
    """Whether a phrase says where somebody stands: "the GOP senator", "the Vermont governor"."""
    between = _BEHIND_HEAD.split(words, maxsplit=1)[0].split()[1:-1]
    return any(word in _PARTIES for word in between) or fold(" ".join(between)) in places()


def _is_introduced(noun: str, before: str) -> bool:
    """Whether somebody without a name was called so before: "a spokesman", whom "the spokesman" means then."""
    introduced = rf"\b(?:an?|another|one)\s(?:[\w'’-]+\s){{0,4}}{re.escape(noun)}\b"
    return re.search(introduced, before, re.IGNORECASE) is not None
