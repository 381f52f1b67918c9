"""What a reader said of who is who, as export/webannotation.py writes it beside the annotations, read back."""

from __future__ import annotations

from briefreader.domain.decisions import Decisions, Merge, Name, Split
from briefreader.sources import limits, told
from briefreader.sources.told import Told, WrongError

_KEY = "briefreader:whoIsWho"


def read(page: Told) -> Decisions:
    """Those of a page of annotations; none where it says nothing.  Raises WrongError."""
    merges: dict[str, Merge] = {}
    names: dict[str, Name] = {}
    splits: dict[tuple[str, str], Split] = {}
    for one in told.objects(page.get(_KEY), _KEY):
        actor, name = _actor(one)
        if "briefreader:oneWith" in one:
            merges[actor] = Merge(actor, name, *_actor(told.part(one, "briefreader:oneWith")))
        elif "briefreader:own" in one:
            article = told.name(one, "dcterms:identifier")
            splits[article, actor] = Split(article, actor, told.name(one, "briefreader:own"), name)
        else:
            names[actor] = Name(actor, name, _line(one, "briefreader:before"))
    return Decisions(merges, names, splits)


def _actor(one: Told) -> tuple[str, str]:
    """Id and name."""
    return told.name(one, "briefreader:actor"), _line(one, "foaf:name")


def _line(one: Told, key: str) -> str:
    line = told.line(one, key, limits.NAME)
    if not line:
        raise WrongError("an actor has no name")
    return line
