"""Articles analysed in the children and stored, newest first or as asked for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence

from briefreader.analysis.method import METHOD
from briefreader.domain import wire
from briefreader.domain.analysis import Analysis
from briefreader.domain.article import Article
from briefreader.domain.errors import ParseError
from briefreader.library import analyses, articles
from briefreader.library.database import Connection
from briefreader.services.events import Analysed, Event
from briefreader.services.worker.children import CHILDREN, Children

ANALYSIS_SECONDS = 20.0
_BATCH = 64


class Briefer:
    """Analyses what the library holds; one instance serves all jobs of a worker."""

    def __init__(self, library: Connection, children: Children, tell: Callable[[Event], None]) -> None:
        self._library = library
        self._children = children
        self._tell = tell

    async def these(self, ids: Sequence[str]) -> int:
        """Analyses the articles of these ids that want it; how many could not be analysed."""
        wanted = [one for one in ids if articles.wants_analysis(self._library, one, METHOD)]
        return await self._batch(wanted, len(wanted))

    async def everything(self) -> int:
        """Analyses all that want it, newest first; how many could not be analysed."""
        failed = 0
        while batch := articles.unanalysed(self._library, METHOD, _BATCH):
            failed += await self._batch(batch, articles.unanalysed_count(self._library, METHOD))
        return failed

    async def _batch(self, ids: Sequence[str], left: int) -> int:
        """Analyses `ids`, as many side by side as there are children."""
        waiting = list(reversed(ids))
        failed = 0

        async def work() -> None:
            nonlocal left, failed
            while waiting:
                article = articles.article(self._library, waiting.pop())
                if article is None:
                    continue
                failed += await self._one(article)
                left -= 1
                self._tell(Analysed(article.id, left))

        async with asyncio.TaskGroup() as group:
            for _ in range(min(CHILDREN, len(ids))):
                group.create_task(work())
        return failed

    async def _one(self, article: Article) -> int:
        """0, or 1 for an article that could not be analysed: it is stored as holding nothing, not tried for ever."""
        body = json.dumps(wire.article_to_json(article)).encode()
        try:
            told = await self._children.run("analyse", body, ANALYSIS_SECONDS)
            found, failed = wire.analysis_from_json(told), 0
        except ParseError:
            found, failed = Analysis(METHOD, "und"), 1
        analyses.store(self._library, article.id, article.hash, found)
        return failed
