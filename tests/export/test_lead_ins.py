"""A statement that is led in by its verb, in every form: the verb is told apart from the words, and steers nothing."""

from __future__ import annotations

from dataclasses import replace

import orgparse
import pytest
from markdown_it import MarkdownIt

from briefreader.config.template import parsed
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.statement import StatementKind
from briefreader.export.csv import table
from briefreader.export.logseq import logseq_page
from briefreader.export.markdown.markdown_page import rendered
from briefreader.export.org import org_page
from tests.export.samples import article, noted, read, reading, statement

LEADS = ["accused ", "said that", "told *all* [[of]] us that ", "1. accused ", "#+begin_src: x ", "TODO $x$ <b> ", "> "]
WORDS = "Karvelia of * using [coercion]"


def led(lead: str, words: str = WORDS) -> Reading:
    of = article(paragraphs=[f"Ada Example accused {words}, she said."])
    one = replace(statement(of, words, cue="accused"), kind=StatementKind.INDIRECT)
    return reading(of, read(one, noted("", bookmarked=True), lead_in=lead))


@pytest.mark.parametrize("lead", LEADS)
def test_markdown_shows_it_in_italics_before_the_words(lead: str) -> None:
    tokens = MarkdownIt("commonmark").parse(rendered(led(lead)).blocks[0].text)
    inside = next(token for token in tokens if token.type == "inline" and WORDS[:8] in token.content)
    kinds = [child.type for child in inside.children or ()]
    line = kinds.index("softbreak") + 1
    assert kinds[line : line + 3] == ["em_open", "text", "em_close"] and kinds[line + 3 :] == ["text"]
    shown = "".join(child.content for child in (inside.children or ())[line:])
    assert shown == lead.rstrip() + (" " if lead.endswith(" ") else "") + WORDS


@pytest.mark.parametrize("lead", LEADS)
def test_org_keeps_it_in_the_quotation(lead: str) -> None:
    text = org_page.rendered(led(lead)).fresh()
    (said,) = orgparse.loads(text).children[0].children
    quoted = said.body.split("#+begin_quote\n")[1].split("\n#+end_quote")[0].replace("\u200b", "")
    assert quoted.replace("\\dollar{}", "$") == f"/{lead.rstrip()}/{' ' * lead.endswith(' ')}{WORDS}"


def test_logseq_and_the_table_show_it_too() -> None:
    assert "  > *accused* Karvelia of" in logseq_page.rendered(led("accused ")).fresh()
    assert f"\naccused {WORDS}," in table([led("accused ")])


def test_without_emphasis_where_there_is_no_place_to_end_it() -> None:
    assert "> said —Karvelia\n" in rendered(led("said —", "Karvelia")).blocks[0].text
    assert "\nsaid —Karvelia\n" in org_page.rendered(led("said —", "Karvelia")).fresh()


def test_words_that_begin_with_a_comma_stay_beside_it() -> None:
    assert "> *said that*, asked again" in rendered(led("said that", ", asked again")).blocks[0].text


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("> {words}\n> — {speaker}", "> *accused* Karvelia\n> — Ada Example"),
        ("> {speaker} {verb}: {words}", "> Ada Example accused: Karvelia"),
        ("> {verb}\n> {words}", "> accused\n> *accused* Karvelia"),
    ],
)
def test_a_template_with_the_verb_before_the_words_has_it_once(template: str, expected: str) -> None:
    file = rendered(led("accused ", "Karvelia"), template=parsed(template))
    assert file.blocks[0].text.startswith(expected + "\n")
