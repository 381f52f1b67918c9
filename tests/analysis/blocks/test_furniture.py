"""Captions, a page's own lines, the end of a press release, and a picture's credit."""

from __future__ import annotations

import pytest

from briefreader.analysis.blocks.furniture import ends_release, is_caption, is_furniture, without_credit

CAPTIONS = {
    "a label before the words": ("Photo: the pier at dusk.", True),
    "a file picture": ("File photo: the pier in January.", True),
    "a label with a name": ("Image courtesy of: Port Alder Council", True),
    "FILE and a dash": ("FILE - The pier in January.", True),
    "a picture above": ("Pictured above, the pier.", True),
    "an agency's picture": ("AP Photo", True),
    "a credit in brackets at the end": ("The pier at dusk. (Photo by Tomas Ruel)", True),
    "an agency behind a stroke at the end": ("The pier at dusk. Tomas Ruel/AFP", True),
    "a picture library at the end": ("The pier at dusk. Getty Images", True),
    "a picture in a sentence is none": ("The photo shows the pier.", False),
    "a picture library inside a sentence is none": ("Getty Images sued the firm on Monday.", False),
    "a video that surfaced is none": ("Video of the talks surfaced on Monday.", False),
    "a word that ends in photo is none": ("It was a telephoto: a lens.", False),
    "a file that was lost is none": ("Files were lost in the fire.", False),
}


@pytest.mark.parametrize(("words", "expected"), CAPTIONS.values(), ids=CAPTIONS)
def test_a_caption(words: str, expected: bool) -> None:
    assert is_caption(words) is expected


def test_a_long_paragraph_is_no_caption() -> None:
    assert not is_caption("Photo: the pier at dusk. " * 30)


FURNITURE = {
    "a pointer to more": ("Read more: the pier, a history", True),
    "a pointer to the next story": ("Also read the minister’s letter", True),
    "related stories": ("Related stories: the pier", True),
    "more on a subject": ("More on this story", True),
    "an advertisement": ("Advertisement", True),
    "a newsletter": ("Sign up for our morning letter.", True),
    "a subscription": ("Subscribe to the Alder Gazette.", True),
    "a video": ("Watch: the pier falls", True),
    "a playback line": ("0:00 / 1:45", True),
    "a share button": ("Share this article", True),
    "an account to follow": ("Follow @alderport", True),
    "a copyright line": ("© 2026 Alder Gazette", True),
    "reading time": ("4 min read", True),
    "a label alone": ("Comments (12)", True),
    "a tip line": ("Tips? Write to desk@alder.example", True),
    "a list of favourites": ("Most read", True),
    "what people read is none": ("Readers of the Gazette chose the pier.", False),
    "sharing a border is none": ("Sharing a border with Tolvany has costs, the minister said.", False),
    "watching is none": ("Watching the talks, the crowd fell silent.", False),
    "trending is not a word within": ("The pier is trending.", False),
    "a play that opened is none": ("Playwrights met the minister on Monday.", False),
    "following a talk is none": ("Following talks in Oslo, the envoys left.", False),
    "sponsors are none": ("Sponsors of the bill met on Monday.", False),
}


@pytest.mark.parametrize(("words", "expected"), FURNITURE.values(), ids=FURNITURE)
def test_a_page_s_own_line(words: str, expected: bool) -> None:
    assert is_furniture(words) is expected


def test_a_long_paragraph_is_no_furniture() -> None:
    assert not is_furniture("Read more of this letter to the minister. " * 6)


ENDS = {
    "ENDS": ("ENDS", True),
    "an end between dashes": ("– End –", True),
    "hashes": ("###", True),
    "hashes apart": ("# # #", True),
    "notes to editors": ("Notes to Editors:", True),
    "a contact": ("Media contact: Lena Brask, +47 000", True),
    "an end in a sentence is none": ("Ends justify means, the minister said.", False),
    "notes of a sentence are none": ("Notes to the minister were found on the pier.", False),
    "two hashes are none": ("##", False),
}


@pytest.mark.parametrize(("words", "expected"), ENDS.values(), ids=ENDS)
def test_the_end_of_a_press_release(words: str, expected: bool) -> None:
    assert ends_release(words) is expected


CREDITS = {
    "a credit at the end": ("The pier at dusk. Photo: Tomas Ruel", "The pier at dusk. "),
    "a credit with by": ("The pier at dusk. Picture by: Tomas Ruel", "The pier at dusk. "),
    "a credit alone": ("Image: Tomas Ruel", ""),
    "no credit": ("The pier at dusk.", "The pier at dusk."),
    "a word that ends so is none": ("The telephoto: a lens.", "The telephoto: a lens."),
}


@pytest.mark.parametrize(("words", "expected"), CREDITS.values(), ids=CREDITS)
def test_a_caption_without_its_credit(words: str, expected: str) -> None:
    assert without_credit(words) == expected
