"""Countries, their people, capitals and seats of government."""

from __future__ import annotations

import pytest

from briefreader.analysis.lexicon.countries import countries

NAMES = {
    "the name itself": ("norway", "Norway"),
    "an abbreviation": ("us", "United States"),
    "a former name": ("burma", "Myanmar"),
    "a name without its accents": ("cote divoire", "Ivory Coast"),
    "a shorter name": ("bosnia", "Bosnia and Herzegovina"),
    "a formal name": ("russian federation", "Russia"),
    "a country that is no more": ("ussr", "Soviet Union"),
    "a state is no country": ("texas", None),
}


@pytest.mark.parametrize(("form", "name"), NAMES.values(), ids=NAMES)
def test_what_a_country_is_called(form: str, name: str | None) -> None:
    assert countries().name_of.get(form) == name


PEOPLE = {
    "an adjective": ("Norwegian", "Norway"),
    "people in the plural": ("Danes", "Denmark"),
    "an adjective of two words": ("North Korean", "North Korea"),
    "an adjective that is also the people": ("Swiss", "Switzerland"),
    "a people without a country": ("Kurdish", ""),
    "people of a continent": ("European", ""),
    "members of a party": ("Republican", ""),
    "no people": ("Portal", None),
}


@pytest.mark.parametrize(("demonym", "name"), PEOPLE.values(), ids=PEOPLE)
def test_whose_people_they_are(demonym: str, name: str | None) -> None:
    assert countries().demonym_of.get(demonym) == name


CAPITALS = {
    "a capital": ("oslo", "Norway"),
    "a capital written two ways": ("kiev", "Ukraine"),
    "a capital without its accents": ("bogota", "Colombia"),
    "a capital whose rank is disputed stands for nobody": ("jerusalem", None),
    "another city": ("bergen", None),
}


@pytest.mark.parametrize(("city", "name"), CAPITALS.values(), ids=CAPITALS)
def test_whose_capital_a_city_is(city: str, name: str | None) -> None:
    assert countries().capital_of.get(city) == name


SEATS = {
    "a palace": ("kremlin", "Russia"),
    "a street": ("downing street", "United Kingdom"),
    "one of several": ("quai dorsay", "France"),
    "a capital is no seat": ("oslo", None),
}


@pytest.mark.parametrize(("seat", "name"), SEATS.values(), ids=SEATS)
def test_whose_government_sits_there(seat: str, name: str | None) -> None:
    assert countries().seat_of.get(seat) == name
