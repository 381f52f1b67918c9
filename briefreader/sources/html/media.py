"""Pictures, films, sounds and frames in markup: what is said of them, and where they are.

Addresses are only kept: nothing of them is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from briefreader.domain.news.media import ENDINGS, Medium, MediumKind
from briefreader.sources.text import limits
from briefreader.sources.text.links import web_address
from briefreader.sources.text.single_line import literal_line, shortened, unescaped

Attributes = Mapping[str, str]

ELEMENTS: Mapping[str, MediumKind] = {
    "img": MediumKind.PICTURE,
    "amp-img": MediumKind.PICTURE,
    "video": MediumKind.VIDEO,
    "amp-video": MediumKind.VIDEO,
    "audio": MediumKind.AUDIO,
    "amp-audio": MediumKind.AUDIO,
    "iframe": MediumKind.FRAME,
    "amp-iframe": MediumKind.FRAME,
    "embed": MediumKind.FRAME,
    "object": MediumKind.FRAME,
}
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-orig-file", "data", "data-url")
"""Where pages that load their pictures late keep the address."""

_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_SIZE_IN_SET = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)[wx]")

_SMALLEST = 20  # pixels: a picture of less is a dot that counts readers, or an icon
_SIZE = re.compile(r"\s*(\d{1,5})(?:px)?\s*\Z")
_COUNTERS = re.compile(
    r"/~(?:r|f|ff|rf|at)/|\b(?:pixel|beacon|tracker|1x1|spacer|blank)\b|stats\.wordpress|pixel\.wp|doubleclick|feedsportal"
    r"|googlesyndication|googletagmanager|google-analytics|scorecardresearch|adservice|adserver|amazon-adsystem",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?:an?\s)?(?:image|img|photo(?:graph)?|picture|pic|thumbnail|thumb|logo|icon|avatar|banner|illustration|graphic"
    r"|placeholder|spacer|untitled|featured?(?:[\s_-]image)?|(?:main|article|post) image|alt text|alt|null"
    r"|undefined|none|screenshot|(?:youtube |vimeo )?video(?: player)?|audio(?: player)?|player|embed(?:ded)?"
    r"(?: (?:content|frame))?|iframe)[\s_-]?\d*"
    r"|(?:img|dsc|dscn|dscf|pxl|screen ?shot)[\s_-]?[\d_-]+.*|image from \S+|[\w-]*_[\w-]*|[\d\s_-]*|https?://\S*"
    r"|\S+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:(?:add|post|send|submit|share|save|bookmark|subscribe|follow|pin|tweet|like|print|e-?mail)\b"
    r"(?: (?:this|it|us|me|post|page|article|story))*(?: (?:to|on|with|via|by|in|at)\b.{0,40})?"
    r"|facebook|twitter|x|instagram|linkedin|whatsapp|reddit|pinterest|tumblr|stumbleupon|digg(?: this)?|del\.icio\.us"
    r"|e-?mail|print|rss|comments?|download on .{1,30}|get it on .{1,30})(?: (?:icon|logo|button))?",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"[^\w\s]+\Z")
_DRAWN = re.compile(r"\b(?:emoji|smiley|wp-smiley)\b", re.IGNORECASE)
_FORMULA = re.compile(r"\b(?:latex|tex|math|mwe-math\S*|katex|formula|equation)\b", re.IGNORECASE)
_STYLED_TEX = re.compile(r"\{\\(?:display|text)style\s*(.*)\}\Z", re.DOTALL)
_FILMS = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|brightcove\.(?:net|com)"
    r"|jwplatform\.com|jwplayer\.com|streamable\.com|odysee\.com|rumble\.com|wistia\.(?:net|com)|kaltura\.com)$"
)
_SOUNDS = re.compile(
    r"(?:^|\.)(?:soundcloud\.com|open\.spotify\.com|spotify\.com|anchor\.fm|megaphone\.fm|acast\.com|audioboom\.com"
    r"|podbean\.com|buzzsprout\.com|simplecast\.com|bandcamp\.com|podcasts\.apple\.com|libsyn\.com|omny\.fm)$"
)


def medium(tag: str, attributes: Attributes, base: str) -> Medium | None:
    """What a media element shows; None for what is there to count readers, for buttons, and for what is empty."""
    kind, url = ELEMENTS[tag], _address(attributes, base)
    if _is_furniture(attributes, url):
        return None
    words = _words(attributes.get("alt", "")) or _words(attributes.get("aria-label", "")) or _title(attributes)
    if kind is MediumKind.FRAME:
        kind = kind_of(attributes.get("type", ""), url, kind)
    if kind is MediumKind.FRAME and not url:
        return None
    return Medium(kind, url, words)


def drawn_words(attributes: Attributes) -> str:
    """What a picture stands for that is part of the words around it: an emoji, a formula; empty for all others."""
    marks, alt = attributes.get("class", "")[:500], attributes.get("alt", "").strip()
    if _DRAWN.search(marks) or (0 < len(alt) <= 8 and _EMOJI.match(alt) and not alt.isascii()):
        return alt
    if _FORMULA.search(marks) or "latex" in attributes.get("src", "")[:500]:
        styled = _STYLED_TEX.match(alt)
        return (styled[1] if styled else alt).strip()
    return ""


def picture_title(attributes: Attributes) -> str:
    """What a picture says when a mouse rests on it, where that is something beside its description."""
    title, alt = _title(attributes), _words(attributes.get("alt", ""))
    return title if alt and title.casefold() not in alt.casefold() else ""


def kind_of(mime: str, url: str, otherwise: MediumKind, named: str = "") -> MediumKind:
    """What something is by its MIME type, by what its publisher calls it, by the end or the host of its address."""
    sort, kind = mime.strip().lower().partition("/")[0], named.strip().lower()
    known = {"image": MediumKind.PICTURE, "audio": MediumKind.AUDIO, "video": MediumKind.VIDEO}
    if kind in known or sort in known:
        return known.get(kind) or known[sort]
    if "shockwave" in mime.lower():
        return MediumKind.VIDEO
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return otherwise
    ending = parts.path.rpartition(".")[2].lower()
    if ending in ENDINGS:
        return ENDINGS[ending]
    return MediumKind.VIDEO if _FILMS.search(host) else MediumKind.AUDIO if _SOUNDS.search(host) else otherwise


def clean_type(mime: str) -> str:
    """A MIME type in small letters; empty for what is none."""
    found = re.match(r"\s*([\w.+-]{1,60}/[\w.+-]{1,60})\s*(?:;|\Z)", mime, re.ASCII)
    return found[1].lower() if found else ""


def _address(attributes: Attributes, base: str) -> str:
    written = [attributes[name] for name in _SOURCES if attributes.get(name)]
    written += [url for name in _SETS if attributes.get(name) for url in _largest_first(attributes[name])]
    return next((found for one in written if (found := web_address(one, base))), "")


def _largest_first(sizes: str) -> list[str]:
    """The addresses of a picture that is there in several sizes: "/small.jpg 1x, /large.jpg 2x"."""
    found: list[tuple[float, str]] = []
    url = ""
    for word in sizes[: 8 * limits.TITLE].split():
        if not url:
            url = word
        else:  # how large what it leads to is, with what comes after a comma without a blank
            size, _, after = word.partition(",")
            known = _SIZE_IN_SET.fullmatch(size)
            found.append((float(known[1]) if known else 1.0, url))
            url = after
        if url.endswith(","):
            found.append((1.0, url.rstrip(",")))
            url = ""
    found += [(1.0, url)] if url else []
    return [url for _, url in sorted(found, key=lambda one: -one[0])]


def _is_furniture(attributes: Attributes, url: str) -> bool:
    sizes = [_SIZE.match(attributes.get(side, "")) for side in ("width", "height")]
    if any(size and int(size[1]) <= _SMALLEST for size in sizes):
        return True
    if _COUNTERS.search(url) or attributes.get("role", "") in ("presentation", "none"):
        return True
    said = (attributes.get("alt", "") or attributes.get("title", "")).strip()[:100]
    return _BUTTON.fullmatch(said) is not None


def _title(attributes: Attributes) -> str:
    return _words(attributes.get("title", ""))


def _words(written: str) -> str:
    line = shortened(literal_line(unescaped(written[: 8 * limits.TITLE])), limits.TITLE)
    return "" if _SAYS_NOTHING.fullmatch(line) else line
