"""What the elements of HTML are to a reader of news: blocks, words within a block, or nothing to read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefreader.domain.news.article import BlockKind

UNREAD = frozenset(
    "applet audio base button canvas datalist embed frame frameset head iframe input link map math menu meta nav "
    "noframes noscript object option picture rp rt script select style svg template textarea title track video".split()
)
FOREIGN = frozenset(("svg", "math"))
BREAKING = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr "
    "caption ul".split()
)

_BY_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_BY_MARK = {
    **dict.fromkeys(
        "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed fb-post fb-video mastodon-embed "
        "text-post-media reddit-embed-bq reddit-card telegram-post".split(),
        BlockKind.EMBED,
    ),
    **dict.fromkeys("wp-caption-text caption image-caption photo-caption photo-credit".split(), BlockKind.CAPTION),
    **dict.fromkeys("byline author-name dateline article-byline".split(), BlockKind.BYLINE),
    **dict.fromkeys(
        "advertisement ad-container jp-relatedposts newsletter-signup read-more readmore related related-articles "
        "related-posts related-stories share-buttons sharedaddy social-share".split(),
        BlockKind.FURNITURE,
    ),
}
# Once inside one of these, everything is part of it: a paragraph of a block quote is still quoted.
_HOLDING = frozenset((BlockKind.EMBED, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.FURNITURE))
_LONGEST_MARKS = 500  # characters of a class attribute that are looked at
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether a browser would not show the element; what nobody sees is nobody's statement."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")[:_LONGEST_MARKS]))


def kind_of(tag: str, attributes: Mapping[str, str], around: BlockKind) -> BlockKind:
    """What the words right inside a breaking element are, given what is around it."""
    marks = attributes.get("class", "")[:_LONGEST_MARKS].lower().split()
    marked = next((_BY_MARK[mark] for mark in marks if mark in _BY_MARK), None)
    if marked is BlockKind.EMBED:
        return marked
    if around in _HOLDING:
        return around
    found = marked or _BY_TAG.get(tag)
    if found is not None:
        return found
    return BlockKind.LIST_ITEM if around is BlockKind.LIST_ITEM else BlockKind.PARAGRAPH
