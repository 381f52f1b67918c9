"""A QUERY on the command line is read as in the reader; what is not understood is shown at its place."""

from __future__ import annotations

import pytest

from tests.cli.running import Program


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return Program(tmp_path_factory.mktemp("home") / "home")


def ids(program: Program, *words: str) -> set[str]:
    return {row["id"] for row in program(words[0], "--json", *words[1:]).rows}


def test_one_quoted_word_of_the_shell_is_a_query_and_no_phrase(program: Program) -> None:
    either = ids(program, "list", "harbour", "or", "strike")
    assert either and either == ids(program, "list", "harbour or strike")
    assert either == ids(program, "list", "(harbour or strike)") == ids(program, "search", "harbour or strike")
    assert either == ids(program, "list", "is:unread harbour or is:unread strike")
    assert ids(program, "list", "night strike") > ids(program, "list", '"night strike"')
    assert ids(program, "list", "strike -zzz") == ids(program, "list", "strike")


def test_a_query_may_begin_with_a_minus(program: Program) -> None:
    every = ids(program, "list")
    without = every - ids(program, "list", "strike")
    assert 0 < len(without) < len(every)
    for words in (("-strike",), ("--", "-strike"), ("-strike is:unread",), ("is:unread", "-strike"), ("-(strike)",)):
        assert ids(program, "list", *words) == without, words
    assert ids(program, "search", "-hstrike") == every, "no letter of it is an option"
    assert program("list", "--jsno").code == 2
    done = program("export", "--all", "--format", "csv", "-is:sample")
    assert done.code == 0 and done.out.count("\n") > 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("form:bbc",),
            "“form:” is not a filter. Did you mean from:? Quotation marks make it a word.\n  form:bbc\n  ^\n",
        ),
        (("harbour", "(a or"), "“or” needs something on both sides.\n  harbour (a or\n             ^\n"),
        (('"unclosed',), 'This quotation mark is not closed.\n  "unclosed\n  ^\n'),
        (("x", "is:unred"), "“is:unred” is not a filter. Did you mean is:unread?\n  x is:unred\n    ^\n"),
        (("since:yesterdy",), "“yesterdy” is not a date. Did you mean yesterday?\n  since:yesterdy\n  ^\n"),
        (("日本 from:",), "“from:” needs a value right after it, without a blank.\n  日本 from:\n       ^\n"),
        (("a\nb\x1b[2J", "(c"), "This bracket is not closed.\n  a b[2J (c\n         ^\n"),
        (("",), "The query is empty: type a word or a filter, or leave it out.\n"),
    ],
)
def test_what_is_not_understood_is_shown_at_its_place(program: Program, words: tuple[str, ...], told: str) -> None:
    for verb in ("list", "statements", "export"):
        done = program(verb, *words)
        assert (done.code, done.out, done.err) == (2, "", f"briefreader: {told}")


def test_a_long_query_is_shown_around_the_place(program: Program) -> None:
    done = program("list", "harbour " * 30 + "form:x" + " strike" * 30)
    _, line, mark = done.err.splitlines()
    assert line[mark.index("^") :].startswith("form:x") and len(line) < 80 and line.startswith("  …")


def test_symbols_never_find_everything(program: Program) -> None:
    for words in (("list", "★"), ("search", "🎉"), ("export", "★", "--all"), ("statements", "said:★"), ("list", "–~–")):
        done = program(*words)
        assert (done.code, done.out) == (4, ""), words


def test_what_looks_like_a_filter_and_finds_nothing_is_explained(program: Program) -> None:
    done = program("list", "title:harbour")
    assert done.code == 4 and "“title:” is not a filter, so it was searched for as a word." in done.err
    assert program("list", "nosuchword").err == "Nothing matches.\n"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("lst", "There is no command “lst”. Did you mean list?"),
        ("ls", "There is no command “ls”. Did you mean list?"),
        ("Export", "There is no command “Export”. Did you mean export?"),
        ("analyse", "There is no command “analyse”. Did you mean analyze?"),
        ("refrsh", "There is no command “refrsh”. Did you mean refresh?"),
        ("xyzzy", "There is no command “xyzzy”.\n"),
    ],
)
def test_a_mistyped_command_is_asked_about(program: Program, typed: str, told: str) -> None:
    done = program(typed, "is:unread")
    assert done.code == 2 and done.out == "" and told in done.err


def test_ids_may_be_shortened(program: Program) -> None:
    article = program("list", "zakharova", "--json").rows[0]["id"]
    statement = program("statements", "zakharova", "--json").rows[0]["id"]
    assert program("show", article[:4], "--json").rows[0]["id"] == article
    assert program("show", article[:6].upper(), "--json").rows[0]["id"] == article
    assert ids(program, "list", f"id:{article[:5]}") == {article}
    assert program("bookmark", statement[:8]).code == 0
    assert ids(program, "statements", "is:bookmarked") == {statement}
    assert program("bookmark", "--remove", statement[:8]).code == 0
    note = program("annotate", article[:7], "-m", "Compare.").out.strip()
    assert program("list", "is:noted", "--json").rows[0]["id"] == article
    assert program("unannotate", note[:6]).code == 0
    assert program("list", "is:noted").code == 4


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "zzzz"), "There is no article zzzz."),
        (("bookmark", "zzzz"), "There is no article or statement zzzz."),
        (("unannotate", "zzzz"), "There is no note zzzz."),
        (("show", "abc"), "“abc” is too short for an id: type at least 4 characters of it."),
        (("show", "abcd%"), "There is no article abcd%."),
    ],
)
def test_an_unknown_id_is_told(program: Program, words: tuple[str, ...], told: str) -> None:
    done = program(*words)
    assert (done.code, done.err) == (4, f"briefreader: {told}\n")
