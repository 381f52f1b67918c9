"""What keeps a sentence out of a brief."""

from __future__ import annotations

import pytest

from briefreader.analysis.brief import sentence_filters
from tests.analysis.reading import read

WHOLE = {
    "a sentence": ("The council closed the bridge on Monday.", True),
    "a quotation with its speaker": ("“We voted for timetables,” she said on Monday.", True),
    "a figure first": ("12 boats sank in the storm.", True),
    "a sum first": ("$5 million went to the port.", True),
    "a company with a small letter": ("iVelm closed its bridge on Monday.", True),
    "an Arabic article first": ("al-Maktab closed the bridge on Monday.", True),
    "brackets that close": ("The council (of Velm) closed the bridge.", True),
    "a stop inside a quotation mark": ("She called the bridge “dead and gone.”", True),
    "too short": ("The bridge closed early.", False),
    "too long": (" ".join(["The bridge"] * 36) + ".", False),
    "no stop": ("The council closed the bridge on Monday", False),
    "a small letter first": ("and the council closed the bridge.", False),
    "a quotation that never closes": ("“The council closed the bridge on Monday.", False),
    "a bracket that never closes": ("The council (of Velm closed the bridge.", False),
    "a single mark that never closes": ("‘The council closed it, she said.", False),
    "an apostrophe is no mark": ("The ministers’ plan isn't the council's plan.", True),
    "a question": ("Why did the council close the bridge?", False),
    "a shout": ("The council closed the whole bridge!", False),
    "capitals": ("THE COUNCIL CLOSED THE BRIDGE ON MONDAY.", False),
    "a date": ("Velm Hall - Monday, 5 January 2026.", False),
    "a caption": ("Caption: the bridge on Monday at noon.", False),
    "who is to be seen": ("The mayor (left) opened the bridge.", False),
    "an address": ("The council closed it, says www.velm.example.", False),
    "an account": ("Follow the council and @velmhall for more.", False),
    "a newsletter": ("The council has a newsletter for you.", False),
    "a pointer to more": ("Read more about the bridge in Velm.", False),
    "a correction": ("Correction: the bridge closed on Monday.", False),
    "an editor's note": ("Editor’s note: the bridge closed on Monday.", False),
    "a photographers' union is no photo": ("Photographers of the port met on Monday.", True),
}


@pytest.mark.parametrize(("words", "expected"), WHOLE.values(), ids=WHOLE)
def test_what_reads_whole(words: str, expected: bool) -> None:
    assert sentence_filters.reads_whole(words) is expected


LEANS = {
    "a pronoun first": ("He left on Monday.", True),
    "a pronoun with its auxiliary": ("They’ve left already.", True),
    "but first": ("But the council left.", True),
    "a pronoun in a quotation": ("“It is late,” she said.", True),
    "the pair": ("The pair left on Monday.", True),
    "the two": ("The two left on Monday.", True),
    "the latter": ("The latter left on Monday.", True),
    "one of them": ("One of them left.", True),
    "in his": ("In his view it was late.", True),
    "after that": ("After that the council left.", True),
    "in response": ("In response the council left.", True),
    "not only": ("Not only that, it rained.", True),
    "of course": ("Of course the council left.", True),
    "even so": ("Even so the council left.", True),
    "it was … that": ("It was on Monday that the council left.", False),
    "this week": ("This week the council left.", False),
    "those who": ("Those who left were cold.", False),
    "both with names": ("Both Norway and Tolvany left.", False),
    "both without names": ("Both left on Monday.", True),
    "the council": ("The council left.", False),
    "one of the pilots": ("One of the pilots left.", False),
    "in a town": ("In Hallin it rained.", False),
    "a name": ("Brask left on Monday.", False),
}


@pytest.mark.parametrize(("words", "expected"), LEANS.values(), ids=LEANS)
def test_what_needs_the_sentence_before(words: str, expected: bool) -> None:
    assert sentence_filters.leans(words) is expected


BALANCED = {
    "curly marks": ("“No,” she said.", True),
    "a curly mark alone": ("“No, she said.", False),
    "straight marks": ('"No," she said.', True),
    "a straight mark alone": ('"No, she said.', False),
    "brackets": ("No (again).", True),
    "a bracket alone": ("No (again.", False),
    "single marks": ("‘No,’ she said.", True),
    "a year without its century": ("The ’90s are gone.", True),
}


@pytest.mark.parametrize(("words", "expected"), BALANCED.values(), ids=BALANCED)
def test_whether_all_that_opens_closes(words: str, expected: bool) -> None:
    assert sentence_filters.balanced(words) is expected


NAMED = {
    "a name inside": ("The mayor met Brask.", True),
    "the first word is no evidence": ("Mayors met.", False),
    "I is no name": ("Then I left.", False),
    "small letters": ("The mayor left.", False),
}


@pytest.mark.parametrize(("words", "expected"), NAMED.values(), ids=NAMED)
def test_whether_somebody_is_named(words: str, expected: bool) -> None:
    assert sentence_filters.names(words) is expected


PERSONAL = {
    "I": ("Then I left the hall.", True),
    "we": ("We left the hall.", True),
    "you": ("If you leave, it rains.", True),
    "in a quotation": ("“I left,” Brask said.", False),
    "US is a country": ("The US left.", False),
    "a numeral": ("Charles I. left.", False),
    "nobody": ("Brask left.", False),
}


@pytest.mark.parametrize(("words", "expected"), PERSONAL.values(), ids=PERSONAL)
def test_whether_somebody_speaks_for_himself(words: str, expected: bool) -> None:
    assert sentence_filters.personal(words) is expected


INSIDE = {
    "behind an open curly mark": ("“It rained. Boats sank,” she said.", True),
    "behind an open straight mark": ('"It rained. Boats sank," she said.', True),
    "behind a closed one": ("“It rained.” Boats sank.", False),
    "behind none": ("It rained. Boats sank.", False),
}


@pytest.mark.parametrize(("text", "expected"), INSIDE.values(), ids=INSIDE)
def test_whether_a_sentence_begins_inside_a_quotation(text: str, expected: bool) -> None:
    block = read(text).blocks[0].span
    sentence = type(block)(text.index("Boats"), len(text))
    assert sentence_filters.inside_quotation(text, block, sentence) is expected
