"""Articles analysed in the children and stored: what somebody waits for, what is on the screen, then the newest."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from briefreader.analysis.method import METHOD
from briefreader.domain import json_form
from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import Article
from briefreader.library.articles import analyses, articles
from briefreader.library.database import Connection
from briefreader.services.processes.children import CHILDREN, Children
from briefreader.services.processes.events import Analysed, Event
from briefreader.services.processes.task_group import side_by_side

ANALYSIS_SECONDS = 20.0
_BATCH = 128
_PAUSE_SECONDS = 0.15  # longer than others wait before they ask again whether they may write

Turn = Callable[[], AbstractAsyncContextManager[None]]
"""Holds the right to write the library."""


class Briefer:
    """Analyses what the library holds; one instance serves all jobs of a worker."""

    def __init__(self, library: Connection, children: Children, tell: Callable[[Event], None]) -> None:
        self._library = library
        self._children = children
        self._tell = tell
        self._awaited = 0  # articles that somebody waits for
        self._unawaited = asyncio.Event()
        self._unawaited.set()
        self._on_screen: list[str] = []
        self._under_way: set[str] = set()

    def prefer(self, ids: Sequence[str]) -> None:
        """`everything` goes on with these articles, in their order; no longer with those preferred before."""
        self._on_screen = list(ids)

    async def these(self, ids: Sequence[str]) -> int:
        """Analyses the articles of these ids that want it; how many could not be analysed.

        Somebody waits for them: what `everything` has not begun waits with it.
        """
        wanted = [one for one in ids if articles.wants_analysis(self._library, one, METHOD)]
        self._awaited += 1
        self._unawaited.clear()
        try:
            return await self._batch(wanted, len(wanted), awaited=True)
        finally:
            self._awaited -= 1
            if not self._awaited:
                self._unawaited.set()

    async def everything(self, turn: Turn) -> int:
        """Analyses all that want it, the preferred and then the newest first; how many could not be analysed.

        Each batch waits its `turn` to write: a refresh or another program comes in between.  What is done is done: a
        later call goes on from there.
        """
        failed, before = 0, [""]
        while True:
            async with turn():
                batch = articles.unanalysed(self._library, METHOD, _BATCH)
                if not batch or batch == before:  # what is left cannot be stored: it waits for the next time
                    return failed
                done, of = articles.analysed_counts(self._library, METHOD)
                left = articles.unanalysed_count(self._library, METHOD)
                failed += await self._batch(batch, left, *((done, of) if done < of else (0, 0)))
            before = batch
            await asyncio.sleep(_PAUSE_SECONDS)

    async def _batch(self, ids: Sequence[str], left: int, done: int = 0, of: int = 0, awaited: bool = False) -> int:
        """Analyses `ids`, as many side by side as there are children; `done` of `of` were analysed again before."""
        waiting = list(reversed(ids))
        failed = 0

        async def work() -> None:
            nonlocal left, failed, done
            while waiting:
                if not awaited:
                    await self._unawaited.wait()
                article = self._next(waiting, awaited)
                if article is None:
                    continue
                self._under_way.add(article.id)
                try:
                    again = bool(of) and articles.analysed_before(self._library, article.id)
                    missed = await self._one(article, awaited)  # before it is added: the others add meanwhile
                finally:
                    self._under_way.discard(article.id)
                failed, left, done = failed + missed, left - 1, done + again
                self._tell(Analysed(article.id, left, done, of))

        async with side_by_side() as group:
            for _ in range(min(CHILDREN, len(ids))):
                group.create_task(work())
        return failed

    def _next(self, waiting: list[str], awaited: bool) -> Article | None:
        """The article to go on with, taken from those that wait; None where that one is done or being done."""
        preferred = not awaited and self._on_screen
        if not preferred and not waiting:
            return None  # another has taken the last one meanwhile
        one = self._on_screen.pop(0) if preferred else waiting.pop()
        if (one in self._under_way and not awaited) or not articles.wants_analysis(self._library, one, METHOD):
            return None
        return articles.article(self._library, one)

    async def _one(self, article: Article, awaited: bool) -> int:
        """0, or 1 for an article that could not be analysed: that is remembered, it is not tried for ever."""
        body = json.dumps(json_form.article_to_json(article)).encode()
        try:
            told = await self._children.run("analyse", body, ANALYSIS_SECONDS, hurried=awaited)
            if not awaited:
                await self._unawaited.wait()  # the child goes to who waits for it before this is stored
            found = json_form.analysis_from_json(told)
        except ParseError:
            analyses.pass_over(self._library, article.id, article.hash, METHOD)
            return 1
        analyses.store(self._library, article.id, article.hash, found)
        return 0
