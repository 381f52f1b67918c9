"""The panes of the reading screen: attributes down, messages up; they draw and report, no more.

All four panes answer to the same five moves, so that one table of keys serves them all: `move(by)` in rows or
lines, `page(by)` in pages (0.5 is half of one), `to_start()`, `to_end()` and `choose()` (Enter).  They bind no
keys themselves.
"""
