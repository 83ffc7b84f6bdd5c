"""A document's text as it is kept: gzipped JSON with its lines and their places on the pages.

Owns that form, both ways. The same document gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
from typing import Any

from graph_builder.reading.document import Document, Form, Line, Piece


def pack_text(document: Document) -> bytes:
    """The document as bytes to keep. Lines keep offsets only: their text is the document's."""
    content = {
        "name": document.name,
        "sha256": document.sha256,
        "form": document.form,
        "page_count": document.page_count,
        "text": document.text,
        "lines": [_line_to_list(line) for line in document.lines],
    }
    return gzip.compress(json.dumps(content, ensure_ascii=False).encode(), compresslevel=6, mtime=0)


def unpack_text(packed: bytes) -> Document:
    """The document that `pack_text` packed.

    Raises:
        ValueError, KeyError, OSError: for bytes that are no packed document.
    """
    content: dict[str, Any] = json.loads(gzip.decompress(packed))
    text: str = content["text"]
    return Document(
        name=content["name"],
        sha256=content["sha256"],
        form=Form(content["form"]),
        text=text,
        lines=tuple(_line_from_list(fields, text) for fields in content["lines"]),
        page_count=content["page_count"],
    )


def _line_to_list(line: Line) -> list[object]:
    flags = [line.bold, line.heading, line.footnote, line.gap]
    pieces = [number for piece in line.pieces for number in (piece.start, piece.end, piece.source)]
    return [line.start, line.end, line.page, line.indent, line.size, *map(int, flags), pieces]


def _line_from_list(fields: list[Any], text: str) -> Line:
    start, end, page, indent, size, bold, heading, footnote, gap, pieces = fields
    return Line(
        start=start,
        end=end,
        page=page,
        text=text[start:end],
        indent=indent,
        size=size,
        bold=bool(bold),
        heading=bool(heading),
        footnote=bool(footnote),
        gap=bool(gap),
        pieces=tuple(
            Piece(start=pieces[n], end=pieces[n + 1], source=pieces[n + 2]) for n in range(0, len(pieces), 3)
        ),
    )
