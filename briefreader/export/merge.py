"""Brings a file up to date and keeps every line that the reader wrote in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefreader.export.blocks import NO_LONGER, tag, tags_in, was_marked
from briefreader.export.document import Block, MarkdownFile, Merged, fingerprint
from briefreader.export.frontmatter import FENCE, emitted, head_length, updated
from briefreader.export.markdown import bracketed
from briefreader.export.regions import Region, regions

_BOM = "\ufeff"


@dataclass
class _Work:
    """What is to be done to the lines of one file; edits are applied from the last line to the first."""

    edits: list[tuple[int, int, list[str]]] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def merged(existing: str, new: MarkdownFile) -> Merged:
    """`existing` with the blocks and the front matter of `new`; the same text again where nothing is new.

    Only blocks that are as the program wrote them are rewritten.  One that is no longer annotated gets a line that
    says so.  A new one is put before the block that follows it in the article, so that what the reader wrote under
    a block stays under it.
    """
    bom, text = (_BOM, existing[1:]) if existing.startswith(_BOM) else ("", existing)
    lines = text.split("\n")
    return_ = "\r" if text.count("\r\n") * 2 > text.count("\n") else ""
    length = head_length(lines)
    body = lines[length:]
    whole, damaged = regions(body)
    head = _head(lines[:length], new, whole, return_)
    work = _Work()
    for region in whole:
        _settle(region, {block.id: block for block in new.blocks}.get(region.id), work)
    _insert([block for block in new.blocks if block.id not in damaged], whole, body, work)
    for start, end, replacement in sorted(work.edits, reverse=True, key=lambda edit: edit[:2]):
        body[start:end] = [line + return_ for line in replacement]
    body = [*body[:-1], body[-1].rstrip("\r")] if work.edits else body
    return Merged(bom + "\n".join(head + body), tuple(work.left_alone), tuple(sorted(damaged)), tuple(work.removed))


def _head(old: Sequence[str], new: MarkdownFile, whole: Sequence[Region], return_: str) -> list[str]:
    """The front matter, brought up to date; as it is where it says the same already."""
    if not old:
        return [line + return_ for line in (FENCE, *emitted(new.front_matter), FENCE, "")]
    ours = frozenset(name for region in whole for name in tags_in(region.text))
    inside = [line.rstrip("\r") for line in old[1:-1]]
    now = updated(inside, new.front_matter, lambda name: tag(name) in ours)
    return list(old) if now == inside else [old[0], *(line + return_ for line in now), old[-1]]


def _settle(region: Region, block: Block | None, work: _Work) -> None:
    """Rewrites, marks or leaves one block that is in the file already."""
    if fingerprint(region.text) != region.sha:
        work.left_alone.append(region.id)
    elif block is not None and (block.marked or not was_marked(region.text)):
        _rewrite(region, block, work)
    elif was_marked(region.text) and not region.text.endswith(NO_LONGER):
        work.removed.append(region.id)
        _rewrite(region, Block(region.id, f"{region.text}\n{NO_LONGER}", True), work)


def _rewrite(region: Region, block: Block, work: _Work) -> None:
    if block.text != region.text:
        work.edits.append((region.begin, region.end + 1, bracketed(block).split("\n")))


def _insert(blocks: Sequence[Block], whole: Sequence[Region], body: Sequence[str], work: _Work) -> None:
    """Puts the blocks that are not in the file before the one that follows them in the article, or at the end."""
    there = {region.id: region for region in whole}
    waiting: list[str] = []
    for block in blocks:
        region = there.get(block.id)
        if region is None:
            waiting += [*bracketed(block).split("\n"), ""]
        elif waiting:
            gap = [""] if region.begin and body[region.begin - 1].strip() else []
            work.edits.append((region.begin, region.begin, gap + waiting))
            waiting = []
    if waiting:
        last = max((at for at, line in enumerate(body) if line.strip()), default=-1) + 1
        work.edits.append((last, len(body), ["", *waiting]))
