"""Text files analysed without a home: files, folders, JSON Lines and web pages in, one JSON object each out."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefreader.analysis.analyse import analyse
from briefreader.analysis.blocks import layout
from briefreader.domain.errors import BriefreaderError, ParseError
from briefreader.domain.news.article import Article
from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement
from briefreader.services.processes import pool

STDIN = "-"
_PAGES = (".html", ".htm")
_LINES = ".jsonl"
_KINDS = (".txt", _LINES, *_PAGES)


@dataclass(frozen=True, slots=True)
class Given:
    """One text to analyse, or one sentence saying why there is none."""

    article: Article | None
    is_page: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of JSON, or one sentence saying why there is none."""

    line: str = ""
    error: str = ""


def answers(
    paths: Sequence[str],
    attitudes: bool,
    jobs: int = 1,
    scheduler: str = "",
    done: Counter[str] | None = None,
    output: Path | None = None,
) -> Iterator[Answer]:
    """An answer for every text that `paths` hold, in the order given; `-` is standard input, folders hold files.

    `scheduler` is the address of a Dask scheduler that does it in the place of processes here; the texts of the ids
    in `done` are left out, as often as they stand there, and `output`, where the answers go, is none of the texts.
    """
    every = _left((one for path in paths for one in given(path, output)), done or Counter())
    work = partial(answer, attitudes=attitudes)
    if scheduler:
        yield from pool.on_cluster(work, every, scheduler)
    elif jobs > 1:
        yield from pool.in_processes(work, every, jobs)
    else:
        yield from map(work, every)


def answered(file: Path) -> Counter[str]:
    """The ids that a file of answers holds; a last line that was cut off is cut away."""
    done: Counter[str] = Counter()
    if not file.exists():
        return done
    whole = 0
    with file.open("rb+") as lines:
        for line in lines:
            try:
                one = json.loads(line)["id"] if line.endswith(b"\n") else None
            except (ValueError, KeyError, TypeError):
                one = None
            if one is None:
                break
            done[one] += 1
            whole += len(line)
        lines.truncate(whole)
    return done


def _left(every: Iterable[Given], done: Counter[str]) -> Iterator[Given]:
    """Those that have no answer yet."""
    for one in every:
        if one.article and done[one.article.id] > 0:
            done[one.article.id] -= 1
        else:
            yield one


def given(path: str, output: Path | None = None) -> Iterator[Given]:
    """The texts that one path of the command line holds; `output` in a folder is none of them."""
    if path == STDIN:
        yield _plain("stdin", sys.stdin.buffer.read(), "standard input")
        return
    try:
        files = _files(Path(path), output)
    except OSError as error:
        yield Given(None, error=f"{path}: {error.strerror or error}")
        return
    for file in files:
        yield from _in_file(file)


def number(paths: Sequence[str], output: Path | None = None) -> int | None:
    """How many texts `paths` hold, counted without reading more than line ends; None where only time can tell."""
    if STDIN in paths:
        return None
    found = 0
    try:
        for path in paths:
            for file in _files(Path(path), output):
                found += _lines(file) if file.suffix.lower() == _LINES else 1
    except OSError:
        return None  # it is told where it is read
    return found


def _lines(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(not line.isspace() for line in lines)


def _files(path: Path, output: Path | None) -> list[Path]:
    """The file, or the files of a folder that hold texts, without the one that answers are written to."""
    if not path.is_dir():
        return [path]
    found = sorted(one for one in path.rglob("*") if one.suffix.lower() in _KINDS and one.is_file())
    return [one for one in found if output is None or one.resolve() != output.resolve()]


def _in_file(file: Path) -> Iterator[Given]:
    """The texts of one file."""
    if file.suffix.lower() == _LINES:
        yield from _rows(file)
        return
    try:
        data = file.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        yield Given(None, error=f"{file}: {getattr(error, 'strerror', None) or error}")
        return
    kind = file.suffix.lower()
    if kind in _PAGES:
        yield _page(file.stem, data, str(file))
    else:
        yield _plain(file.stem, data, str(file))


def _plain(stem: str, data: bytes, name: str) -> Given:
    """A plain file, its text as it is: no newline or mark of it is changed."""
    try:
        return Given(layout.article_of(data.decode("utf-8"), stem))
    except UnicodeDecodeError as error:
        return Given(None, error=f"{name}: not UTF-8 at byte {error.start}; convert it first")


def _rows(file: Path) -> Iterator[Given]:
    """The texts of a JSON Lines file, each with its own id; read line by line, however many there are."""
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, f"{file}: line {number}")
    except (OSError, ValueError) as error:
        yield Given(None, error=f"{file}: {getattr(error, 'strerror', None) or error}")


def _row(line: bytes, name: str) -> Given:
    """The text of one line."""
    try:
        row = json.loads(line)
        article_id, text = row["id"], row["text"]
    except (ValueError, KeyError, TypeError):
        return Given(None, error=f'{name} is no JSON object with "id" and "text"')
    if not isinstance(text, str):
        return Given(None, error=f'{name}: "text" is no string')
    return Given(layout.article_of(text, str(article_id)))


def _page(stem: str, data: bytes, name: str) -> Given:
    """The article inside a web page; its spans count in the text found there."""
    from briefreader.sources.html.pages import page

    try:
        found = page(data, "")
    except ParseError as error:
        return Given(None, error=f"{name}: {error}")
    article = Article(
        stem, found.title, found.text, found.blocks, found.outlet, found.byline, published=found.published
    )
    return Given(article, is_page=True)


def answer(one: Given, attitudes: bool) -> Answer:
    """The analysis of one text as a line of JSON."""
    if one.article is None:
        return Answer(error=one.error)
    try:
        found = analyse(one.article)
    except BriefreaderError as error:
        return Answer(error=f"{one.article.id}: {error}")
    return Answer(json.dumps(as_object(one.article, found, attitudes, one.is_page)))


def as_object(article: Article, found: Analysis, attitudes: bool, with_text: bool) -> dict[str, object]:
    """An analysis as `analyze` prints it.  Spans are code points of the article's text."""
    text = article.text
    shown = [one for one in found.statements if attitudes or not one.attitude]
    return {
        "id": article.id,
        **({"text": text} if with_text else {}),
        "sentences": [span.as_list() for span in found.sentences],
        "summary": [{"start": span.start, "end": span.end, "text": span.of(text)} for span in found.summary],
        "keywords": list(found.keywords),
        "statements": [_statement(one) for one in shown],
        "actors": [_actor(one) for one in found.cast(attitudes)],
        "meta": {
            "title": article.title or None,
            "byline": article.byline or None,
            "outlet": article.outlet or None,
            "date": article.published.date().isoformat() if article.published else None,
        },
    }


def _statement(one: Statement) -> dict[str, object]:
    """A statement as `analyze` prints it."""
    return {
        "id": one.id,
        "kind": str(one.kind),
        "content": [span.as_list() for span in one.content],
        "text": one.text,
        "speaker": one.speaker.as_list() if one.speaker else None,
        "cue": one.cue.as_list() if one.cue else None,
        "actor": one.actor,
        "speech": one.speech,
        "confidence": one.confidence,
        "why": one.explained,
    }


def _actor(one: Actor) -> dict[str, object]:
    """An actor as `analyze` prints it."""
    return {
        "id": one.id,
        "name": one.name,
        "named": one.named,
        "kind": str(one.kind),
        "role": one.role,
        "aliases": list(one.aliases),
        "mentions": [span.as_list() for span in one.mentions],
        "statements": one.statements,
    }
