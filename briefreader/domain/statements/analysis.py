"""What was worked out about one article; may be dropped and made again at any time."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span

READ_IN = ("en", "und")
"""The languages in which statements, brief and actors are looked for; "und" is a text too short to tell."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one version of one article.  Spans count in the article's text."""

    method: int  # version of the method; a library re-analyses what an older one made
    language: str  # what the text is written in: "en", another ISO 639-1 code, or "und"
    sentences: tuple[Span, ...] = ()
    summary: tuple[Span, ...] = ()  # up to three whole sentences, in text order
    keywords: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()  # in text order
    actors: tuple[Actor, ...] = ()  # the more they say and the earlier they come, the further up

    @property
    def withheld(self) -> bool:
        """Whether brief and actors are held back because the text is not in English."""
        return self.language not in READ_IN

    @property
    def looked(self) -> bool:
        """Whether statements were looked for: not in what is no English, nor in what nobody has analysed."""
        return self.method > 0 and not self.withheld

    def cast(self, attitudes: bool = False) -> tuple[Actor, ...]:
        """The actors to be listed: those with a name, and of the others who says something that is shown."""
        heard = {one.actor for one in self.statements if attitudes or not one.attitude}
        return tuple(one for one in self.actors if one.named or one.id in heard)

    def actor(self, actor_id: str | None) -> Actor | None:
        """The actor of that id, if it is one of this article's."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)
