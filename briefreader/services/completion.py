"""What a home holds that may complete a command line; looking changes nothing, and makes no home.

The words are the reader's own or came with the feeds: whoever hands them to a shell chooses those that are harmless.
"""

from __future__ import annotations

from datetime import datetime

from briefreader.config.home import Home
from briefreader.domain.ids import Kind
from briefreader.domain.news.address import host_of, without_secret
from briefreader.library.completion_values import Offers
from briefreader.services.processes.locks import holder


def addresses(home: Home) -> list[str]:
    """Those of the feeds, without passwords."""
    return list(map(without_secret, _offers(home).addresses()))


def ids(home: Home, letters: str, *kinds: Kind) -> list[tuple[str, str]]:
    """Ids that begin with `letters`, each with what it is the id of and from which day."""
    offers = _offers(home)
    return [
        (id, f"{kind}, {datetime.fromtimestamp(at):%Y-%m-%d}") for kind in kinds for id, at in offers.ids(kind, letters)
    ]


def values(home: Home, field: str) -> list[str]:
    """What may stand after a filter, where that depends on the home."""
    offers = _offers(home)
    match field:
        case "saved":
            return offers.saved_searches()
        case "tag":
            return offers.tags()
        case "folder":
            return offers.folders()
        case "feed":
            return addresses(home)
        case "from":
            hosts = [host_of(url).removeprefix("www.") for url in offers.addresses()]
            return [*dict.fromkeys(filter(None, hosts)), *offers.outlets()]
    return []


def _offers(home: Home) -> Offers:
    return Offers(home.library, home.notes, holder(home.lock) is not None)
