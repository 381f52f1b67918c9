"""Texts of ours with the actors that must come of them beside each, and the rules that ids and order follow."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefreader.analysis.entities import recognise
from briefreader.analysis.entities.actors import actors
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis" / "actors"
STEMS = [file.stem for file in sorted(FOLDER.glob("*.txt"))]


def article(text: str, article_id: str = "one") -> Article:
    text, blocks = assembled([(BlockKind.PARAGRAPH, part) for part in text.strip().split("\n\n")])
    return Article(article_id, "", text, blocks)


def found(one: Article, *speakers: str) -> tuple[Actor, ...]:
    spans = [Span(one.text.index(words), one.text.index(words) + len(words)) for words in speakers]
    return actors(one, recognise.find(one.text, one.blocks, sentences(one.text, one.blocks)), spans, one.id)


def only(text: str, *speakers: str) -> Actor:
    (actor,) = found(article(text), *speakers)
    return actor


@pytest.mark.parametrize("stem", STEMS)
def test_the_actors_of_a_text(stem: str) -> None:
    one = article((FOLDER / f"{stem}.txt").read_text(encoding="utf-8"))
    expected = json.loads((FOLDER / f"{stem}.expected.json").read_text(encoding="utf-8"))
    assert [told(actor, one.text) for actor in found(one, *expected.get("speakers", ()))] == expected["actors"]


def told(actor: Actor, text: str) -> dict[str, object]:
    """An actor as the expectations tell it: what goes without saying is left out."""
    optional = {**({} if actor.named else {"named": False}), **({"role": actor.role} if actor.role else {})}
    mentions = [span.of(text) for span in actor.mentions]
    return {"name": actor.name, "kind": actor.kind.value, **optional, "mentions": mentions}


def test_forms_of_the_name_are_aliases_with_plain_honorifics() -> None:
    actor = only("Tomas Ruel sighed. Mr Ruel left, and Ruel slept.")
    assert (actor.name, actor.aliases) == ("Tomas Ruel", ("Ruel", "Mr Ruel"))


def test_a_full_name_has_one_id_in_every_article_and_a_surname_only_in_its_own() -> None:
    full = [found(article("President Mirela Oster spoke.", which))[0].id for which in ("one", "two")]
    bare = [found(article("President Oster spoke.", which))[0].id for which in ("one", "two")]
    assert full[0] == full[1]
    assert len({*full, *bare}) == 3


def test_a_country_has_one_id_whatever_the_article_calls_it() -> None:
    ids = {only(f"Envoys of {name} came late.").id for name in ("the US", "the United States", "America", "the U.S.")}
    assert len(ids) == 1


def test_the_unnamed_are_never_the_same_in_two_articles() -> None:
    ids = {found(article("Officials said so.", which), "Officials")[0].id for which in ("one", "two")}
    assert len(ids) == 2


def test_no_id_is_used_twice() -> None:
    text = "Russia Today said Russia and the Russian government agreed. Officials said so. The officials said no more."
    ids = [actor.id for actor in found(article(text), "Russia Today", "Officials", "The officials")]
    assert len(ids) == len(set(ids))


def test_a_surname_goes_to_the_one_who_is_named_in_full_most() -> None:
    text = "Ann Vole met Bob Vole. Ann Vole won. Vole smiled."
    counts = {actor.name: len(actor.mentions) for actor in found(article(text))}
    assert counts == {"Ann Vole": 3, "Bob Vole": 1}


def test_who_speaks_comes_before_who_is_only_mentioned() -> None:
    one = article("Petra Lanko met Petra Lanko's friends. Tomas Ruel said it rained.")
    assert [actor.name for actor in found(one, "Tomas Ruel")] == ["Tomas Ruel", "Petra Lanko"]


def test_the_head_of_the_phrase_speaks_not_the_name_inside_it() -> None:
    one = article("An adviser to Petra Lanko said no.")
    speaking = found(one, "An adviser to Petra Lanko")[0]
    assert (speaking.named, speaking.kind) == (False, ActorKind.PERSON)


def test_a_pronoun_is_nobody_by_itself() -> None:
    assert found(article("She said it rained."), "She") == ()


def test_headings_and_furniture_name_nobody() -> None:
    text, blocks = assembled([(BlockKind.HEADING, "Petra Lanko wins"), (BlockKind.FURNITURE, "More on Petra Lanko")])
    assert found(Article("one", "", text, blocks)) == ()


def test_a_picture_s_credit_names_nobody_and_the_rest_of_its_caption_does() -> None:
    text, blocks = assembled([(BlockKind.CAPTION, "Petra Lanko sings. Picture: Tomas Ruel")])
    assert [actor.name for actor in found(Article("one", "", text, blocks))] == ["Petra Lanko"]


def test_an_acronym_in_brackets_is_an_alias() -> None:
    actor = only("The Harbour Safety Bureau (HSB) said the HSB was ready.", "The Harbour Safety Bureau")
    assert actor.aliases == ("HSB",)


def test_mentions_count_in_the_articles_text() -> None:
    one = article("In June Petra Lanko sang.")
    (actor,) = found(one)
    assert actor.mentions == (Span(8, 19),)
    assert replace(actor, mentions=()).name == one.text[8:19]


def test_a_countrys_body_is_one_however_the_country_is_written() -> None:
    actor = only("Norway’s foreign ministry spoke, the Norwegian Foreign Ministry slept, the Foreign Ministry woke.")
    assert len(actor.mentions) == 3
