"""What a reader said of who is who, as export/web_annotation.py writes it beside the annotations, read back."""

from __future__ import annotations

from briefreader.domain.marks.actor_decisions import Decisions, Merge, Name, Split
from briefreader.sources.annotations import untrusted_json
from briefreader.sources.annotations.untrusted_json import Told, WrongError
from briefreader.sources.text import limits

_KEY = "briefreader:whoIsWho"


def read(page: Told) -> Decisions:
    """Those of a page of annotations; none where it says nothing.  Raises WrongError."""
    merges: dict[str, Merge] = {}
    names: dict[str, Name] = {}
    splits: dict[tuple[str, str], Split] = {}
    for one in untrusted_json.objects(page.get(_KEY), _KEY):
        actor, name = _actor(one)
        if "briefreader:oneWith" in one:
            merges[actor] = Merge(actor, name, *_actor(untrusted_json.part(one, "briefreader:oneWith")))
        elif "briefreader:own" in one:
            article = untrusted_json.name(one, "dcterms:identifier")
            splits[article, actor] = Split(article, actor, untrusted_json.name(one, "briefreader:own"), name)
        else:
            names[actor] = Name(actor, name, _line(one, "briefreader:before"))
    return Decisions(merges, names, splits)


def _actor(one: Told) -> tuple[str, str]:
    """Id and name."""
    return untrusted_json.name(one, "briefreader:actor"), _line(one, "foaf:name")


def _line(one: Told, key: str) -> str:
    line = untrusted_json.line(one, key, limits.NAME)
    if not line:
        raise WrongError("an actor has no name")
    return line
