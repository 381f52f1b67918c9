"""The body of an answer: collected under a limit, unpacked by us, and whole or not at all."""

from __future__ import annotations

import zlib

from briefreader.domain.errors import FetchError

_GZIP = 31  # zlib's wbits for the gzip format
_MAGIC = b"\x1f\x8b"


class Body:
    """Takes an answer's bytes as they come.  `limit` counts bytes, both as sent and as unpacked."""

    def __init__(self, host: str, encoding: str, limit: int) -> None:
        """Raises FetchError for an encoding that was not asked for."""
        coding = encoding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip"):
            raise FetchError(f"{host} packs its answer in a way that was not asked for, so it is not read.")
        self._host, self._limit = host, limit
        self._sent = 0
        self._out = bytearray()
        self._packed = coding.endswith("gzip")
        self._unpacker = zlib.decompressobj(_GZIP)
        self._after_member = b""

    def take(self, chunk: bytes) -> None:
        """The next bytes.  Raises FetchError when there are too many or they cannot be unpacked."""
        self._sent += len(chunk)
        if self._sent > self._limit:
            raise self._too_long()
        if self._packed:
            self._unpack(chunk)
        else:
            self._out += chunk

    def whole(self) -> bytes:
        """All of it.  Raises FetchError where the packed stream has no end: half a body is no body."""
        if self._packed and self._sent and not self._unpacker.eof:
            raise FetchError(f"The answer of {self._host} broke off before its end; it is tried again next time.")
        return bytes(self._out)

    def _unpack(self, chunk: bytes) -> None:
        """One chunk of a gzip stream, which may hold several members; what follows the last is padding."""
        while chunk:
            if self._unpacker.eof:
                chunk = self._after_member + chunk
                self._after_member = chunk[: len(_MAGIC)]  # two bytes decide, and they may come one by one
                if not chunk.startswith(_MAGIC):
                    return
                self._unpacker, self._after_member = zlib.decompressobj(_GZIP), b""
            try:
                self._out += self._unpacker.decompress(chunk, self._limit + 1 - len(self._out))
            except zlib.error:
                raise FetchError(f"{self._host} sent a packed answer that cannot be unpacked.") from None
            if len(self._out) > self._limit:
                raise self._too_long()
            chunk = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail

    def _too_long(self) -> FetchError:
        size = f"{self._limit / 1_000_000:g}"
        return FetchError(
            f"The document of {self._host} is larger than {size} MB; max_body_mb in config.toml sets that limit."
        )
