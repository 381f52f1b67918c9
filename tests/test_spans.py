"""Words are cut out of the text that their spans count in: no front door reads the spans of a marked statement itself.

An orphan's count in a text that is gone.  `ReadStatement.here`, `stretch`, `speaker_here` and `cue_here` are those of
the article as it is now; `phrases` and `cue_words` give the words beside a statement, whatever became of its text.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.test_architecture import FILES, PACKAGE, called, tree

SPANS = {"span", "content", "speaker", "cue"}
ROOMS = {"domain", "wording", "tui", "plain", "export", "cli", "web", "services"}
ALLOWED = {
    "domain/reading/reading.py": "gives what all others ask for",
    "services/reading/placement.py": "says where a mark stands",
    "services/reading/assemble.py": "puts marks and statements in order",
    "services/reading/excerpt.py": "makes the text that they count in",
    "services/transfer/portable.py": "takes them along as they were marked",
    "services/marks/annotate.py": "keeps what has just been found",
    "services/transfer/import_.py": "the same",
    "services/marks/verdicts.py": "of words that stand there now",
    "services/reading/rows.py": "“start” and “end” of the contract, an orphan's as it was marked",
    "export/csv.py": "the same, in the column Location",
    "export/web_annotation.py": "selectors tell where the words stood in the text they were marked in",
}


def reads(tree: ast.AST) -> Iterator[int]:
    """The lines on which a span of `….statement`, or of a name given to it, is read."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
        named = {name for node in ast.walk(function) for name in names(node)}
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and node.attr in SPANS and is_statement(node.value, named):
                yield node.lineno


def names(node: ast.AST) -> Iterator[str]:
    """What `one = said.statement` and `one, text = said.statement, …` give that name to."""
    if not isinstance(node, ast.Assign):
        return
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = zip(target.elts, node.value.elts, strict=False)
        else:
            pairs = zip([target], [node.value], strict=True)
        yield from (one.id for one, value in pairs if isinstance(one, ast.Name) and is_statement(value, set()))


def is_statement(node: ast.AST, named: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in named
    return isinstance(node, ast.Attribute) and node.attr == "statement"


def test_a_marked_statement_is_asked_where_it_stands() -> None:
    asked = [file for file in FILES if called(file).split("/")[0] in ROOMS and called(file) not in ALLOWED]
    assert not [f"{called(file)}:{line}" for file in asked for line in reads(tree(file))]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f(said):\n return said.statement.cue", 1),
        ("def f(said):\n one = said.statement\n return one.span.start", 1),
        ("def f(said, text):\n one, t = said.statement, text\n return one.speaker.of(t)", 1),
        ("def f(said):\n return said.speaker, said.statement.text, said.stretch", 0),
    ],
)
def test_it_would_be_seen(source: str, found: int) -> None:
    assert len(list(reads(ast.parse(source)))) == found


def test_who_may_read_them_is_there() -> None:
    assert all((PACKAGE / one).exists() for one in ALLOWED)
