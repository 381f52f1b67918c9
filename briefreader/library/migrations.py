"""How both files came to be: two lists of steps that are only ever appended to.

Numbers of moments are seconds since 1970.  Tables of the two files never share a name, so that a statement reads the
same whichever of them is attached.
"""

from __future__ import annotations

from briefreader.library.library_schema import LIBRARY
from briefreader.library.notes_schema import NOTES

__all__ = ["LIBRARY", "NOTES"]
