"""Word documents → lines: paragraphs and table rows in order, list items with bullets."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from graph_builder.issues import Code, Refusal
from graph_builder.reading.assembly import SourceLine, assemble
from graph_builder.reading.document import Document, Form
from graph_builder.reading.normalising import BULLET, DASH


def read_docx(data: bytes, name: str) -> Document:
    """Read a Word document. Page breaks are the printer's, so all of it is page 1.

    Raises:
        Refusal: when the file is damaged.
    """
    try:
        word: WordDocument = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise Refusal(
            Code.BROKEN_DOCX, "the Word document is damaged or incomplete.", "Save or download it again."
        ) from error
    return assemble(list(_lines(word)), name=name, data=data, form=Form.DOCX, page_count=1)


def _lines(word: WordDocument) -> Iterator[SourceLine]:
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield SourceLine(raw=" ".join(cell.text for cell in row.cells).replace("\n", " "), gap=True)
        else:
            yield from _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[SourceLine]:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    heading = style.startswith(("Heading", "Title"))
    text = "".join(run.text for run in paragraph.runs if not run.font.superscript) or paragraph.text
    sign, indent = _list_sign(style)
    for number, part in enumerate(text.split("\n")):
        opening = sign if number == 0 else ""
        yield SourceLine(raw=opening + part, heading=heading, bold=heading, gap=number == 0, indent=indent)


def _list_sign(style: str) -> tuple[str, float]:
    """The bullet and indent, in points, of a list style; Word numbers are not in the text."""
    if not style.startswith("List"):
        return "", 0.0
    nested = style.endswith(("2", "3", "4"))
    return (f"{DASH} ", 36.0) if nested else (f"{BULLET} ", 18.0)
