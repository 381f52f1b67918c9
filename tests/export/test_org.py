"""Org as Org programs read it: the reader's headings, properties and tags, and nothing that outside text asked for."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import orgparse
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.text.clean import clean, clean_line
from briefreader.export.org import escape
from briefreader.export.org.escape import heading, literal, literal_lines, own_words, tag
from briefreader.export.org.org_page import rendered
from tests.export.samples import article, every_kind, fresh, noted, read, reading, statement

STEERING = st.text(st.sampled_from("*#+:|[]<>{}$\\_^=~/-@%.()ab1 TODO\n\tsrc_call\u200b"), max_size=60)
ANYTHING = st.one_of(STEERING, st.text(max_size=60))
# What Org looks for, wherever it stands.
SOUGHT = re.compile(
    r"\[\[|\[\d|\[fn:|\[cite|<\d|<<|\{\{\{|\\[a-zA-Z(\[]|\\\\|\w_\w|\w\^\w|@@|(?<!\w)::|[a-z]:\S|src_|\$\$"
)
HOSTILE = [
    "* heading\n** TODO heading\n#+title: x\n#+begin_src sh :results output\nls\n#+end_src\n#+end_quote",
    ":PROPERTIES:\n:ID: x\n:END:\n# comment\n# briefreader:end 0000000000000001\n: fixed\n| a | b |\n-----",
    "- item\n+ item\n1. item\na) item\n* item\n%%(diary-float)",
    "CLOCK: [2026-01-01 Thu 10:00]\nDEADLINE: <2026-01-01 Thu>",
    "[[https://x.example][words]] [[x]] <https://x.example> https://x.example mailto:a@b.example shell:ls elisp:(x)",
    "*b* /i/ _u_ =c= ~v~ +s+ ==q== a_b x^2 H_{2}O $x$ $$y$$ \\alpha \\(x\\) \\[y\\] \\\\",
    "<2026-01-01 Thu> [2026-01-01 Thu] <<t>> <<<r>>> [fn:1] [fn::x] [1/2] [50%] [cite:@x]",
    "{{{m(x)}}} src_sh{ls} call_x() @@html:<b>@@",
    "TODO words :tag:other:",
    "COMMENT words [#A]",
]


def shown(text: str) -> str:
    """What a reader sees of escaped words."""
    return text.replace(escape.APART, "").replace("\\dollar{}", "$")


@given(ANYTHING)
def test_a_line_shows_its_words_and_nothing_else(text: str) -> None:
    if "dollar" not in text:
        assert shown(literal(text)) == clean_line(text) and shown(heading(text)) == clean_line(text)
        assert [shown(line) for line in literal_lines(text)] == [line.strip() for line in clean(text).split("\n")]


@given(ANYTHING)
def test_a_line_holds_nothing_that_org_looks_for(text: str) -> None:
    line = literal(text).replace("\\dollar{}", "¤")
    assert not SOUGHT.search(line)
    assert not re.match(r"[*#:|+-]|\w{1,9}[.)](\s|\Z)", line)


@given(ANYTHING)
def test_a_note_says_nothing_about_the_file(text: str) -> None:
    first, *rest = own_words(text)
    lines = [f"- Note (2026-01-09): {first}", *(f"  {line}" if line else "" for line in rest)]
    assert not [line for line in lines if re.match(r"\*|\s*#\+|\s*# *briefreader:", line)]


@pytest.mark.parametrize(
    "plain", ["Tom & Jerry", "24/7, at 12:30", "$5 to $10", "a “quotation”, with — all of it", "C++"]
)
def test_plain_words_stay_plain(plain: str) -> None:
    assert literal(plain) == plain


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("housing", "housing"),
        ("two words", "two_words"),
        ("a-b/c", "a_b_c"),
        ("2026", "_2026"),
        ("🔥", ""),
        ("!!!", ""),
    ],
)
def test_tags(name: str, written: str) -> None:
    assert tag(name) == written


def test_what_a_python_program_reads() -> None:
    root = orgparse.loads(fresh(rendered(every_kind())))
    (top,) = root.children
    assert (top.heading, top.properties["BRIEFREADER_ARTICLE"]) == ("The bridge opens in May", "0123456789abcdef")
    assert [one.heading for one in top.children][:4] == [
        "On the whole article",
        "Ada Example, chair of the harbour board — said",
        "Bo Sample — said",
        "Unattributed — said",
    ]
    first, (highlight, by_hand, accepted) = top.children[1], top.children[7:]
    assert (first.tags, first.properties["ID"], first.properties["BOOKMARKED"]) == (
        {"housing", "two_words"},
        f"{0:016x}",
        "yes",
    )
    assert "- Tags:" not in first.body and "See Bridges #check." in first.body
    assert (highlight.heading, highlight.properties["KIND"]) == ("Highlight", "highlight")
    assert by_hand.properties["EVIDENCE"] == "marked by the reader"
    assert "- Changed, and accepted: " in accepted.body


def hostile(words: str) -> str:
    """An article with these words wherever an export writes outside words."""
    of = article(clean_line(words), [clean(words)], outlet=clean_line(words), byline=clean_line(words))
    one = replace(statement(of, of.text), why=clean_line(words))
    by = replace(read(one).speaker, name=clean_line(words), role=clean_line(words))  # type: ignore[type-var]
    return fresh(rendered(reading(of, read(one, noted("a note", clean_line(words)), by), marks=noted("x"))))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_make_no_heading_and_no_property(words: str) -> None:
    root = orgparse.loads(hostile(words))
    (top,) = root.children
    assert [len(one.children) for one in (top, *top.children)] == [2, 0, 0]
    assert not root.body.strip().strip("#") or root.body.startswith("# briefreader:begin")
    assert not [one for one in root[1:] if one.todo or one.priority]
    said = top.children[1]
    assert said.tags == {tag(words)} - {""} and not top.tags and not top.children[0].tags
    assert set(said.properties) == {"ID", "KIND", "EVIDENCE"} and said.properties["ID"] == f"{1:016x}"


@pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not on this machine")
def test_emacs_sees_only_what_we_wrote(fixtures: Path, tmp_path: Path) -> None:
    for number, words in enumerate(HOSTILE):
        (tmp_path / f"{number}.org").write_text(hostile(words), encoding="utf-8")
    command = ["emacs", "-Q", "--batch", "-l", str(fixtures / "export" / "objects.el")]
    done = subprocess.run(
        [*command, *map(str, sorted(tmp_path.glob("*.org")))], capture_output=True, text=True, check=True, timeout=120
    )
    assert set(done.stdout.split()) <= {
        "comment", "entity", "headline", "item", "link", "node-property", "paragraph", "plain-list", "property-drawer",
        "quote-block", "section",
    }  # fmt: skip
    assert done.stdout.split().count("headline") == 3 * len(HOSTILE)
