"""Well-known bodies, places and surnames."""

from __future__ import annotations

import pytest

from briefreader.analysis.lexicon.gazetteer import bodies, places, short_forms, well_known

BODIES: dict[str, tuple[str, str | None]] = {
    "the name itself": ("european union", "European Union"),
    "an acronym": ("imf", "International Monetary Fund"),
    "an acronym written with dots": ("un", "United Nations"),
    "another spelling": ("world trade organisation", "World Trade Organization"),
    "a short form": ("state department", "Department of State"),
    "a foreign name without its accents": ("medecins sans frontieres", "Doctors Without Borders"),
    "a name with a comma in it": (
        "united nations educational scientific and cultural organization",
        "United Nations Educational, Scientific and Cultural Organization",
    ),
    "an unknown body": ("harbour safety bureau", None),
    "a country is no body": ("norway", None),
}


@pytest.mark.parametrize(("form", "name"), BODIES.values(), ids=BODIES)
def test_what_a_body_is_called_everywhere(form: str, name: str | None) -> None:
    assert bodies().get(form) == name


SHORT = {
    "an acronym counts as it is written": ("WHO", True),
    "the same letters in small ones are a word": ("who", False),
    "an acronym written as a word counts": ("Nato", True),
    "a long form is not short": ("Interpol", False),
}


@pytest.mark.parametrize(("form", "expected"), SHORT.values(), ids=SHORT)
def test_a_form_of_four_letters_counts_only_as_it_is_written(form: str, expected: bool) -> None:
    assert (form in short_forms()) is expected


PLACES = {
    "a state": ("pennsylvania", True),
    "a region": ("middle east", True),
    "a city with an accent": ("malaga", True),
    "a capital's abbreviation": ("washington dc", True),
    "a name with an apostrophe": ("coxs bazar", True),
    "a country stands in another list": ("norway", False),
    "an invented place": ("port alder", False),
}


@pytest.mark.parametrize(("name", "expected"), PLACES.values(), ids=PLACES)
def test_a_place(name: str, expected: bool) -> None:
    assert (name in places()) is expected


@pytest.mark.parametrize(("surname", "expected"), [("merkel", True), ("zelensky", True), ("brask", False)])
def test_a_surname_that_needs_no_introduction(surname: str, expected: bool) -> None:
    assert (surname in well_known()) is expected
