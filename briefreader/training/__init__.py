"""Trains the tagger of `briefreader.analysis.tagger` from articles in which people marked who said what.

Needs the extra `train`; nothing of the reader imports this room.
"""
