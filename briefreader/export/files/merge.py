"""Brings a file up to date and keeps every line that the reader wrote in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefreader.export.files.blocks import Region
from briefreader.export.files.document import ArticleFile, Block, Form, Merged, fingerprint

_BOM = "\ufeff"


@dataclass
class _Work:
    """What is to be done to the lines of one file; edits are applied from the last line to the first."""

    form: Form
    edits: list[tuple[int, int, list[str]]] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def merged(existing: str, new: ArticleFile) -> Merged:
    """`existing` with the blocks and the head of `new`; the same text again where nothing is new.

    Only blocks that are as the program wrote them are rewritten.  One that is no longer annotated gets a line that
    says so.  A new one is put before the block that follows it in the article, so that what the reader wrote under
    a block stays under it.
    """
    bom, text = (_BOM, existing[1:]) if existing.startswith(_BOM) else ("", existing)
    lines = text.split("\n")
    return_ = "\r" if text.count("\r\n") * 2 > text.count("\n") else ""
    length = new.form.head_length(lines)
    body = lines[length:]
    whole, damaged = new.form.regions(body)
    head = new.form.head(lines[:length], new, whole, return_)
    work = _Work(new.form)
    for region in whole:
        _settle(region, {block.id: block for block in new.blocks}.get(region.id), work)
    _insert([block for block in new.blocks if block.id not in damaged], whole, body, work)
    for start, end, replacement in sorted(work.edits, reverse=True, key=lambda edit: edit[:2]):
        body[start:end] = [line + return_ for line in replacement]
    body = [*body[:-1], body[-1].rstrip("\r")] if work.edits else body
    return Merged(bom + "\n".join(head + body), tuple(work.left_alone), tuple(sorted(damaged)), tuple(work.removed))


def _settle(region: Region, block: Block | None, work: _Work) -> None:
    """Rewrites, marks or leaves one block that is in the file already."""
    if fingerprint(region.text) != region.sha:
        work.left_alone.append(region.id)
    elif block is not None and (block.marked or not region.marked):
        _rewrite(region, block, work)
    elif region.marked and not region.text.endswith(work.form.no_longer):
        work.removed.append(region.id)
        _rewrite(region, Block(region.id, f"{region.text}\n{work.form.no_longer}", True), work)


def _rewrite(region: Region, block: Block, work: _Work) -> None:
    if (block.text, block.marked) != (region.text, region.marked):
        work.edits.append((region.begin, region.end + 1, work.form.bracketed(block).split("\n")))


def _insert(blocks: Sequence[Block], whole: Sequence[Region], body: Sequence[str], work: _Work) -> None:
    """Puts the blocks that are not in the file before the one that follows them in the article, or at the end."""
    there = {region.id: region for region in whole}
    between = list(work.form.gap)
    waiting: list[str] = []
    for block in blocks:
        region = there.get(block.id)
        if region is None:
            waiting += [*work.form.bracketed(block).split("\n"), *between]
        elif waiting:
            gap = between if region.begin and body[region.begin - 1].strip() else []
            work.edits.append((region.begin, region.begin, gap + waiting))
            waiting = []
    if waiting:
        last = max((at for at, line in enumerate(body) if line.strip()), default=-1) + 1
        end = waiting if between else [*waiting, ""]
        work.edits.append((last, len(body), [*between, *end]))
