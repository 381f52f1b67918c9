"""Whether a paragraph of a plain file is a headline or an item of a list."""

from __future__ import annotations

import pytest

from briefreader.analysis.blocks.headings import is_heading, is_list_item

LONG = "Ministers agree on a plan for the pier and the lane " * 3
HEADINGS = {
    "a short line without a stop": ("What the divers found", 3, True),
    "a headline with a colon inside": ("Harbour talks: three questions", 3, True),
    "a sentence with its stop is none": ("The pier is shut.", 3, False),
    "a line that ends with a quotation is none": ("The pier is “shut”", 3, False),
    "a line that ends with a comma goes on": ("The pier is shut,", 3, False),
    "a line that leads to a list is none": ("The council asks for:", 3, False),
    "a line over 18 words is none": (" ".join(["pier"] * 19), 3, False),
    "a line of 18 words is one": (" ".join(["pier"] * 18), 3, True),
    "what is longer than a line is none": (LONG, 3, False),
    "two lines are none": ("What the divers found\nat noon", 3, False),
    "a quotation is none": ("“We shall see", 3, False),
    "an item of a list is none": ("- A second driver", 3, False),
    "a first line in title case may end with a stop": ("Ministers Agree on Plan for the Pier.", 0, True),
    "a first line in title case may ask": ("Will Ministers Agree on the Pier?", 0, True),
    "a first line in sentence case is a sentence": ("Ministers agree on a plan for the pier.", 0, False),
    "a later line in title case is a sentence": ("Ministers Agree on Plan for the Pier.", 1, False),
}


@pytest.mark.parametrize(("words", "number", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_a_headline(words: str, number: int, expected: bool) -> None:
    assert is_heading(words, number) is expected


ITEMS = {
    "a hyphen": ("- A second driver", True),
    "a bullet": ("• A second driver", True),
    "a number with a dot": ("2. A second driver", True),
    "a number with a bracket": ("12) A second driver", True),
    "a number alone is none": ("12 boats sank.", False),
    "a decimal number is none": ("2.5 million voted.", False),
    "a year is none": ("2026. A year of talks", False),
    "a hyphen without a space is none": ("-5 degrees", False),
    "a dash is none": ("— A second driver", False),
}


@pytest.mark.parametrize(("words", "expected"), ITEMS.values(), ids=ITEMS)
def test_an_item_of_a_list(words: str, expected: bool) -> None:
    assert is_list_item(words) is expected
