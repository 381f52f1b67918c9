"""A disposable child: parses one document or analyses one article at a time, and may be killed at any moment.

Frames on its standard input and output: a JSON line with "size", then that many bytes.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import resource
import sys
from typing import Any, BinaryIO

from briefreader.domain import json_form
from briefreader.domain.errors import BriefreaderError
from briefreader.services.processes import log

MEMORY_BYTES = 480 << 20
"""What a child may keep in memory, its libraries aside: a document that needs more is not one that a person reads."""

ANSWER_BYTES = 32 << 20
"""Of one answer: the worker, which takes it in whole, has no such limit of its own."""

CPU_SECONDS = 300
"""Over a child's whole life: ends one whose worker was killed while it was caught in a document."""


PIPE_BYTES = 1 << 20


def main() -> None:
    """Answers frames until its input ends."""
    _limited()
    _roomy()
    log.begun()
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between two frames
    while head := incoming.readline():
        asked = json.loads(head)
        body = _answered(asked, _exactly(incoming, asked["size"]))
        outgoing.write(json.dumps({"size": len(body)}).encode() + b"\n" + body)
        outgoing.flush()


def _answered(asked: dict[str, Any], body: bytes) -> bytes:
    """{"ok": …} or, for what a reader can be told, {"error": sentence}."""
    try:
        answer = json.dumps({"ok": _TASKS[asked["do"]](asked, body)}).encode()
        if len(answer) <= ANSWER_BYTES:
            return answer
    except BriefreaderError as error:
        return json.dumps({"error": str(error)}).encode()
    except (MemoryError, RecursionError):
        pass
    return json.dumps({"error": "The document is too large or too deeply nested to be read."}).encode()


def _parse(asked: dict[str, Any], body: bytes) -> dict[str, Any]:
    from briefreader.sources import json_form as documents
    from briefreader.sources.feeds import feeds

    return documents.feed_to_json(feeds.parse(body, asked["content_type"], asked["url"]))


def _discover(asked: dict[str, Any], body: bytes) -> list[str]:
    from briefreader.sources.feeds import discovery

    found = discovery.feed_links(body, asked["url"], asked.get("content_type", ""), asked.get("link", ""))
    return [one.url for one in discovery.worth_trying(found)]


def _page(asked: dict[str, Any], body: bytes) -> dict[str, Any]:
    from briefreader.sources import json_form as documents
    from briefreader.sources.html import pages

    return documents.page_to_json(pages.page(body, asked["url"], asked["content_type"]))


def _analyse(_asked: dict[str, Any], body: bytes) -> dict[str, Any]:
    from briefreader.analysis.analyse import analyse

    return json_form.analysis_to_json(analyse(json_form.article_from_json(json.loads(body))))


_TASKS = {"parse": _parse, "discover": _discover, "page": _page, "analyse": _analyse}


def _exactly(stream: BinaryIO, size: int) -> bytes:
    body = stream.read(size)
    if len(body) < size:
        sys.exit(0)  # the worker has gone
    return body


def _roomy() -> None:
    """Pipes that a whole answer fits in: the worker may be busy storing another when it comes."""
    for pipe in (0, 1):
        with contextlib.suppress(OSError, AttributeError):  # only Linux knows of sizes, and not of all it grants
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _limited() -> None:
    """Bounds what a child may use; the worker's clock bounds each job's time."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


if __name__ == "__main__":
    main()
