"""What the elements of HTML are to a reader of news: blocks, words within a block, or nothing to read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.block_builder import Script

UNREAD = frozenset(
    "applet base button canvas datalist frame frameset head link map menu meta nav noframes noscript option rp script "
    "select style svg template textarea title".split()
)
STRUCK = frozenset(("del", "s", "strike"))
"""What the publisher has taken back stands in no text of ours: nobody says it any longer."""

FOREIGN = frozenset(("svg", "math"))
VERBATIM = frozenset(("pre", "listing", "xmp", "plaintext"))
CODE = frozenset(("code", "samp", "kbd", "var"))
LISTS = frozenset(("ol", "ul", "menu", "dir"))
BREAKING = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main ol p plaintext pre section summary table "
    "tbody td tfoot th thead tr caption ul xmp".split()
)
_INLINE = frozenset(
    "a abbr acronym audio b bdi bdo big br center cite code data del dfn em font i iframe img input ins kbd label mark "
    "math nobr picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video "
    "wbr".split()
)
KNOWN = UNREAD | BREAKING | _INLINE
"""The elements of HTML that articles are written with: other words in angle brackets are perhaps nothing but words."""

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
_SCRIPTS = {"sup": Script.RAISED, "sub": Script.LOWERED, "small": Script.SMALL}
_NOTE = re.compile(r"\b(?:reference|footnote\S*|noteref|doc-noteref|endnote\S*|fn-?ref)\b", re.IGNORECASE)
_LONGEST_MARKS = 500  # characters of a class attribute that are looked at
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE
)
_KEEPS_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_TWICE = "katex-html"
"""The class of what shows a formula once more that stands beside it in MathML."""


def is_left_out(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether the element is not for reading: not shown by a browser, struck out, or no words at all.

    What nobody sees is nobody's statement.
    """
    if tag in UNREAD or tag in STRUCK or "hidden" in attributes:
        return True
    style, marks = attributes.get("style", ""), attributes.get("class", "")
    if style and _HIDDEN.search(style[:_LONGEST_MARKS]):
        return True
    return _TWICE in marks


def keeps_lines(attributes: Mapping[str, str]) -> bool:
    """Whether line breaks in the markup are lines, as the element's style says."""
    style = attributes.get("style", "")
    return bool(style) and _KEEPS_LINES.search(style[:_LONGEST_MARKS]) is not None


def script_of(tag: str, attributes: Mapping[str, str]) -> Script | None:
    """How the element sets its words beside the others: raised, lowered, small; None for as they are."""
    if tag in _SCRIPTS:
        return _SCRIPTS[tag]
    style = attributes.get("style", "") if tag in ("span", "font") else ""
    found = _RAISED.search(style[:_LONGEST_MARKS]) if style else None
    return None if found is None else Script.RAISED if found[1].lower() == "super" else Script.LOWERED


def is_note(attributes: Mapping[str, str]) -> bool:
    """Whether an element is a footnote's mark by its class, or leads to one on the same page."""
    marks = f"{attributes.get('class', '')} {attributes.get('rel', '')} {attributes.get('role', '')}"[:_LONGEST_MARKS]
    return attributes.get("href", "").strip().startswith("#") or _NOTE.search(marks) is not None


def kind_of(tag: str, attributes: Mapping[str, str], around: BlockKind) -> BlockKind:
    """What the words right inside a breaking element are, given what is around it."""
    marks = attributes.get("class", "")[:_LONGEST_MARKS].lower().split()
    marked = next((_BY_MARK[mark] for mark in marks if mark in _BY_MARK), None)
    if marked is BlockKind.EMBED:
        return marked
    if around in _HOLDING:
        return around
    if tag in VERBATIM:
        return BlockKind.PREFORMATTED
    found = marked or _BY_TAG.get(tag)
    if found is not None:
        return found
    return BlockKind.LIST_ITEM if around is BlockKind.LIST_ITEM else BlockKind.PARAGRAPH
