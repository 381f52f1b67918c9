"""A headless Chromium that is driven through its DevTools protocol."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

SECONDS = 30.0
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --remote-debugging-port=0"
).split()
PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_KEYS = {"Enter": ("\r", 13), "Escape": ("", 27), "Tab": ("", 9)}
_CONTROL = 2


@dataclass
class Page:
    """One tab."""

    browser: Chromium
    session: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)  # of its scripts, its policy and its requests
    sent: list[str] = field(default_factory=list)  # by its websocket

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        return await self.browser.call(method, self.session, **params)

    async def value(self, expression: str) -> Any:
        """What JavaScript says."""
        told = await self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    async def until(self, expression: str) -> None:
        """Returns as soon as it is true."""
        async with asyncio.timeout(SECONDS):
            while not await self.value(expression):
                await asyncio.sleep(0.02)

    async def ready(self) -> None:
        """The reader is on the screen and has the keys."""
        await self.until("document.activeElement?.className === 'xterm-helper-textarea'")

    async def press(self, *keys: str) -> None:
        for key in keys:
            control = key.startswith("C-")
            name = key.removeprefix("C-")
            text, code = _KEYS.get(name, (name, ord(name.upper()) if len(name) == 1 and name.isalpha() else 0))
            event = {"key": name, "windowsVirtualKeyCode": code, "modifiers": _CONTROL if control else 0}
            shown = {"text": text} if text and not control else {}
            await self.call("Input.dispatchKeyEvent", type="keyDown" if shown else "rawKeyDown", **event, **shown)
            await self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    async def size(self, width: int, height: int) -> None:
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    async def picture(self) -> bytes:
        """A PNG of what is shown."""
        return base64.b64decode((await self.call("Page.captureScreenshot", format="png"))["data"])

    @property
    def hosts(self) -> set[str | None]:
        """Whoever was asked for anything."""
        return {urlsplit(url).hostname for url in self.requests if not url.startswith(("data:", "about:"))}


class Chromium:
    """The browser at the other end of one websocket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.pages: dict[str, Page] = {}
        self.opened: list[str] = []

    async def call(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        number = len(self._answers) + 1
        self._answers[number] = asyncio.get_running_loop().create_future()
        asked = {"id": number, "method": method, "params": params}
        await self._socket.send_json(asked | ({"sessionId": session} if session else {}))
        async with asyncio.timeout(SECONDS):
            return await self._answers[number]

    async def page(self, before: str = "") -> Page:
        """An empty tab; `before` is run in it before any page's own scripts."""
        target = (await self.call("Target.createTarget", url="about:blank"))["targetId"]
        session = (await self.call("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        page = self.pages[session] = Page(self, session)
        for domain in ("Page", "Network", "Runtime", "Log"):
            await page.call(f"{domain}.enable")
        if before:
            await page.call("Page.addScriptToEvaluateOnNewDocument", source=before)
        return page

    async def listen(self) -> None:
        async for message in self._socket:
            told = message.json()
            if "id" in told:
                if "error" in told:
                    self._answers[told["id"]].set_exception(AssertionError(told["error"]))
                else:
                    self._answers[told["id"]].set_result(told["result"])
            else:
                self._heard(told["method"], told["params"], self.pages.get(told.get("sessionId", "")))

    def _heard(self, method: str, params: dict[str, Any], page: Page | None) -> None:
        if method in ("Target.targetInfoChanged", "Target.targetCreated"):
            self.opened.append(params["targetInfo"]["url"])
        if page is None:
            return
        match method:
            case "Network.requestWillBeSent":
                page.requests.append(params["request"]["url"])
            case "Network.webSocketCreated":
                page.requests.append(params["url"])
            case "Network.webSocketFrameSent":
                page.sent.append(params["response"]["payloadData"])
            case "Runtime.exceptionThrown":
                page.complaints.append(str(params["exceptionDetails"]))
            case "Log.entryAdded" if params["entry"]["source"] in ("security", "network"):
                page.complaints.append(str(params["entry"]))


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Chromium]:
    """A browser with an empty profile, gone with all its processes when the block ends."""
    assert PROGRAM
    process = await asyncio.create_subprocess_exec(
        PROGRAM,
        *OPTIONS,
        f"--user-data-dir={profile}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "HOME": str(profile)},
    )
    try:
        async with aiohttp.ClientSession() as client:
            async with asyncio.timeout(SECONDS):
                place = await _place(process)
            async with client.ws_connect(place, max_msg_size=0) as socket:
                browser = Chromium(socket)
                listening = asyncio.create_task(browser.listen())
                await browser.call("Target.setDiscoverTargets", discover=True)
                try:
                    yield browser
                finally:
                    listening.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await listening
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.communicate()


async def _place(process: asyncio.subprocess.Process) -> str:
    """Where its protocol is spoken, which it says on stderr."""
    assert process.stderr
    async for line in process.stderr:
        if b"DevTools listening on " in line:
            return line.split(b" on ", 1)[1].decode().strip()
    raise AssertionError("Chromium did not start")
