"""What counts as a name, where it is cut, and what the words beside it tell."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities import recognise
from briefreader.analysis.entities.recognise import Name
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span


def found(text: str) -> tuple[Name, ...]:
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    return recognise.find(text, blocks, sentences(text, blocks))


def words(text: str) -> list[str]:
    return [name.span.of(text) for name in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Ann Vole and Bob Stin there.", ["Ann Vole", "Bob Stin"]),
        ("In the Bank of Tolvany nobody slept.", ["Bank of Tolvany"]),
        ("It went to the Institute of Marine Survey.", ["Institute of Marine Survey"]),
        ("She saw Ann Vole of the Alder Gazette.", ["Ann Vole", "Alder Gazette"]),
        ("He asked the Food and Farming Agency.", ["Food and Farming Agency"]),
        ("He asked Vole Inc and Stin Ltd.", ["Vole Inc", "Stin Ltd"]),
        ("On Tuesday Theresa May flew home in May.", ["Theresa May"]),
        ("The Hallin-based Stin Group sold it.", ["Stin Group"]),
        ("Sen. Ann Vole, R-Ky., voted.", ["Ann Vole"]),
        ("Usually Petra Lanko walks.", ["Petra Lanko"]),
        ("French farmers met Italian farmers.", []),
        ("Karvelian farmers were late.", []),
        ("“We know,” You're told.", []),
        ("He saw the film “A Road To Nowhere”.", []),
        ("PORT ALDER — The council met.", []),
        ("He worked for U.S. Steel and the U. S. Army.", ["U.S. Steel", "U. S. Army"]),
        ("Mr. T. J. O'Marsh came with Anne-Marie d'Alder.", ["T. J. O'Marsh", "Anne-Marie d'Alder"]),
        ("WHO was there? The WHO was there.", ["WHO", "WHO"]),
        ("It was the Second World War.", []),
    ],
)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Then British Prime Minister Ann Vole spoke.", "British Prime Minister"),
        ("Then Ukraine's foreign minister Ann Vole spoke.", "Ukraine's foreign minister"),
        ("Then Foreign Ministry spokeswoman Ann Vole spoke.", "Foreign Ministry spokeswoman"),
        ("Then Secretary of State Ann Vole spoke.", "Secretary of State"),
        ("Then Mrs. Ann Vole spoke.", "Mrs."),
        ("It was said by sleep researcher Ann Vole.", "sleep researcher"),
        ("Then former ambassador to Norway Ann Vole spoke.", "former ambassador to Norway"),
        ("They told reporters.\n\nAnn Vole spoke.", None),
        ("Then they asked Ann Vole.", None),
    ],
)
def test_the_title_before_a_name(text: str, title: str | None) -> None:
    last = next(name for name in found(text) if name.span.of(text) == "Ann Vole")
    assert (last.title.of(text) if last.title else None) == title


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He met Oleksandr Stin.", ActorKind.PERSON),
        ("He met Dorvik, 54, at home.", ActorKind.PERSON),
        ("He met Dorvik, who left.", ActorKind.PERSON),
        ("He met Dorvik, the island’s mayor, there.", ActorKind.PERSON),
        ("He met the newspaper, Dorvik, there.", ActorKind.ORGANIZATION),
        ("He met the Dorvik Council.", ActorKind.ORGANIZATION),
        ("He met the DKV.", ActorKind.ORGANIZATION),
        ("He met Dorvik Street.", ActorKind.OTHER),
        ("He met Norway.", ActorKind.COUNTRY),
        ("He met the Norwegian government.", ActorKind.COUNTRY),
        ("He heard that Oslo has rejected it.", ActorKind.COUNTRY),
        ("He lived in Oslo.", ActorKind.OTHER),
        ("He met the Norwegian police.", ActorKind.ORGANIZATION),
        ("He met Dorvik.", None),
    ],
)
def test_what_kind_the_words_tell(text: str, kind: ActorKind | None) -> None:
    (name,) = found(text)
    assert name.kind is kind


def test_a_title_in_the_plural_is_everybodys() -> None:
    text = "Then Ministers Ann Vole, Vidar Stin and Petra Lanko left."
    assert [name.title.of(text) if name.title else None for name in found(text)] == ["Ministers"] * 3


def test_the_start_of_a_sentence_is_no_evidence() -> None:
    (first,) = found("Dorvik slept.")
    (second,) = found("There Dorvik slept.")
    assert (first.sure, second.sure) == (False, True)


def test_an_office_called_after_somebody_holds_the_name_as_well() -> None:
    assert words("Then Mirela Oster’s office called.") == ["Mirela Oster", "Mirela Oster’s office"]
