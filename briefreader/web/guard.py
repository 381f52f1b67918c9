"""Who may come in: whoever has the token, at a name that is ours, from a page that is ours."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

SOCKET = "/ws"

_HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_NO_TOKEN = "Open the whole address that `briefreader serve` printed, with the token at its end."
_NOT_OURS = "This address is not one that `briefreader serve` answers at: open the one that it printed."
_FOREIGN = "Only the page that `briefreader serve` shows may do this."


class Guard:
    """Stands before every path.  `names` are the hosts that the server is asked for by, beside its addresses."""

    def __init__(self, names: Collection[str], port: int) -> None:
        self.token = secrets.token_urlsafe(32)
        self.ticket = secrets.token_urlsafe(32)  # a token that opens once: a browser's command line is no secret
        self._names = frozenset(names)
        self._cookie = f"briefreader-{port}"  # browsers do not tell the ports of a host apart

    @web.middleware
    async def checked(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answers 403 in a sentence, changes a token for the cookie, or lets the request in."""
        if not self._ours(request):
            return _refused(_NOT_OURS)
        if self._token_right(request):
            return self._welcomed()
        if not _same(request.cookies.get(self._cookie, ""), self.token):
            return _refused(_NO_TOKEN)
        if request.path == SOCKET and urlsplit(request.headers.get("Origin", "")).netloc != request.headers["Host"]:
            return _refused(_FOREIGN)
        return await handler(request)

    def _ours(self, request: web.Request) -> bool:
        """Whether Host names us: a stranger's name that leads here is how a page of his would get at ours."""
        place = request.transport.get_extra_info("sockname") if request.transport else None
        try:
            host = urlsplit(f"//{request.headers.get('Host', '')}").hostname
        except ValueError:
            return False
        return host is not None and (host in self._names or bool(place and host == place[0]))

    def _token_right(self, request: web.Request) -> bool:
        given = request.query.get("token", "")
        if _same(given, self.ticket):
            self.ticket = secrets.token_urlsafe(32)
            return True
        return _same(given, self.token)

    def _welcomed(self) -> web.Response:
        """To the page, without the token in the address bar."""
        response = web.Response(status=303, headers={"Location": "/"})
        response.set_cookie(self._cookie, self.token, path="/", httponly=True, samesite="Strict")
        return response


async def protect(_request: web.Request, response: web.StreamResponse) -> None:
    """The headers of every answer, whatever it is."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def _refused(sentence: str) -> web.Response:
    return web.Response(status=403, text=f"{sentence}\n")


def _same(given: str, right: str) -> bool:
    """Compared in a time that does not tell how much of it is right."""
    return secrets.compare_digest(given.encode("utf-8", "surrogateescape"), right.encode())
