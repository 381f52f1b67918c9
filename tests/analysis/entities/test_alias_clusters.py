"""Which names of an article mean the same actor."""

from __future__ import annotations

import pytest

from briefreader.analysis.entities import recognise
from briefreader.analysis.entities.alias_clusters import grouped, mentions
from tests.analysis.reading import read

ALIKE = {
    "a surname is its full name": ("Lena Brask left. Brask slept.", ["Lena Brask, Brask"]),
    "a given name is its full name": ("Lena Brask left. Then Lena slept.", ["Lena Brask, Lena"]),
    "a name without its middle": ("Lena Maria Brask left. Lena Brask slept.", ["Lena Maria Brask, Lena Brask"]),
    "a suffix does not count": ("Olek Rusk Jr. left. Olek Rusk slept.", ["Olek Rusk Jr., Olek Rusk"]),
    "two of one surname are two": ("Lena Brask met Olek Brask.", ["Lena Brask", "Olek Brask"]),
    "a surname goes to who is named most": (
        "Lena Brask met Olek Brask. Olek Brask left. Brask slept.",
        ["Lena Brask", "Olek Brask, Olek Brask, Brask"],
    ),
    "a capital that acts is its country": ("Norway met. Oslo said no.", ["Norway, Oslo"]),
    "a capital that lies somewhere is a city": ("Norway met in Oslo.", ["Norway", "Oslo"]),
    "a seat of government is its country": ("Russia met. The Kremlin said no.", ["Russia, Kremlin"]),
    "a government is its country": ("Norway met the Norwegian government.", ["Norway, Norwegian government"]),
    "an acronym of a known body": ("The United Nations met. The UN left.", ["United Nations, UN"]),
    "an acronym in brackets": (
        "The Harbour Safety Bureau (HSB) met. The HSB left.",
        ["Harbour Safety Bureau, HSB, HSB"],
    ),
    "an acronym by its initials": ("The Velm Transit Authority met. The VTA left.", ["Velm Transit Authority, VTA"]),
    "the last word of a body behind the": (
        "The Velm Harbour Commission met. The Commission left.",
        ["Velm Harbour Commission, Commission"],
    ),
    "a firm's short form": ("He met Tarrow Holdings. He left Tarrow again.", ["Tarrow Holdings, Tarrow"]),
    "a place is not the firm called after it": (
        "He met Velm Transit Group. He slept in Velm.",
        ["Velm Transit Group", "Velm"],
    ),
    "a campaign is not who runs": ("Lena Brask met the Brask campaign.", ["Lena Brask", "Brask campaign"]),
    "a ministry by land and by people": (
        "Norway’s foreign ministry met. The Norwegian foreign ministry left.",
        ["Norway’s foreign ministry, Norwegian foreign ministry"],
    ),
    "ministries of two lands are two": (
        "Norway’s foreign ministry met. The Danish foreign ministry left.",
        ["Norway’s foreign ministry", "Danish foreign ministry"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ALIKE.values(), ids=ALIKE)
def test_the_names_of_one_actor(text: str, expected: list[str]) -> None:
    one = read(text)
    groups = grouped(text, recognise.find(text, one.blocks, one.sentences))
    assert [", ".join(span.of(text) for span in mentions(group)) for group in groups] == expected
