"""Doors open downward only, and the rooms never meet outside the hall."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefreader"
TESTS = Path(__file__).parent
BELOW: dict[str, set[str]] = {
    "domain": set(),
    "config": {"domain"},
    "sources": {"domain", "config"},
    "analysis": {"domain", "config"},
    "library": {"domain", "config"},
    "training": {"domain", "analysis"},
    "export": {"domain", "config"},
    "services": {"domain", "config", "sources", "analysis", "library", "export"},
    "wording": {"domain"},
    "manual": set(),
    "tui": {"domain", "config", "services", "wording", "manual"},
    "plain": {"domain", "config", "services", "wording", "manual"},
    "web": {"domain"},
    "cli": {"domain", "config", "services", "wording", "manual", "tui", "plain", "web"},
}
FILES = sorted(PACKAGE.rglob("*.py"))

# The parts of each room from the bottom up: a part imports only itself and the parts named before it.
PARTS: dict[str, str] = {
    "domain": "errors text ids disk_size suggestion news statements marks search reading json_form",
    "config": "typed_path time_zone telemetry proxy template home settings",
    "sources": "text http html feeds lists annotations bundled json_form",
    "analysis": "method text lexicon blocks syntax attribution entities coreference statements brief tagger reports "
    "analyse anchoring",
    "library": "sqlite journal actors search notes articles database recovery completion_values",
    "export": "phrases files markdown org logseq sources csv web_annotation single_file",
    "services": "messages processes home short_ids feeds worker reading marks transfer external_changes desk "
    "completion browser doctor batch",
    "wording": "counts times disk_size statements news empty_states marks",
    "tui": "terminal keys present themes widgets chrome state dialogs open_link base feeds own_marks actions screens "
    "app running launch",
    "plain": "shell pages commands loop launch",
    "cli": "output pager streams screen __init__ program opening progress waiting dates feed_table reports completion "
    "selecting commands",
}
_MOST_MODULES = 20
_LONGEST_FILE = 300
_LONGEST_FUNCTION = 50
_TOO_LONG = {"services/desk.py", "tui/keys/commands.py", "tui/state/session.py", "tui/widgets/article_pane.py"}
"""Files that are still to be split."""


@cache
def tree(file: Path) -> ast.Module:
    """A file, parsed once for all tests."""
    return ast.parse(file.read_text(encoding="utf-8"))


def called(file: Path) -> str:
    """'tui/app.py', as the messages of these tests name a file."""
    return file.relative_to(PACKAGE).as_posix()


def room(module: str) -> str:
    """'briefreader.tui.app' -> 'tui'."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def part(module: str) -> str:
    """'briefreader.tui.widgets.pane' -> 'widgets', 'briefreader.cli' -> '__init__'."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else "__init__"


@cache
def is_module(name: str) -> bool:
    """Whether a dotted name is a module of ours, and not something in one."""
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@cache
def imports(file: Path) -> set[str]:
    """Every module of ours, and every outside package, that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            module = node.module or ""
            ours = {f"{module}.{name.name}" for name in node.names} if module.startswith("briefreader") else set()
            found |= {name for name in ours if is_module(name)} or {module}
    return found


def own_imports(file: Path) -> set[str]:
    """The modules of ours among them."""
    return {name for name in imports(file) if name.startswith("briefreader.")}


def test_doors_open_downward() -> None:
    upward = [
        f"{called(file)} imports {module}"
        for file in FILES
        if (here := called(file).split("/")[0]) in BELOW
        for module in own_imports(file)
        if room(module) not in BELOW[here] | {here}
    ]
    assert not upward


def test_doors_inside_a_room_open_downward() -> None:
    upward: list[str] = []
    for file in FILES:
        path = file.relative_to(PACKAGE).with_suffix("").parts
        if path[0] not in PARTS or len(path) < 2 or path[1] == "__init__":
            continue
        order = PARTS[path[0]].split()
        assert path[1] in order, f"{called(file)} has no place in the order of {path[0]}"
        inside = [module for module in own_imports(file) if room(module) == path[0]]
        upward += [f"{called(file)} imports {one}" for one in inside if order.index(part(one)) > order.index(path[1])]
    assert not upward


