"""The fetcher's rules, with a stand-in for the network."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, RefusedError
from briefreader.domain.news.feed import Validators
from briefreader.sources.http.answers import AnswerError, Fetched, GarbledError
from briefreader.sources.http.fetch import Fetcher
from briefreader.sources.http.transport import Reply

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
A, B = "https://a.example/feed", "https://b.example/feed"
GOOD = Reply(200, {"content-type": "application/rss+xml"}, b"<rss/>")


@dataclass
class StandIn:
    """Answers by address, and remembers what it was asked: (address, headers, allowed)."""

    replies: Mapping[str, Reply]
    asked: list[tuple[str, Mapping[str, str], bool]] = field(default_factory=list)

    async def get(self, url: str, headers: Mapping[str, str], allowed: bool) -> Reply:
        self.asked.append((url, headers, allowed))
        return self.replies[url]


def to(url: str, status: int = 302) -> Reply:
    return Reply(status, {"location": url})


async def fetched(
    replies: Mapping[str, Reply] | StandIn, url: str = A, validators: Validators | None = None, allow: str = ""
) -> Fetched:
    exchange = replies if isinstance(replies, StandIn) else StandIn(replies)
    network = Network(allow_private=(allow,) if allow else ())
    async with Fetcher(network, exchange, lambda: NOW) as fetcher:
        return await fetcher.fetch(url, validators or Validators())


async def test_a_document_with_what_to_ask_with_next_time() -> None:
    headers = {"content-type": "text/xml", "etag": 'W/"x, y"\tz', "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
    found = await fetched({A: Reply(200, headers, b"body")})
    assert found == Fetched(200, b"body", A, "", Validators(headers["etag"], headers["last-modified"]), "text/xml")


@pytest.mark.parametrize("etag", ['"\x1b[31m"', '"é"', "x" * 2000])
async def test_a_validator_that_cannot_be_sent_back_is_not_kept(etag: str) -> None:
    assert (await fetched({A: Reply(200, {"etag": etag}, b"x")})).validators == Validators()


async def test_asking_with_validators_exactly_as_they_were_given() -> None:
    given = Validators('no quotes, "and" spaces', "once upon a time")
    stand_in = StandIn({A: Reply(304, {"etag": "another"})})
    found = await fetched(stand_in, validators=given)
    (_, headers, _), *_ = stand_in.asked
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == (given.etag, given.last_modified)
    assert found.not_modified
    assert (found.body, found.validators) == (b"", given)


async def test_not_modified_to_a_first_request_is_a_fault() -> None:
    with pytest.raises(AnswerError, match="nothing to compare with"):
        await fetched({A: Reply(304, {})})


async def test_a_server_whose_not_modified_is_not_http_is_asked_anew() -> None:
    class Garbling(StandIn):
        async def get(self, url: str, headers: Mapping[str, str], allowed: bool) -> Reply:
            if "If-None-Match" in headers:
                raise GarbledError("a.example answered in a way that is not HTTP.")
            return await super().get(url, headers, allowed)

    assert (await fetched(Garbling({A: GOOD}), validators=Validators('"v1"'))).body == GOOD.body


async def test_every_request_says_who_asks_and_that_it_takes_one_packing() -> None:
    stand_in = StandIn({A: GOOD})
    await fetched(stand_in)
    (_, headers, allowed), *_ = stand_in.asked
    assert headers["User-Agent"].startswith("briefreader/")
    assert headers["Accept-Encoding"] == "gzip"
    assert "Authorization" not in headers
    assert not allowed


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [((301,), B), ((308,), B), ((301, 308), B), ((302,), ""), ((303,), ""), ((307,), ""), ((301, 302), ""), ((), "")],
)
async def test_only_a_wholly_permanent_chain_moves_a_feed(statuses: tuple[int, ...], moved: str) -> None:
    stops = [A, *(f"https://hop.example/{n}" for n in range(1, len(statuses))), B] if statuses else [B]
    replies = {at: to(then, status) for at, then, status in zip(stops, stops[1:], statuses, strict=False)}
    found = await fetched({**replies, B: GOOD}, stops[0])
    assert (found.url, found.moved_to) == (B, moved)


async def test_a_relative_redirect() -> None:
    assert (await fetched({A: to("../other?x=1#part"), "https://a.example/other?x=1": GOOD})).body == GOOD.body


@pytest.mark.parametrize(
    ("location", "error", "words"),
    [
        ("", FetchError, "without saying where"),
        ("file:///etc/passwd", RefusedError, "a.example sends us to “file:///etc/passwd”"),
        ("javascript:alert(1)", RefusedError, "not followed"),
        ("http://\x1b[31m.example/", RefusedError, "cannot be read"),
        ("http://[bad/", RefusedError, "cannot be read"),
        ("http://127.0.0.1:9/", RefusedError, "127.0.0.1:9, which is on a private network"),
        ("http://2130706433/", RefusedError, "private network"),
        ("http://[::ffff:10.0.0.1]/", RefusedError, "private network"),
        ("http://localhost/", RefusedError, "private network"),
        (A, FetchError, "without an end"),
    ],
)
async def test_redirects_that_are_not_followed(location: str, error: type[FetchError], words: str) -> None:
    stand_in = StandIn({A: to(location)})
    with pytest.raises(error) as told:
        await fetched(stand_in)
    assert words in str(told.value)
    assert str(told.value).isprintable()
    assert {url for url, *_ in stand_in.asked} == {A}


async def test_ten_redirects_are_followed_and_no_more() -> None:
    chain = {f"https://a.example/{n}": to(f"https://a.example/{n - 1}") for n in range(1, 12)}
    replies = {**chain, "https://a.example/0": GOOD}
    assert (await fetched(replies, "https://a.example/10")).body == GOOD.body
    with pytest.raises(FetchError, match="without an end"):
        await fetched(replies, "https://a.example/11")


async def test_a_private_address_is_allowed_as_exactly_the_origin_that_was_named() -> None:
    stand_in = StandIn({"http://127.0.0.1:8000/x": GOOD, "http://127.0.0.1:8001/x": GOOD})
    assert (await fetched(stand_in, "http://127.0.0.1:8000/x", allow="127.0.0.1:8000")).status == 200
    assert stand_in.asked[0][2]
    with pytest.raises(RefusedError, match="allow_private"):
        await fetched(stand_in, "http://127.0.0.1:8001/x", allow="127.0.0.1:8000")


async def test_credentials_go_to_their_own_server_only() -> None:
    stand_in = StandIn({A: to("https://a.example/two"), "https://a.example/two": to(B), B: GOOD})
    found = await fetched(stand_in, "https://me:p%40ss@a.example/feed")
    expected = "Basic " + base64.b64encode(b"me:p@ss").decode()
    assert [headers.get("Authorization") for _, headers, _ in stand_in.asked] == [expected, expected, None]
    assert "me" not in found.url


async def test_credentials_in_a_redirect_are_nobodys() -> None:
    stand_in = StandIn({A: to("https://you:word@b.example/feed"), B: GOOD})
    await fetched(stand_in)
    assert [(url, headers.get("Authorization")) for url, headers, _ in stand_in.asked] == [(A, None), (B, None)]


async def test_a_feed_with_a_password_moves_with_it_and_only_within_its_server() -> None:
    within = {A: to("https://a.example/new", 301), "https://a.example/new": GOOD}
    assert (await fetched(within, "https://me:x@a.example/feed")).moved_to == "https://me:x@a.example/new"
    assert (await fetched({A: to(B, 301), B: GOOD}, "https://me:x@a.example/feed")).moved_to == ""


@pytest.mark.parametrize("status", [204, 205, 206, 400, 401, 403, 404, 406, 410, 418, 429, 451, 500, 503, 520, 999])
async def test_every_refusal_is_a_sentence_of_ours(status: int) -> None:
    with pytest.raises(AnswerError) as told:
        await fetched({A: Reply(status, {"server": "\x1b[2J"})})
    assert "a.example" in str(told.value)
    assert str(told.value).endswith(".")
    assert (told.value.status, told.value.gone) == (status, status == 410)


async def test_how_long_a_server_wants_to_be_left_alone() -> None:
    with pytest.raises(AnswerError) as told:
        await fetched({A: Reply(429, {"retry-after": "Sat, 10 Jan 2026 14:00:00 GMT"})})
    assert told.value.retry_after == 7200.0
