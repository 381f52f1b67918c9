"""Doors open downward only, and the rooms never meet outside the hall."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefreader"
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


def room(module: str) -> str:
    """'briefreader.tui.app' -> 'tui'."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports(file: Path) -> set[str]:
    """Every module of ours, and every outside package, that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module or "")
            if node.module == "briefreader":
                found |= {f"briefreader.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_doors_open_downward(file: Path) -> None:
    here = file.relative_to(PACKAGE).parts[0]
    if here not in BELOW:
        return
    for module in imports(file):
        if module.startswith("briefreader."):
            there = room(module)
            assert there in BELOW[here] | {here, "__version__"}, f"{here} opens a door to {there}: {module}"


def part(module: str) -> str:
    """'briefreader.tui.widgets.pane' -> 'widgets', 'briefreader.cli' -> '__init__'."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else "__init__"


def is_module(name: str) -> bool:
    """Whether a dotted name is a module of ours, and not something in one."""
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def modules(file: Path) -> set[str]:
    """The modules of ours that a file imports, with `from package import module` told as package.module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{name.name}" for name in node.names}
            found |= {name for name in names if is_module(name)} or {node.module}
    return {name for name in found if name.startswith("briefreader.")}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_doors_inside_a_room_open_downward(file: Path) -> None:
    path = file.relative_to(PACKAGE).with_suffix("").parts
    if path[0] not in PARTS or len(path) < 2 or path[1] == "__init__":
        return
    order = PARTS[path[0]].split()
    assert path[1] in order, f"{path[1]} has no place in {path[0]}"
    for module in modules(file):
        if room(module) == path[0]:
            there = part(module)
            assert order.index(there) <= order.index(path[1]), f"{path[1]} opens a door up to {there}: {module}"


def test_every_part_that_is_named_exists() -> None:
    for name, parts in PARTS.items():
        for one in parts.split():
            assert is_module(f"briefreader.{name}.{one}") or one == "__init__", f"{name}/{one} is not there"


def test_there_is_no_circle() -> None:
    found = {
        ".".join(("briefreader", *file.relative_to(PACKAGE).with_suffix("").parts)): modules(file) for file in FILES
    }
    graph = {name: {one for one in imports if one in found and one != name} for name, imports in found.items()}
    while leaves := [name for name, imports in graph.items() if not imports & graph.keys()]:
        for name in leaves:
            del graph[name]
    assert not graph, "these import each other in a circle"


@pytest.mark.parametrize(
    "folder", sorted({file.parent for file in FILES}), ids=lambda one: str(one.relative_to(PACKAGE))
)
def test_no_folder_is_crowded(folder: Path) -> None:
    own = [file for file in folder.glob("*.py") if file.name != "__init__.py"]
    assert len(own) <= _MOST_MODULES or folder == PACKAGE / "cli" / "commands", "one file for each command"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_files_and_functions_are_short(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= _LONGEST_FILE or file.relative_to(PACKAGE).as_posix() in _TOO_LONG
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [one.name for one in functions if (one.end_lineno or 0) - one.lineno + 1 > _LONGEST_FUNCTION]
    assert not long


@pytest.mark.parametrize("file", sorted((PACKAGE / "domain").rglob("*.py")), ids=lambda file: file.stem)
def test_the_nouns_need_nothing_but_python(file: Path) -> None:
    import sys

    for module in imports(file):
        top = module.split(".")[0]
        assert top in sys.stdlib_module_names | {"briefreader", "__future__"}, module


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_first_line_says_what_the_file_is_for(file: Path) -> None:
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert said and len(said.splitlines()[0]) > 15, f"{file} does not say what it is for"


def test_no_circle_is_hidden() -> None:
    assert not [file for file in FILES if "TYPE_CHECKING" in file.read_text(encoding="utf-8")]


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
