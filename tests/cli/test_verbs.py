"""Each verb on a new home: the bundled articles, exit codes, the fields of the contract."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Program

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return Program(tmp_path_factory.mktemp("home") / "home")


def test_a_new_home_holds_the_bundled_articles_whole(program: Program) -> None:
    listed = program("list", "--json").rows
    assert len(listed) == len(list(ARTICLES.glob("*.txt")))
    assert sum(row["statements"] == 0 for row in listed) == 1  # the one in another language
    assert set(listed[0]) == {"id", "title", "outlet", "url", "date", "read", "statements", "notes"}
    assert program.home.stat().st_mode & 0o777 == 0o700
    assert [row["date"] for row in listed] == sorted((row["date"] for row in listed), reverse=True)


def test_statements_and_actors(program: Program) -> None:
    rows = program("statements", "actor:Zakharova", "--json").rows
    both = program("statements", "(actor:Zakharova or actor:Starmer)", "--json").rows
    either = program("statements", "actor:Starmer", "--json").rows
    assert {row["id"] for row in both} == {row["id"] for row in (*rows, *either)}
    assert either
    rest = program("statements", "--json", "actor:Zakharova -(actor:Zakharova or actor:Starmer)")
    assert (rest.code, rest.rows) == (4, [])
    assert rows and {row["actor"]["name"] for row in rows} == {"Maria Zakharova"}
    assert {"id", "article", "kind", "text", "start", "end", "speaker", "actor", "cue", "confidence", "why", "outlet",
            "date", "bookmarked", "tags", "notes", "place"} == set(rows[0])  # fmt: skip
    names = {row["name"] for row in program("actors", "--json").rows}
    assert {"Maria Zakharova", "Keir Starmer"} <= names


def test_show(program: Program) -> None:
    article = program("list", "zakharova", "--json").rows[0]["id"]
    (shown,) = program("show", article, "--json").rows
    assert shown["summary"] and shown["statements"] and shown["actors"] and shown["blocks"]
    first = shown["statements"][0]
    assert shown["text"][first["start"] : first["end"]].startswith(first["text"][:20])
    assert "BRIEF: the first two sentences of the text and one from further down\n" in program("show", article).out


def test_show_prints_the_sentences_that_open_the_text_once(program: Program) -> None:
    article = program("list", "zakharova", "--json").rows[0]["id"]
    (data,) = program("show", article, "--json").rows
    page = program("show", article).out.split("\nSTATEMENTS\n")[0]
    assert [page.count(one["text"]) for one in data["summary"]] == [1, 1, 2]


def test_a_person_reads_statements_with_their_verb_and_a_program_without(program: Program) -> None:
    (row,) = program("statements", 'said:"ignored the union"', "--json").rows
    assert row["text"] == "the council had ignored the union"
    assert ": denied that the council had ignored the union (" in program("statements", 'said:"ignored the union"').out
    assert ": denied that the council had ignored the union\n" in program("show", row["article"]).out


def test_show_says_why_an_article_in_another_language_has_no_brief(program: Program) -> None:
    (foreign,) = (row["id"] for row in program("list", "--json").rows if not row["statements"])
    (shown,) = program("show", foreign, "--json").rows
    assert (shown["language"], shown["summary"], shown["statements"], shown["actors"]) == ("de", [], [], [])
    assert "this article is in German" in program("show", foreign).out
    assert "this article is in" not in program("show", program("list", "zakharova", "--json").rows[0]["id"]).out


def test_show_tells_an_outlet_that_signs_once(program: Program) -> None:
    second = program("show", program("list", "zakharova", "--json").rows[0]["id"]).out.splitlines()[1]
    assert second == "briefreader · 2026-01-10"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("list", "nosuchwordanywhere"), 4),
        (("search", "nosuchwordanywhere"), 4),
        (("statements", "is:noted"), 4),
        (("show", "abcdef0123456789"), 4),
        (("annotate", "abcdef0123456789", "-m", "x"), 4),
        (("bookmark", "abcdef0123456789"), 4),
        (("unannotate", "abcdef0123456789"), 4),
        (("export", "is:noted"), 4),
        (("remove", "https://nowhere.example/"), 4),
        (("list", "is:nonsense"), 2),
        (("nosuchverb",), 2),
        (("annotate",), 2),
        (("feeds",), 0),
        (("--version",), 0),
        (("refresh",), 0),
    ],
)
def test_exit_codes(program: Program, words: tuple[str, ...], code: int) -> None:
    assert program(*words).code == code


def test_bookmark_sets_and_never_toggles(program: Program) -> None:
    statement = program("statements", "--json").rows[0]["id"]
    for _ in range(2):
        assert program("bookmark", statement).code == 0
        assert [row["id"] for row in program("statements", "is:bookmarked", "--json").rows] == [statement]
    assert program("bookmark", statement, "--remove").code == 0
    assert program("statements", "is:bookmarked").code == 4


def test_a_settings_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    program = Program(tmp_path / "home")
    program.configure("[network\n")
    done = program("list")
    assert done.code == 1 and "config.toml" in done.err and done.err.count("\n") == 1


def test_a_home_in_nobodys_folder_is_one_sentence() -> None:
    done = Program(Path("~nobody-of-that-name/home"))("list")
    assert done.code == 1 and "write the path in full" in done.err and done.err.count("\n") == 1


def test_a_verb_without_a_screen_imports_none(program: Program) -> None:
    import os

    code = (
        "import sys; from briefreader.cli import main; sys.argv = ['briefreader', 'list'];\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.exit(bool({'textual', 'aiohttp', 'feedparser', 'lxml', 'trafilatura'} & set(sys.modules)))"
    )
    env = {**os.environ, "BRIEFREADER_HOME": str(program.home)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0


def test_lists_of_feeds_come_and_go(program: Program, fixtures: Path, tmp_path: Path) -> None:
    file = fixtures / "opml" / "nested.opml"
    done = program("import", str(file))
    assert done.code == 0 and done.out == "" and "4 feeds added, 2 refused." in done.err
    assert {row["folder"] for row in program("feeds", "--json").rows} == {
        "",
        "World & beyond",
        "World & beyond/Islands",
    }
    assert program("refresh", "--help").code == 0
    out = tmp_path / "feeds.opml"
    done = program("export-opml", str(out))
    assert done.code == 0 and "1 address written without the password" in done.err
    assert done.err.startswith(f"Written to {out}.\n")
    assert program("export-opml", "--output", str(out)).err.startswith(f"No change in {out}.\n")
    assert program("export-opml", "-").out == out.read_text()
    assert program("export-opml", str(out), "--output", str(out)).code == 2
    mine = tmp_path / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    done = program("export-opml", str(mine))
    assert (done.code, mine.read_text(encoding="utf-8")) == (1, "mine") and "not ours" in done.err
    assert "secret" not in out.read_text() and program("export-opml").out == out.read_text()
    again = Program(tmp_path / "other")
    assert again("import", "-", stdin=out.read_text()).code == 0
    assert again("export-opml").out == out.read_text()
    assert "secret" not in program("feeds").out


def test_what_is_no_list_of_feeds_is_told_and_the_others_are_read(program: Program, fixtures: Path) -> None:
    done = program(
        "import", "/nowhere.opml", str(fixtures / "opml" / "nested.opml"), str(fixtures / "feeds" / "rss.xml")
    )
    assert done.code == 1
    assert "No such file" in done.err and "4 known already" in done.err and "no list of feeds" in done.err


def test_samples_are_hidden_and_shown(tmp_path: Path) -> None:
    program = Program(tmp_path / "home")
    assert program("samples").out == "The bundled samples are shown.\n"
    target = program("statements", "--json").rows[0]["id"]
    program("bookmark", target)
    every = len(program("list", "--json").rows)
    done = program("samples", "hide")
    assert (done.code, done.err) == (0, "The bundled samples are put away; 1 with your marks stayed.\n")
    assert len(program("list", "--json").rows) == 1 and program("samples").out == "The bundled samples are put away.\n"
    assert program("samples", "hide").err == "The bundled samples are put away already.\n"
    assert program("samples", "show").code == 0 and len(program("list", "--json").rows) == every
    assert program("samples", "away").code == 2


def test_a_tag_that_is_no_tag_as_it_was_typed_is_told_beside_the_note(program: Program) -> None:
    one = program("list", "--json").rows[0]["id"]
    noted = program("annotate", one, "-m", "Compare.", "--tag", "climate change", "--tag", "#fish")
    assert noted.code == 0 and len(noted.out.split()) == 1
    assert noted.err == "Tagged as climate-change, fish. Tags have no blanks or punctuation.\n"
    assert [row["id"] for row in program("list", 'tag:"climate change"', "--json").rows] == [one]
    refused = program("annotate", one, "-m", "Again.", "--tag", "!!!")
    assert refused.code == 1 and "cannot be a tag" in refused.err
    assert program("unannotate", noted.out.strip()).code == 0
