"""A feed with a password: it goes to its own server and stands in the two files it is kept in, nowhere else."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefreader.cli.program import briefreader
from tests.cli.running import Program
from tests.loopback import Answer, Site, rss, served

USER, WORD = "ana.petrel", "opensesame"
BASIC = base64.b64encode(f"{USER}:{WORD}".encode()).decode()
SECRETS = (WORD, BASIC, f"{USER}:")


@pytest.fixture
def other() -> Iterator[Site]:
    """Another port of the same host: another origin."""
    with served() as found:
        yield found


@pytest.fixture
def site(other: Site) -> Iterator[Site]:
    with served() as found:
        found.answers = {
            "/feed": Answer(rss(("1", "Talks resume", "<p>words</p>")), headers={"Set-Cookie": "a=b"}),
            "/away": Answer(status=301, headers={"Location": other.url("/feed")}),
            "/within": Answer(status=302, headers={"Location": "/feed"}),
            "/named": Answer(status=302, headers={"Location": other.url("/named").replace("//", "//you:open@")}),
            "/broken": Answer(b"<rss", headers={"Content-Encoding": "gzip"}),
            "/page": Answer(b"<html><head><title>A page</title></head></html>", "text/html"),
            "/refused": Answer(status=401),
        }  # fmt: skip
        other.answers = {"/feed": found.answers["/feed"], "/named": Answer(rss(("2", "Talks end", "words")))}
        yield found


def said_by(program: Program, *words: str) -> str:
    """What a verb says, on both sides, run in this process."""
    done = CliRunner().invoke(briefreader, ["--home", str(program.home), *words])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_password_stays_between_the_reader_and_one_server(tmp_path: Path, site: Site, other: Site) -> None:
    program = Program(tmp_path / "home")
    program.configure(f'[network]\nallow_private = ["{site.origin}", "{other.origin}"]\n')
    urls = [site.url(path).replace("//", f"//{USER}:{WORD}@") for path in site.answers]
    urls.append(f"http://{USER}:{WORD}@127.0.0.1:1/nobody")
    added = program("add", *urls)
    said = [added.out, added.err, said_by(program, "feeds"), said_by(program, "list")]
    assert [headers.get("authorization") for _, headers in site.requests] == [f"Basic {BASIC}"] * len(site.requests)
    assert {path for path, _ in other.requests} == {"/feed", "/named"}
    for _, headers in other.requests:
        assert not {"authorization", "cookie", "referer"} & set(headers)
    assert "cookie" not in json.dumps(site.requests)

    article = json.loads(said_by(program, "list", '"talks resume"', "--json").splitlines()[0])["id"]
    said += [said_by(program, *words) for words in (("show", article), ("show", article, "--json"))]
    said_by(program, "bookmark", article)
    said += [said_by(program, "export", "--format", form) for form in ("markdown", "json", "csv")]
    said += [said_by(program, "export-opml"), said_by(program, "statements", "--json")]
    assert "127.0.0.1" in said[-2]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    databases = [file for file in files if file.name.startswith(("notes.db", "library.db", "journal."))]
    for secret in SECRETS:
        assert not [one for one in said if secret in one]
        assert not [file for file in files if file not in databases and secret.encode() in file.read_bytes()]
    assert program.home.stat().st_mode & 0o777 == 0o700
    for file in databases:
        assert file.stat().st_mode & 0o777 == 0o600, file
