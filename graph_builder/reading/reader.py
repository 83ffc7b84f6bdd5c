"""The one way in: bytes of any kind we read → a `Document`."""

from __future__ import annotations

from graph_builder.reading.document import Document, Form
from graph_builder.reading.pdf import read_pdf
from graph_builder.reading.plain import read_plain
from graph_builder.reading.sniffing import sniff


def read_document(data: bytes, name: str) -> Document:
    """Read a document from its bytes; what it is, is told from them and not from `name`.

    Args:
        data: the file's bytes.
        name: how the user knows it: its path below the folder given.

    Raises:
        Refusal: when nothing can be read from it, with the reason.
    """
    form = sniff(data)
    if form is Form.PDF:
        return read_pdf(data, name)
    # Few documents are of these forms, and their libraries take a fifth of a second to import.
    if form is Form.DOCX:
        from graph_builder.reading.docx import read_docx

        return read_docx(data, name)
    if form is Form.HTML:
        from graph_builder.reading.html import read_html

        return read_html(data, name)
    return read_plain(data, name, form)
