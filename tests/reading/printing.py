"""Prints lines as a PDF, each where and how a test wants it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

TOP = 780.0
LEADING = 15.0


class Printed(NamedTuple):
    """A line: its words, left edge, foot from the bottom of the page, type size (points) and weight."""

    text: str
    left: float = 72.0
    foot: float = TOP
    size: float = 12.0
    bold: bool = False


def paragraph(*texts: str, left: float = 72.0, foot: float = TOP) -> list[Printed]:
    """Lines of body text one below the other, the first at `foot`."""
    return [Printed(text, left=left, foot=foot - LEADING * i) for i, text in enumerate(texts)]


def print_pdf(*pages: Sequence[Printed], scale: float = 1.0) -> bytes:
    """A PDF of these pages; with `scale` the type is set that much smaller and scaled up."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in pages:
        for line in page:
            text = canvas.beginText()
            text.setTextTransform(scale, 0, 0, scale, line.left, line.foot)
            text.setFont("Helvetica-Bold" if line.bold else "Helvetica", line.size / scale)
            text.textOut(line.text)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
