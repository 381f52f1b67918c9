"""briefreader: a terminal news reader that tells who said what."""

__version__ = "0.2.0.dev0"
