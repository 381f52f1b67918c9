"""Pictures, films, sounds and frames in markup: what stands in the text for each, and where it leads."""

from __future__ import annotations

import pytest

from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.html import body_of

BASE = "https://n.example/d/"

SHOWN = {  # markup: (what stands in the text), (kind, address, words)
    "<img src='/cat.png' alt='A cat on a roof'>": (
        ["[Picture: A cat on a roof]"],
        [("picture", "https://n.example/cat.png", "A cat on a roof")],
    ),
    "<img src=cat.png alt='A cat' title='I like it here'>": (
        ["[Picture: A cat]\n[I like it here]"],
        [("picture", "https://n.example/d/cat.png", "A cat")],
    ),
    "<img src=cat.png aria-label='A cat'>": (
        ["[Picture: A cat]"],
        [("picture", "https://n.example/d/cat.png", "A cat")],
    ),
    "<img src=cat.png>": ([], [("picture", "https://n.example/d/cat.png", "")]),
    "<img src=cat.png alt='IMG_2041.jpg'>": ([], [("picture", "https://n.example/d/cat.png", "")]),
    "<img src=dot.gif width=1 height=1 alt='A dot'>": ([], []),
    "<img src=share.png alt='Share on Facebook'>": ([], []),
    "<img src='data:image/gif;base64,R0' data-src='/late.png' alt='Late'>": (
        ["[Picture: Late]"],
        [("picture", "https://n.example/late.png", "Late")],
    ),
    "<img src='data:image/gif;base64,R0' alt='Late'><noscript><img src='/late.png' alt='Late'></noscript>": (
        ["[Picture: Late]"],
        [("picture", "https://n.example/late.png", "Late")],
    ),
    "<img src='/a.png' alt='A'><noscript><img src='/a.png' alt='A'></noscript>": (
        ["[Picture: A]"],
        [("picture", "https://n.example/a.png", "A")],
    ),
    "<noscript><img src='/a.png' alt='A'></noscript>": (
        ["[Picture: A]"],
        [("picture", "https://n.example/a.png", "A")],
    ),
    "<img srcset='/s.jpg 1x, /l.jpg 2x' alt=A>": (
        ["[Picture: A]"],
        [("picture", "https://n.example/l.jpg", "A")],
    ),
    "<img srcset='/s.jpg 320w,/l.jpg 1024.5w, /x.jpg' alt='A cat'>": (
        ["[Picture: A cat]"],
        [("picture", "https://n.example/l.jpg", "A cat")],
    ),
    "<picture><source srcset='/b.webp 2x'><img src='/s.jpg' alt='A dog'></picture>": (
        ["[Picture: A dog]"],
        [("picture", "https://n.example/s.jpg", "A dog")],
    ),
    "<img src='javascript:alert(1)' alt='A cat'><img src='file:///etc/passwd' alt='A dog'>": (
        ["[Picture: A cat]", "[Picture: A dog]"],
        [("picture", "", "A cat"), ("picture", "", "A dog")],
    ),
    "<figure><img src=s.jpg alt='A ship'><figcaption>A ship, at last</figcaption></figure>": (
        ["A ship, at last"],
        [("picture", "https://n.example/d/s.jpg", "A ship")],
    ),
    "<iframe src='https://www.youtube.com/embed/abc'></iframe>": (
        ["[Video: youtube.com]"],
        [("video", "https://www.youtube.com/embed/abc", "")],
    ),
    "<iframe src='//maps.example/x' title='A map of the port'></iframe>": (
        ["[Frame: A map of the port]"],
        [("frame", "https://maps.example/x", "A map of the port")],
    ),
    "<iframe srcdoc='<p>hidden</p>'></iframe>": ([], []),
    "<video poster=p.jpg><source src='/v.webm'><source src='/v.mp4'>Your browser cannot.</video>": (
        ["[Video: v.webm]"],
        [("video", "https://n.example/v.webm", "")],
    ),
    "<audio src='/talk.mp3' title='A talk with Ann Bell'></audio>": (
        ["[Audio: A talk with Ann Bell]"],
        [("audio", "https://n.example/talk.mp3", "A talk with Ann Bell")],
    ),
    "<div><embed src='/v.mp4'><p>Words.</p></div>": (
        ["[Video: v.mp4]", "Words."],
        [("video", "https://n.example/v.mp4", "")],
    ),
    "<object><param name=movie value=x><embed src='https://vimeo.com/1'></object>": (
        ["[Video: vimeo.com]"],
        [("video", "https://vimeo.com/1", "")],
    ),
    "<object data='/x.pdf' type='application/pdf'>none</object>": ([], [("file", "https://n.example/x.pdf", "")]),
}


@pytest.mark.parametrize("markup", SHOWN)
def test_what_stands_for_it_and_where_it_is(markup: str) -> None:
    text, blocks, _, media = body_of(f"<p>x</p>{markup}<p>y</p>", BASE)
    stand, found = SHOWN[markup]
    assert [block.span.of(text) for block in blocks[1:-1]] == stand
    assert [(one.kind.value, one.url, one.words) for one in media] == found


def test_a_picture_that_leads_somewhere_is_a_link() -> None:
    text, blocks, links, _ = body_of("<a href='/large.jpg'><img src='/s.jpg' alt='The bridge'></a>", BASE)
    assert blocks[0].kind is BlockKind.MEDIA
    assert [(link.span.of(text), link.url) for link in links] == [
        ("[Picture: The bridge]", "https://n.example/large.jpg")
    ]


def test_a_set_of_sizes_without_end_is_read_in_no_time() -> None:
    assert body_of(f"<img alt='A cat' srcset='{'a' * 500_000} ?! {'1x,' * 50_000}'>", BASE).media[0].words == "A cat"
