"""Words as they are compared: without case and without accents."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` with case and combining marks gone: "Žižek" and "zizek" are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))
