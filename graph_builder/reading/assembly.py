"""Putting a document together from the lines a reader found.

Owns the order of the text (body first, then footnotes) and the offsets. Each
format's reader makes `SourceLine`s; this module alone makes a `Document` of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from graph_builder.reading.document import Document, Form, Line
from graph_builder.reading.normalising import normalise


class SourceLine(NamedTuple):
    """A line as its source has it; the fields mean what they mean in `document.Line`.

    `raw` is the line unnormalised, `source` the index in its page of its first
    character (None where the source has no such index), `cut` the indices within
    `raw` of footnote marks.
    """

    raw: str
    page: int = 1
    source: int | None = None
    cut: frozenset[int] = frozenset()
    indent: float | None = None
    size: float | None = None
    bold: bool = False
    heading: bool = False
    footnote: bool = False
    gap: bool = False


def assemble(
    source_lines: Iterable[SourceLine], *, name: str, data: bytes, form: Form, page_count: int
) -> Document:
    """The document made of these lines; lines without a visible character fall away.

    A gap before a line that falls away passes to the next one.
    """
    found = list(source_lines)
    lines: list[Line] = []
    offset = 0
    gap = False
    for item in [line for line in found if not line.footnote] + [line for line in found if line.footnote]:
        gap = gap or item.gap
        text, pieces = normalise(item.raw, offset, item.source or 0, item.cut)
        if not text:
            continue
        lines.append(
            Line(
                start=offset,
                end=offset + len(text),
                page=item.page,
                text=text,
                indent=item.indent,
                size=item.size,
                bold=item.bold,
                heading=item.heading,
                footnote=item.footnote,
                gap=gap,
                pieces=pieces if item.source is not None else (),
            )
        )
        offset += len(text) + 1
        gap = False
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        form=form,
        text="\n".join(line.text for line in lines),
        lines=tuple(lines),
        page_count=page_count,
    )
