"""Logseq pages: what Logseq looks for in outside words is not there to be found."""

from __future__ import annotations

import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.text.clean import clean_line
from briefreader.export.logseq import escape, logseq_page
from briefreader.export.logseq.escape import literal, own_words, value
from tests.export.samples import every_kind, fresh

STEERING = st.text(st.sampled_from("[](){}#:<>%`*_~^$=|!@-+.\\/ \n\tab1TODO\u200b"), max_size=60)
ANYTHING = st.one_of(STEERING, st.text(max_size=60))
SOUGHT = re.compile(
    r"\[\[|\[\w|\[:|\]\(|\(\(|\{\{|::|@@|<%|(?<!\\)(?:\\\\)*[`*_~^$|<#]|://|^[-+>]|^TODO|(?<!\\)\\[\[\](){}]"
)


@given(ANYTHING)
def test_a_line_shows_its_words_and_nothing_else(text: str) -> None:
    line = literal(text).replace(escape.APART, "")
    assert re.sub(r"\\([\\`*_~^$|<#=%.@/])", r"\1", line) == clean_line(text)


@given(ANYTHING)
def test_a_line_holds_nothing_that_logseq_looks_for(text: str) -> None:
    assert not SOUGHT.search(literal(text))


@given(ANYTHING)
def test_a_value_is_quoted_where_anything_in_it_could_be_a_page(text: str) -> None:
    line = value(text)
    assert (line == clean_line(text) and not re.search(r"[#\[({:\"]", line)) or line == f'"{clean_line(text)}"'


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("see [[Bridges]] #check\n- and ask", ["see [[Bridges]] #check", "- and ask"]),
        ("id:: 1", ["id:\u200b: 1"]),
        ("briefreader:: 0000000000000001 00", ["briefreader:\u200b: 0000000000000001 00"]),
        ("#+BEGIN_QUERY\n:LOGBOOK:", ["\u200b#+BEGIN_QUERY", "\u200b:LOGBOOK:"]),
        ("```\nopen", ["\u200b```", "open"]),
        ("```\nclosed\n```", ["```", "closed", "```"]),
    ],
)
def test_a_note_is_alive_and_ends_where_it_ends(note: str, lines: list[str]) -> None:
    assert own_words(note) == lines


def test_every_block_has_a_uuid_of_its_own_right_under_its_bullet() -> None:
    lines = fresh(logseq_page.rendered(every_kind())).split("\n")
    bullets = [at for at, line in enumerate(lines) if line.startswith("- ")]
    named = [uuid.UUID(lines[at + 1].removeprefix("  id:: ")) for at in bullets]
    assert len(set(named)) == len(bullets) == 10 and {one.version for one in named} == {5}
