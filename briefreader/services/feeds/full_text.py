"""The text of articles' own pages: fetched, extracted in a child, and shown where it says more than the feed does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefreader.analysis.blocks.access_walls import has_article
from briefreader.config.settings import Network
from briefreader.domain.errors import BriefreaderError, LibraryError, ParseError
from briefreader.domain.news.address import host_of, page_of
from briefreader.domain.news.article import Article, Block, BlockKind, Link
from briefreader.domain.news.media import Medium
from briefreader.domain.text.folding import folded
from briefreader.library.articles import articles, full_texts
from briefreader.library.database import Connection
from briefreader.services.feeds.per_host_limits import Gate, Visit
from briefreader.services.processes.children import Children
from briefreader.services.processes.events import Event, PageDone
from briefreader.services.processes.task_group import side_by_side
from briefreader.sources import json_form
from briefreader.sources.html.parsed_page import ParsedPage
from briefreader.sources.http.fetch import Fetcher

EXTRACT_SECONDS = 10.0
PAGES_A_FEED = 50
"""Fetched for one feed in one refresh, the newest: a feed that is read in full for the first time may list hundreds."""

_SIDE_BY_SIDE = 8
_NO_ARTICLE = (
    "The page does not hold this article: it may be a cookie notice, a login, or an error. Try it in the browser."
)
_SHORTER = 0.8  # a page with less than this of what its feed gives is a wall, not the article


@dataclass(frozen=True, slots=True)
class PageReport:
    """What came of one article's page."""

    article: str
    error: str = ""  # one sentence


@dataclass(frozen=True, slots=True)
class FullTexts:
    """What fetching pages needs: the library, children to extract in, the person's network settings."""

    library: Connection
    children: Children
    network: Network
    tell: Callable[[Event], None]

    async def fetch(self, ids: Sequence[str]) -> list[PageReport]:
        """Fetches and shows the full text of these articles, some side by side; a report each, as they end."""
        reports: list[PageReport] = []
        async with Fetcher(self.network) as fetcher, side_by_side() as group:
            gate = Gate(fetcher, min(_SIDE_BY_SIDE, self.network.concurrency))

            async def one(article_id: str) -> None:
                report = await self._reported(gate, article_id)
                reports.append(report)
                self.tell(PageDone(report.article, report.error, len(ids) - len(reports)))

            for article_id in ids:
                group.create_task(one(article_id))
        return reports

    async def _reported(self, gate: Gate, article_id: str) -> PageReport:
        try:
            await self._shown(gate, article_id)
        except LibraryError:
            raise  # our disk's doing, not the page's
        except BriefreaderError as error:
            full_texts.failed(self.library, article_id, str(error))
            return PageReport(article_id, str(error))
        return PageReport(article_id)

    async def _shown(self, gate: Gate, article_id: str) -> None:
        """Shows the text that is here already, else fetches it.  Raises BriefreaderError in words."""
        if full_texts.show(self.library, article_id, full=True) and not full_texts.stale(self.library, article_id):
            return
        article = articles.article(self.library, article_id)
        if article is None or not article.url:
            raise ParseError("This article has no address to fetch it from.")
        async with gate.passed(article.url) as visit:
            page = await self._page(visit, article)
        written = _written(article.text, article.blocks)
        if not article.full and len(page.text) < _SHORTER * len(written):
            raise ParseError("The page holds less of the article than the feed does, so the feed’s text stays.")
        text, blocks, links, media = _body(page, article.title)
        paragraphs = [one.span.of(text) for one in blocks if one.kind not in (BlockKind.HEADING, BlockKind.MEDIA)]
        if not has_article(paragraphs, article.title, written):
            raise ParseError(_NO_ARTICLE)
        full_texts.put(self.library, article_id, text, blocks, links, media)

    async def _page(self, visit: Visit, article: Article) -> ParsedPage:
        """The page, read.  Raises ParseError for a front page to which an article that is gone leads on."""
        fetched = await visit.fetch(article.url)
        if page_of(article.url) and not page_of(fetched.url) and _site(article.url) == _site(fetched.url):
            raise ParseError(f"{host_of(article.url)} sends its front page instead of the article.")
        told = await self.children.run(
            "page", fetched.body, EXTRACT_SECONDS, content_type=fetched.content_type, url=fetched.url
        )
        return json_form.page_from_json(told)


def _written(text: str, blocks: Sequence[Block]) -> str:
    """The blocks of a text without those that stand for pictures and the like, which nobody wrote."""
    return "\n".join(block.span.of(text) for block in blocks if block.kind is not BlockKind.MEDIA)


def _site(url: str) -> str:
    return host_of(url).removeprefix("www.")


def _body(page: ParsedPage, title: str) -> tuple[str, tuple[Block, ...], tuple[Link, ...], tuple[Medium, ...]]:
    """Text, blocks, links and media of a page without the heading that only says the article's title again."""
    first = page.blocks[0]
    if (
        first.kind is not BlockKind.HEADING
        or folded(first.span.of(page.text)) != folded(title)
        or len(page.blocks) == 1
    ):
        return page.text, page.blocks, page.links, page.media
    start = page.blocks[1].span.start
    return (
        page.text[start:],
        tuple(Block(block.kind, block.span.shifted(-start)) for block in page.blocks[1:]),
        tuple(Link(link.span.shifted(-start), link.url) for link in page.links if link.span.start >= start),
        page.media,
    )
