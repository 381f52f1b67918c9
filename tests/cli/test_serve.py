"""`serve` where it cannot, where it should warn, and with a browser to open."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.cli.running import Program
from tests.web.serving import serving, until


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with serving(tmp_path / "home") as first:
        port = first.host.split(":")[1]
        done = Program(tmp_path / "other")("serve", "--port", port)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"briefreader: Port {port} is taken: choose another with --port, or 0 for any that is free.\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--host", "203.0.113.7", "--port", "0"), 1, "203.0.113.7 is no address of this machine"),
        (("--host", "", "--port", "0"), 1, "No machine is called"),
        (("--port", "65536"), 2, "65536"),
        (("--port", "http"), 2, "http"),
    ],
)
def test_an_address_that_cannot_be_had_is_told_in_words(
    tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = Program(tmp_path / "home")("serve", *words)
    assert (done.code, done.out) == (code, "") and said in done.err


def test_a_home_that_cannot_be_opened_is_told_before_anything_is_served(tmp_path: Path) -> None:
    program = Program(tmp_path / "home")
    program.configure("[network\n")
    done = program("serve", "--port", "0")
    assert (done.code, done.out) == (1, "") and "config.toml" in done.err


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['textual_serve'] = None\n"
        "from briefreader.cli import main; sys.argv = ['briefreader', 'serve', '--port', '0']; main()"
    )
    env = {**os.environ, "BRIEFREADER_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1 and "pip install 'briefreader[serve]'" in done.stderr


def test_an_address_that_others_reach_is_warned_of(tmp_path: Path) -> None:
    with serving(tmp_path / "home", "--host", "0.0.0.0") as served:
        assert served.address.startswith("http://127.0.0.1:")
        code, said = served.interrupted()
    assert code == 0 and said.startswith("Anybody on the network of 0.0.0.0 who has this address can read and write")


def test_the_browser_it_opens_gets_an_address_that_opens_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    script = tmp_path / "browser.py"
    script.write_text(f"import sys; open({str(told)!r}, 'w').write(sys.argv[1] + ' ')", encoding="utf-8")
    monkeypatch.setenv("BROWSER", f"{sys.executable} {script} %s")
    with serving(tmp_path / "home", "--open") as served:
        until(lambda: told.is_file() and told.read_text().endswith(" "))
        once = told.read_text().strip()
        assert once.split("=")[0] == served.address.split("=")[0] and once != served.address
        jar = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert jar.open(once, timeout=30).status == 200
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(once, timeout=30)
        assert jar.open(served.origin, timeout=30).status == 200


def test_other_verbs_import_nothing_of_it(tmp_path: Path) -> None:
    code = (
        "import sys; from briefreader.cli import main; sys.argv = ['briefreader', '--help']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.exit(bool({'textual', 'textual_serve', 'aiohttp', 'briefreader.web'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0 and b"serve" in done.stdout


def test_serve_itself_imports_no_screen(tmp_path: Path) -> None:
    code = (
        "import sys, briefreader.cli.commands.serve, briefreader.web.server\n"
        "sys.exit(bool({'textual', 'textual_serve', 'rich'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
