"""No other way for text to the terminal, and none to a shell, than the doors: looked for in the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.test_architecture import FILES, called, tree

FACTORY = "tui/present/plain.py"
MADE = {"plain", "styled", "assembled", "joined"}
"""What the factory makes; `strip` and `clean` stand before lines that are typed in."""

SHOWING = {
    "Static", "Label", "Button", "Link", "Option", "Checkbox", "RadioButton", "Collapsible", "TabPane",
}  # fmt: skip
TYPED = {"Input", "TextArea"}
EDGES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title"}
NEVER = {
    "notify": "the footer tells",
    "from_markup": "markup is never read",
    "render_markup": "markup is never read",
    "secho": "cli/output.py prints",
    "prompt": "cli/output.py prints",
    "system": "a shell",
    "popen": "a shell",
    "getoutput": "a shell",
    "getstatusoutput": "a shell",
    "create_subprocess_shell": "a shell",
    "startfile": "a shell",
    "open_new_tab": "services/browser.py opens",
}
ONLY = {
    "print": {"training/", "cli/pager.py"},
    "echo": {"cli/output.py", "cli/pager.py"},
    "echo_via_pager": {"cli/pager.py"},
    "Content": {FACTORY},
    "Text": set(),
    "Markdown": {"cli/pager.py", "tui/dialogs/manual.py"},  # our own manual, never outside text
    "RichLog": set(),
    "Log": {"services/processes/log.py"},
    "DataTable": set(),
    "Tree": set(),
    "Segment": {
        "tui/widgets/pane.py",
        "tui/widgets/selected_lines.py",
        "tui/terminal/ascii.py",
        "tui/terminal/no_color.py",
    },
    "copy_to_clipboard": {"tui/actions/marks.py", "tui/app.py"},
    "load_text": set(),
    "print_exception": set(),
    "print_exc": {"services/feeds/refresh.py", "services/worker/jobs.py"},  # in the worker, whose stderr is the log
    "Popen": {"services/browser.py"},
    "run_process": set(),
    "create_subprocess_exec": {"services/worker/client.py", "services/processes/children.py", "web/reader.py"},
}
"""Calls that may stand in these places alone."""

MODULES_NEVER = {"webbrowser", "pty", "pexpect", "commands", "rich.markup", "rich.console", "rich.text", "pickle"}
STREAMS = {"stdout", "stderr"}
STREAM_WRITERS = {"services/worker/__main__.py"}  # lines of JSON, in ASCII, for the pipe


MODULES_ONLY = {"rich.console": {"cli/pager.py"}}
"""Modules that only these files may import."""


@dataclass(frozen=True)
class Source:
    """A file, and what in it is known to have come through the factory."""

    name: str
    tree: ast.Module

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (one for one in ast.walk(self.tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))

    @property
    def makers(self) -> set[str]:
        """Functions of the file that say that they give Content."""
        return {one.name for one in self.functions if one.returns and ast.unparse(one.returns) == "Content"}

    @property
    def contents(self) -> set[str]:
        """Arguments that say that they are Content."""
        arguments = (arg for one in self.functions for arg in (*one.args.args, *one.args.kwonlyargs))
        return {arg.arg for arg in arguments if arg.annotation and ast.unparse(arg.annotation) == "Content"}

    @property
    def typed(self) -> set[str]:
        """The lines to type in, by the names of their classes in this file."""
        classes = (one for one in ast.walk(self.tree) if isinstance(one, ast.ClassDef))
        return TYPED | {one.name for one in classes if TYPED & {name_of(base) for base in one.bases}}


def name_of(node: ast.expr) -> str:
    """The last word of what is called: `a.b.c(…)` is c."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def other_ways(source: Source) -> Iterator[str]:
    """What in a file does not go through the doors."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            yield from _of_call(source, node)
        elif isinstance(node, ast.Assign):
            yield from _of_assignment(source, node)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            yield from (f"imports {name}" for name in names if name in MODULES_NEVER - _allowed(source))
    for one in source.functions:
        if one.name == "render" and (one.returns is None or ast.unparse(one.returns) != "Content"):
            yield "a widget renders something else than Content"


def _allowed(source: Source) -> set[str]:
    return {module for module, places in MODULES_ONLY.items() if source.name in places}


def _of_call(source: Source, call: ast.Call) -> Iterator[str]:
    name = name_of(call.func)
    owner = name_of(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    if name in NEVER or (isinstance(call.func, ast.Name) and name in ("eval", "exec")):
        yield f"{name}: {NEVER.get(name, 'words that become program')}"
    for one in (name, owner):
        places = ONLY.get(one)
        if places is not None and not any(source.name.startswith(place) for place in places):
            yield f"{one} outside of {places or 'anywhere'}"
    for keyword in call.keywords:
        if keyword.arg in ("shell", "markup") and not (
            isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        ):
            yield f"{keyword.arg} is turned on"
    if owner in STREAMS and name == "write" and source.name not in STREAM_WRITERS:
        yield f"{owner} is written to"
    if owner == "os" and name.startswith(("exec", "spawn", "posix_spawn")):
        yield f"os.{name}"
    if source.name.startswith("tui/") and source.name != FACTORY:
        shown = name in SHOWING or (name == "update" and not isinstance(call.func, ast.Name))
        if shown and call.args and not _came_through(source, call.args[0]):
            yield f"{name} is given {ast.unparse(call.args[0])}"
        if name in source.typed and call.args and not _is_call(call.args[0], {"strip", "clean"}):
            yield f"{name} begins with {ast.unparse(call.args[0])}"


def _of_assignment(source: Source, node: ast.Assign) -> Iterator[str]:
    if not source.name.startswith("tui/"):
        return
    for target in node.targets:
        if isinstance(target, ast.Attribute) and target.attr in EDGES and not _came_through(source, node.value):
            yield f"{target.attr} is {ast.unparse(node.value)}"
        if isinstance(target, ast.Attribute) and target.attr == "value" and not _is_call(node.value, {"strip"}):
            yield f"a line is filled with {ast.unparse(node.value)}"
        if isinstance(target, ast.Name) and target.id in ("BORDER_TITLE", "TITLE", "SUB_TITLE"):
            words = node.value.value if isinstance(node.value, ast.Constant) else None
            if not isinstance(words, str) or "[" in words:
                yield f"{target.id} is {ast.unparse(node.value)}"


def _came_through(source: Source, node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id in source.contents
    return _is_call(node, MADE | source.makers)


def _is_call(node: ast.expr, names: set[str]) -> bool:
    return isinstance(node, ast.Call) and name_of(node.func) in names


def test_there_is_no_other_way() -> None:
    sources = (Source(called(file), tree(file)) for file in FILES)
    assert not [f"{source.name}: {way}" for source in sources for way in other_ways(source)]


@pytest.mark.parametrize(
    "line",
    [
        "Static(title)", "Static(f'[b]{title}')", "Option(row.words)", "page.update(words)", "Label('x' + title)",
        "Content(title)", "Content.from_markup(title)", "Content.assemble(title)", "Text(title)", "Markdown(text)",
        "self.border_title = title", "self.app.title = name", "widget.tooltip = url", "class P: BORDER_TITLE = '[b]x'",
        "class P: TITLE = name", "self.notify(title)", "Static(plain(title), markup=True)", "Input(value)",
        "class L(Input): pass\nL(words)", "line.value = words", "area.load_text(words)", "print(title)",
        "click.echo(title)", "click.secho(title)", "sys.stdout.write(title)", "sys.stderr.write(title)",
        "traceback.print_exc()", "Segment(title)", "app.copy_to_clipboard(title)", "from rich.markup import escape",
        "import webbrowser", "os.system(url)", "os.popen(url)", "subprocess.Popen([a], shell=True)",
        "subprocess.run(a, shell=x)", "asyncio.create_subprocess_shell(url)", "os.execvp(url, [])", "eval(words)",
        "def render(self) -> str: return 'x'", "os.spawnlp(0, url)",
    ],
)  # fmt: skip
def test_another_way_would_be_found(line: str) -> None:
    assert list(other_ways(Source("tui/other.py", ast.parse(line))))


@pytest.mark.parametrize("line", ["Static(plain(title))", "self.border_title = plain(x)", "Input(strip(value))",
                                  "def f(one: Content): page.update(one)", "Static(id='x', markup=False)"])  # fmt: skip
def test_the_doors_are_open(line: str) -> None:
    assert not list(other_ways(Source("tui/other.py", ast.parse(line))))
