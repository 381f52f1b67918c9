"""The server: where it listens, what it answers, how it ends."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import signal
import socket
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from briefreader.domain.errors import ServeError
from briefreader.web.connection import Connections
from briefreader.web.guard import SOCKET, Guard, protect

_PAGE = Path(__file__).parent / "page"
_SECONDS_TO_END = 5.0
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Nothing outside this server; the terminal's script writes its colours and widths as inline styles."""


class Server:
    """Listens from the moment it is made.  Raises ServeError, in words, where it cannot."""

    def __init__(self, host: str, port: int) -> None:
        self._terminal = _terminal()
        self._listening = _listening(host, port)
        place, self.port = self._listening.getsockname()[:2]
        address = ipaddress.ip_address(place)
        anywhere = address.is_unspecified
        self.public = anywhere or not address.is_loopback
        self.host = ("127.0.0.1" if address.version == 4 else "::1") if anywhere else host.lower()
        self._guard = Guard({self.host} | (set() if self.public and not anywhere else {"localhost"}), self.port)

    @property
    def address(self) -> str:
        """What to open; whoever has it may read and write."""
        return self._url(self._guard.token)

    @property
    def address_for_once(self) -> str:
        """The same for a browser that is started with it: other people of this machine see command lines."""
        return self._url(self._guard.ticket)

    def run(self, command: Sequence[str], ready: Callable[[], None], told: Callable[[str], None]) -> None:
        """Serves readers, each started by `command`, until Ctrl-C or the terminal's end; nothing is left running."""
        asyncio.run(self._run(Connections(command, told), ready))

    async def _run(self, connections: Connections, ready: Callable[[], None]) -> None:
        ended = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, ended.set)
        app = self._application(connections)
        runner = web.AppRunner(app, access_log=None, logger=_faults(), shutdown_timeout=_SECONDS_TO_END)
        await runner.setup()
        try:
            await web.SockSite(runner, self._listening).start()
            ready()
            await ended.wait()
        finally:
            await runner.cleanup()

    def _application(self, connections: Connections) -> web.Application:
        app = web.Application(middlewares=[self._guard.checked])
        app.on_response_prepare.append(protect)
        app.on_shutdown.append(connections.close)
        app.add_routes(
            [
                web.get("/", _page),
                web.get(SOCKET, connections.serve),
                web.static("/page", _PAGE),
                web.static("/terminal", self._terminal),
            ]
        )
        return app

    def _url(self, token: str) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/?token={token}"


def _faults() -> logging.Logger:
    """Tells of our own faults, on stderr; whoever sends what is no HTTP has his answer, and that is all."""
    logger = logging.getLogger(__name__)
    logger.addFilter(lambda record: not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError)))
    return logger


async def _page(request: web.Request) -> web.FileResponse:
    policy = _POLICY.format(host=request.headers["Host"])
    return web.FileResponse(_PAGE / "index.html", headers={"Content-Security-Policy": policy})


def _terminal() -> Path:
    """The terminal that textual-serve puts into its page: a script, a style sheet, fonts."""
    package = find_spec("textual_serve")
    if package is None or package.origin is None:
        raise ServeError("The reader in a browser needs one package more: pip install 'briefreader[serve]'.")
    return Path(package.origin).parent / "static"


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(place[:2], family=family)
    except OSError as error:
        raise ServeError(_why(error, host, port)) from None


def _why(error: OSError, host: str, port: int) -> str:
    match error:
        case socket.gaierror():
            return f"No machine is called {host}: choose another address with --host."
        case OSError(errno=errno.EADDRINUSE):
            return f"Port {port} is taken: choose another with --port, or 0 for any that is free."
        case OSError(errno=errno.EADDRNOTAVAIL):
            return f"{host} is no address of this machine: choose another with --host."
        case OSError(errno=errno.EACCES):
            return f"You may not listen on port {port}: choose one above 1023 with --port."
    return f"Nothing can listen at {host}, port {port} ({error.strerror}): choose others with --host and --port."
