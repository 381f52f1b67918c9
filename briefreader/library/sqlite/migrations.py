"""How both files came to be: two lists of steps that are only ever appended to.

Numbers of moments are seconds since 1970.  Tables of the two files never share a name, so that a statement reads the
same whichever of them is attached.
"""

from __future__ import annotations

from briefreader.library.sqlite.library_schema import LIBRARY
from briefreader.library.sqlite.notes_schema import NOTES

__all__ = ["LIBRARY", "NOTES"]
