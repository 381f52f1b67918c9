"""Whom a speaker's words mean, given the actors and where they are mentioned."""

from __future__ import annotations

import re

import pytest

from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.blocks import layout
from briefreader.analysis.coreference.resolve import Cast
from briefreader.analysis.text import quotations, sentences
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANIZATION

CAST = {
    "Lena Brask": (PERSON, "Mayor", ("Brask",)),
    "Olek Rusk": (PERSON, None, ("Rusk",)),
    "Transport Ministry": (BODY, None, ()),
    "Coast Bank": (BODY, None, ()),
    "Ilse Tarrow": (PERSON, "ministry spokeswoman", ("Tarrow",)),
    "Noor Castane": (PERSON, None, ("Castane",)),
    "Ministry of Works": (BODY, None, ()),
}


def actors_of(text: str) -> list[Actor]:
    made = []
    for name, (kind, role, aliases) in CAST.items():
        forms = "|".join(map(re.escape, (name, *aliases)))
        spans = tuple(Span(*found.span()) for found in re.finditer(rf"\b(?:{forms})\b", text))
        if spans:
            made.append(Actor(name, name, kind, role=role, aliases=aliases, mentions=spans))
    for found in re.finditer(r"[Tt]wo (?:nurses|pilots)", text):
        made.append(Actor("two", found[0], ActorKind.GROUP, named=False, mentions=(Span(*found.span()),)))
    return made


def speakers_of(text: str) -> list[str | None]:
    article = layout.article_of(text, "x")
    split = sentences.sentences(text, article.blocks)
    quoted = quotations.quotations(text, article.blocks)
    reports = linking.linked(
        text, article.blocks, split, quoted, rules.RuleTagger()(text, article.blocks, split, quoted)
    )
    outer = [one.span for one in quoted if not one.depth]
    found = Cast(text, split, actors_of(text), outer).resolved(reports)
    return [one.id if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayor Lena Brask said: “No.”", ["Lena Brask"]),
        ("Mayor Lena Brask said: “No.” “Not now,” she said.", ["Lena Brask", "Lena Brask"]),
        ("Olek Rusk met Lena Brask. “No,” she said.", ["Lena Brask"]),
        ("Olek Rusk met Lena Brask. “No,” he said.", ["Olek Rusk"]),
        ("Brask said no answer had come. Rusk left the hall. He said it was late.", ["Lena Brask", "Olek Rusk"]),
        ("“No,” Rusk said. Lena Brask listened. “Never,” he said.", ["Olek Rusk", "Olek Rusk"]),
        ("The Transport Ministry said it was late. It added that boats would run.", ["Transport Ministry"] * 2),
        ("The Transport Ministry closed the pier. The ministry said it was unsafe.", ["Transport Ministry"]),
        ("Ilse Tarrow met the press. The spokeswoman said boats would run.", ["Ilse Tarrow"]),
        ("Coast Bank has lent the money. The bank said it was gone.", ["Coast Bank"]),
        ("The Ministry of Works closed the pier. The ministry said it was unsafe.", ["Ministry of Works"]),
        ("Coast Bank has lent the money. The ministry said it was gone.", [None]),
        (
            "Olek Rusk was ill. His lawyer, Noor Castane, said he had slept badly. Castane stayed. “No,” she said.",
            ["Noor Castane", "Noor Castane"],
        ),
        ("Its spokeswoman, Ilse Tarrow, said boats would run.", ["Ilse Tarrow"]),
        ("Brask’s deputy said boats would run.", [None]),
        ("A spokesman for Coast Bank said boats would run.", [None]),
        ("Two nurses said the train was late. They said it often was.", ["two", "two"]),
        ("Coast Bank opened. Two pilots came. They said it was late.", ["two"]),
        ("“Rusk is wrong,” she said.", [None]),
        ("I said no boat had come.", [None]),
    ],
)
def test_who_speaks(text: str, who: list[str | None]) -> None:
    assert speakers_of(text) == who


def test_names_in_the_words_are_not_who_says_them() -> None:
    assert speakers_of("Lena Brask was late. Olek Rusk is wrong, she said.") == ["Lena Brask"]