def test_every_part_that_is_named_exists() -> None:
    named = [(name, one) for name, parts in PARTS.items() for one in parts.split() if one != "__init__"]
    assert not [f"{name}/{one}" for name, one in named if not is_module(f"briefreader.{name}.{one}")]


def test_there_is_no_circle() -> None:
    names = {file: ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts) for file in FILES}
    found = {name: own_imports(file) for file, name in names.items()}
    graph = {name: {one for one in imports if one in found and one != name} for name, imports in found.items()}
    while leaves := [name for name, imports in graph.items() if not imports & graph.keys()]:
        for name in leaves:
            del graph[name]
    assert not graph, "these import each other in a circle"
    assert not [called(file) for file in FILES if "TYPE_CHECKING" in file.read_text(encoding="utf-8")]


def test_no_folder_is_crowded() -> None:
    folders = {file.parent for file in FILES} - {PACKAGE / "cli" / "commands"}  # there one file for each command
    own = {folder: [file for file in folder.glob("*.py") if file.name != "__init__.py"] for folder in folders}
    assert not [called(folder) for folder, files in own.items() if len(files) > _MOST_MODULES]


def test_files_and_functions_are_short() -> None:
    lines = {called(file): file.read_text(encoding="utf-8").count("\n") for file in FILES}
    assert {name for name, number in lines.items() if number > _LONGEST_FILE} == _TOO_LONG
    functions = (
        (called(file), node)
        for file in FILES
        for node in ast.walk(tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert not [
        f"{name}: {one.name}" for name, one in functions if (one.end_lineno or 0) - one.lineno + 1 > _LONGEST_FUNCTION
    ]


def test_the_nouns_need_nothing_but_python() -> None:
    allowed = sys.stdlib_module_names | {"briefreader", "__future__"}
    nouns = (PACKAGE / "domain").rglob("*.py")
    assert not [(called(file), one) for file in nouns for one in imports(file) if one.split(".")[0] not in allowed]


def test_the_first_line_says_what_the_file_is_for() -> None:
    said = {called(file): (ast.get_docstring(tree(file)) or "").partition("\n")[0] for file in FILES}
    assert not [name for name, line in said.items() if len(line) <= 15]


WITHOUT_RULES = {
    "briefreader.analysis.method": "a number",
    "briefreader.analysis.lexicon.public_bodies": "a list, looked up by the gazetteer",
    "briefreader.analysis.blocks.particular_patterns": "patterns, applied by the particulars",
}
"""Modules of analysis that have nothing to test, with the reason."""

RULES = {
    ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
    for file in (PACKAGE / "analysis").rglob("*.py")
    if file.stem != "__init__"
}


def imported_by_tests() -> set[str]:
    """What the tests of analysis import themselves: modules, and names of a package, which may be modules."""
    found: set[str] = set()
    for file in (TESTS / "analysis").rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                found |= {str(node.module), *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def test_every_module_of_rules_is_imported_by_a_test() -> None:
    assert not sorted(RULES - WITHOUT_RULES.keys() - imported_by_tests())


def test_what_is_said_to_have_no_rules_is_there() -> None:
    assert WITHOUT_RULES.keys() <= RULES


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("aiohttp", {"sources/http/connection.py", "web"}),
        ("feedparser", {"sources/feeds/feeds.py"}),
        ("sqlite3", {"library"}),
        ("textual", {"tui"}),
        ("subprocess", {"services/browser.py"}),
        ("onnxruntime", {"analysis/tagger/engine.py"}),
        ("trafilatura", {"sources/html/extraction.py"}),
        ("distributed", {"services/processes/pool.py"}),
    ],
)
def test_one_door_each(package: str, rooms: set[str]) -> None:
    """What reaches the network, the files of the library or the screen stands in one place; and so do the libraries
    that would report to their makers or open sockets by themselves, unless they are kept from it."""
    for file in FILES:
        if package in {module.split(".")[0] for module in imports(file)}:
            where = str(file.relative_to(PACKAGE))
            assert any(where == allowed or where.startswith(f"{allowed}/") for allowed in rooms), where
    assert all((PACKAGE / allowed).exists() for allowed in rooms)
