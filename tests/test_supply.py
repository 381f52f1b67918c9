"""What we build on, and what is handed over: the README tells each dependency, the wheel holds what it should."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "briefreader"
MOST = 10_000_000  # bytes of the wheel
DATA = {  # all that is no Python, by folder
    "briefreader/analysis/tagger": {"tagger.onnx", "MODEL_CARD.md"},
    "briefreader/cli/completion/shells": {"briefreader.bash", "briefreader.zsh", "briefreader.fish"},
    "briefreader/tui/styles": {"*.tcss"},
    "briefreader/manual": {"*.md"},
    "briefreader/web/page": {"page.js", "index.html", "page.css", "icon.svg"},
    "briefreader/bundled": {"*.txt"},
}
LICENCES = {"MIT": "MIT", "BSD": "BSD", "Apache-2.0": "Apache", "MPL": "MPL"}


def wanted() -> Iterator[tuple[str, str]]:
    """(package, extra) of all that a reader may install; what only the tests need is not among them."""
    for line in PROJECT["dependencies"]:
        yield Requirement(line).name, ""
    for extra, lines in PROJECT["optional-dependencies"].items():
        if extra != "dev":
            for line in lines:
                yield Requirement(line).name, extra


def told() -> Mapping[str, tuple[str, str, str]]:
    """By package: extra, reason and licence as the README has them."""
    table = README[README.index("| package |") :].split("\n\n", 1)[0]
    rows = [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in table.split("\n")[2:]]
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def test_the_readme_lists_every_dependency_and_no_other() -> None:
    assert {name: extra for name, (extra, _, _) in told().items()} == dict(wanted())
    assert all(len(reason.split()) > 1 for _, reason, _ in told().values())


@pytest.mark.parametrize("name", [name for name, _ in wanted()])
def test_its_licence_is_what_it_says_itself(name: str) -> None:
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        pytest.skip("not installed here")
    own = " ".join(
        [said["License-Expression"] or "", (said["License"] or "")[:100], *(said.get_all("Classifier") or [])]
    )
    _, _, licence = told()[name]
    named = [word for short, word in LICENCES.items() if short in licence]
    assert named and all(word in own for word in named), (licence, own)


@pytest.mark.parametrize("name", [name for name, _ in wanted()])
def test_what_is_installed_is_within_its_bound(name: str) -> None:
    (line,) = {line for part in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()) for line in part
               if canonicalize_name(Requirement(line).name) == name}  # fmt: skip
    assert re.search(r">=\d", line), "a lower bound"
    try:
        assert Requirement(line).specifier.contains(metadata.version(name))
    except metadata.PackageNotFoundError:
        pytest.skip("not installed here")


def test_every_package_that_is_imported_is_a_dependency() -> None:
    names = {
        "cchardet": "faust-cchardet",
        "textual_serve": "textual-serve",
        "yarl": "aiohttp",
    }  # whose addresses they are
    imported = set()
    for file in PACKAGE.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        modules = re.findall(r"find_spec\(\"(\w+)\"\)", source)
        for node in ast.walk(ast.parse(source)):
            modules += [one.name for one in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        imported |= {module.split(".")[0] for module in modules}
    ours = {names.get(one, one) for one in imported - sys.stdlib_module_names - {"briefreader", "__future__"}}
    assert ours | {"lxml-html-clean"} == {canonicalize_name(name) for name, _ in wanted()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, made by the backend's own hooks, without a network."""
    folder = tmp_path_factory.mktemp("dist")
    hooks = "import sys; from hatchling import build; build.build_wheel(sys.argv[1]); build.build_sdist(sys.argv[1])"
    subprocess.run([sys.executable, "-c", hooks, str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


def test_the_wheel_holds_the_package_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    assert wheel.stat().st_size < MOST
    names = zipfile.ZipFile(wheel).namelist()
    assert len(set(names)) == len(names)
    about = {name.split("/", 1)[1] for name in names if ".dist-info/" in name}
    assert about == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
    package = {name for name in names if ".dist-info/" not in name}
    sources = {str(file.relative_to(ROOT)) for file in PACKAGE.rglob("*.py")}
    assert {name for name in package if name.endswith(".py")} == sources
    for name in package - sources:
        folder, _, file = name.rpartition("/")
        assert any(Path(file).match(pattern) for pattern in DATA.get(folder, ())), f"{name} does not belong into it"


def test_every_file_that_is_opened_at_run_time_is_in_it(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, patterns in DATA.items():
        here = ROOT / "fixtures" / "articles" if folder.endswith("bundled") else ROOT / folder
        files = {file.name for pattern in patterns for file in here.glob(pattern)}
        assert files and {f"{folder}/{file}" for file in files} <= names
    assert {f"briefreader/tui/styles/{style}" for style in _named(r"[\w/]+\.tcss")} <= names


def _named(pattern: str) -> set[str]:
    """The files that the source names."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    return {Path(found).name for found in re.findall(rf"[\"']({pattern})[\"']", text)}


def test_an_installed_package_works_by_itself(built: Path, tmp_path: Path) -> None:
    """From the wheel alone, far from the checkout: bundled articles, model, styles and page are found in it."""
    (wheel,) = built.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import briefreader; assert briefreader.__file__.startswith(sys.argv[1])\n"
        "from briefreader.sources.bundled import bundled_articles\n"
        "from briefreader.analysis.analyse import analyse\n"
        "from briefreader.analysis.tagger import model\n"
        "from briefreader.tui.running import session\n"
        "from briefreader.web.server import _PAGE\n"
        "assert model.FILE.is_file() and (_PAGE / 'index.html').is_file()\n"
        "print(len(bundled_articles()), len(analyse(bundled_articles()[0]).statements))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program, str(tmp_path / "site")], cwd=tmp_path, capture_output=True, text=True,
        check=False,
        env={"PATH": "", "PYTHONPATH": "", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    articles, statements = map(int, done.stdout.split())
    assert articles == len(list((ROOT / "fixtures" / "articles").glob("*.txt"))) and statements


def test_the_source_archive_holds_what_the_tests_need_and_no_leftovers(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.split("/", 1)[1] for name in opened.getnames() if "/" in name}
    tops = {name.split("/")[0] for name in names}
    assert tops <= {
        "briefreader",
        "fixtures",
        "tests",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "pyproject.toml",
        "PKG-INFO",
        ".gitignore",
    }
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".db", ".log"))]
    assert {"tests/conftest.py", "pyproject.toml", "LICENSE"} <= names
