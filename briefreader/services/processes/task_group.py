"""Tasks side by side: what stands against all of them, a full disk above all, ends them and is told as it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from briefreader.domain.errors import LibraryError


@asynccontextmanager
async def side_by_side() -> AsyncIterator[asyncio.TaskGroup]:
    """A group of tasks.  Raises the LibraryError of the first that met one, instead of a group of errors."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except ExceptionGroup as errors:
        refusals, others = errors.split(LibraryError)
        if refusals is None or others is not None:
            raise
        raise next(error for error in refusals.exceptions if isinstance(error, LibraryError)) from None
