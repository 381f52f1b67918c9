"""What sort of actor a name is."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities.entity_types import country_of, kind_of, known, known_kind
from briefreader.domain.statements.actor import ActorKind
from tests.analysis.reading import span_of

PERSON, BODY, COUNTRY, OTHER = ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.COUNTRY, ActorKind.OTHER

KNOWN: dict[str, tuple[str, ActorKind | None]] = {
    "a country": ("Norway", COUNTRY),
    "an abbreviation in capitals": ("US", COUNTRY),
    "the same letters small are a word": ("us", None),
    "a seat of government": ("Kremlin", COUNTRY),
    "a body": ("European Union", BODY),
    "an acronym": ("WHO", BODY),
    "a question is no body": ("Who", None),
    "an acronym written as a word": ("Nato", BODY),
    "a state": ("Texas", OTHER),
    "a capital": ("Oslo", OTHER),
    "a short country": ("Iran", COUNTRY),
    "an invented name": ("Brask", None),
}


@pytest.mark.parametrize(("words", "kind"), KNOWN.values(), ids=KNOWN)
def test_the_kind_of_a_well_known_name(words: str, kind: ActorKind | None) -> None:
    assert known_kind(words) is kind
    assert known(words) is (kind is not None)


KINDS: dict[str, tuple[str, str, ActorKind | None]] = {
    "a capital that says something is its government": ("Oslo said no.", "Oslo", COUNTRY),
    "a capital that has rejected something is": ("Oslo has rejected it.", "Oslo", COUNTRY),
    "a capital that lies somewhere is a city": ("Oslo lies there.", "Oslo", OTHER),
    "a city that is no capital never is": ("Bergen said no.", "Bergen", OTHER),
    "a given name first": ("He met Lena Brask.", "Lena Brask", PERSON),
    "an initial": ("He met Ymir T. Brask.", "Ymir T. Brask", PERSON),
    "a particle": ("He met Ymir van Brask.", "Ymir van Brask", PERSON),
    "an Arabic article": ("He met Ymir al-Brask.", "Ymir al-Brask", PERSON),
    "a Chinese surname first": ("He met Zhang Brask.", "Zhang Brask", PERSON),
    "a given name of two syllables": ("He met Brask Ing-wen.", "Brask Ing-wen", PERSON),
    "a well-known surname": ("He met Merkel.", "Merkel", PERSON),
    "an acronym": ("He met the DKV.", "DKV", BODY),
    "the last word tells a body": ("He met the Velm Council.", "Velm Council", BODY),
    "a word that takes of": ("He met Friends of Velm.", "Friends of Velm", BODY),
    "an ampersand": ("He met Vole & Stin.", "Vole & Stin", BODY),
    "a small last word": ("He met Norwegian police.", "Norwegian police", BODY),
    "a campaign": ("He met the Brask campaign.", "Brask campaign", BODY),
    "a country's government is the country": ("He met the Norwegian government.", "Norwegian government", COUNTRY),
    "a person's government is a body": ("He met the Brask government.", "Brask government", BODY),
    "a street": ("He met Brask Street.", "Brask Street", OTHER),
    "a place by its first word": ("He met Port Brask.", "Port Brask", OTHER),
    "a known name with another word": ("He met Google Velm.", "Google Velm", OTHER),
    "an age behind": ("He met Brask, 54, there.", "Brask", PERSON),
    "a who behind": ("He met Brask, who left.", "Brask", PERSON),
    "a who behind a place": ("A nurse in Brask, who left.", "Brask", None),
    "a wife": ("He met Brask’s wife.", "Brask", PERSON),
    "an employee makes a firm": ("He met Brask employees.", "Brask", BODY),
    "a chief executive makes a firm": ("He met Brask CEO Olek Rusk.", "Brask", BODY),
    "a hospital makes a body": ("He met Brask hospital staff.", "Brask", BODY),
    "a district makes a place": ("He met the Brask district.", "Brask", OTHER),
    "residents make a place": ("He met Brask residents.", "Brask", OTHER),
    "an office behind a comma": ("He met Brask, the island’s mayor.", "Brask", PERSON),
    "a body behind a comma": ("He met Brask, the state broadcaster.", "Brask", BODY),
    "nothing tells": ("He met Brask.", "Brask", None),
}


@pytest.mark.parametrize(("text", "words", "kind"), KINDS.values(), ids=KINDS)
def test_the_kind_of_a_name_in_its_sentence(text: str, words: str, kind: ActorKind | None) -> None:
    assert kind_of(text, span_of(text, words), None) is kind


def test_a_title_makes_a_person() -> None:
    text = "Then minister Brask left."
    assert kind_of(text, span_of(text, "Brask"), span_of(text, "minister")) is PERSON


GOVERNMENTS = {
    "by its people": ("Saudi government", "Saudi Arabia"),
    "by its name": ("Ukraine’s government", "Ukraine"),
    "a regime": ("Syrian regime", "Syria"),
    "a person's": ("Brask government", ""),
    "a continent's": ("European government", ""),
}


@pytest.mark.parametrize(("words", "country"), GOVERNMENTS.values(), ids=GOVERNMENTS)
def test_whose_government_it_is(words: str, country: str) -> None:
    assert country_of(words) == country
