"""What a fetch gives: a document, the news that it has not changed, or an error in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefreader.domain.errors import FetchError
from briefreader.domain.news.feed import Validators


@dataclass(frozen=True, slots=True)
class Fetched:
    """A server's good answer."""

    status: int  # 200, 203 or 304
    body: bytes  # decoded and whole; empty when not modified
    url: str  # where it was found in the end, without credentials
    moved_to: str = ""  # the new address, where every redirect on the way was permanent (301, 308)
    validators: Validators = field(default_factory=Validators)  # to ask with next time, exactly as given
    content_type: str = ""
    not_modified: bool = False
    fresh: int = 0  # seconds for which the server says that it stays as it is
    link: str = ""  # the Link header, all of them in one


class UnreachableError(FetchError):
    """A server that could not be asked at all."""


class GarbledError(FetchError):
    """A server whose answer is not HTTP."""


class AnswerError(FetchError):
    """A server that answered, but with no document."""

    def __init__(self, message: str, status: int, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after  # seconds, 60 to 86,400; None where the server did not say

    @property
    def gone(self) -> bool:
        """Whether the server says that the document will never come back: ask no more."""
        return self.status == 410


_WORDS = {
    204: "{host} answered, but sent no document.",
    205: "{host} answered, but sent no document.",
    206: "{host} sent only a part of the document.",
    304: "{host} says that nothing has changed, but had nothing to compare with; it is asked anew next time.",
    400: "{host} did not understand the request (400); check the address.",
    401: "{host} asks for a user name and a password (401): write them as https://user:password@… in the address.",
    403: "{host} refuses to send it (403): the address may need a subscription or keep programs out.",
    404: "{host} has nothing at this address (404); look for the feed's new address.",
    406: "{host} has nothing at this address that a feed reader can take (406).",
    407: "The proxy asks for a password (407); [network] proxy in config.toml may carry one.",
    410: "{host} says that it is gone for good (410): look for a new address, or remove the feed.",
    429: "{host} was asked too often (429); it is left alone for a while.",
    451: "{host} may not send it for legal reasons (451).",
    503: "{host} is busy or being repaired (503); it is tried again later.",
}


def refusal(status: int, host: str, retry_after: float | None = None) -> AnswerError:
    """The error for an answer without a document; the server's own words are not repeated."""
    words = _WORDS.get(status)
    if words is None and status >= 500:
        words = "{host} has a fault of its own ({status}); it is tried again later."
    words = words or "{host} answered with status {status} and no document."
    return AnswerError(words.format(host=host, status=status), status, retry_after)
