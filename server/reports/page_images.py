"""Pages of PDFs as pictures, and where on them a run of characters stands: what a worker draws.

Owns PDFium on the server's side. It runs in worker processes only, since a PDF may hang or crash it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from graph_builder.workers.pool import Limits, Pool

DPI = 108
"""Dots per inch: 893 pixels across a page of A4, as wide as it is ever shown."""

COLOURS = 64
"""Of a picture: enough for smooth type, and a quarter of the bytes of all."""

SAMPLED = 4
"""Pixels along a side of the square of which one is looked at when colours are chosen: looking at each takes
longer than drawing the page."""

LIMITS = Limits(seconds=10.0, memory_bytes=2 << 30)
POINTS = 72.0

Box = tuple[float, float, float, float]
"""Left, top, width and height in points, from the upper left corner of the page."""

Runs = tuple[tuple[int, int], ...]
"""Characters of a page, run by run: PDFium's index of the first, and their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What to draw: the page (from 1) of the PDF at `source`.

    `runs` are the characters to find on it. Without `picture` it is only measured, and they are looked for,
    which takes a fifth of the time.
    """

    source: str
    page: int
    runs: Runs = ()
    picture: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A page: its width and height in points, its picture as PNG, and the boxes of the runs."""

    width: float
    height: float
    png: bytes
    boxes: tuple[Box, ...]


def open_pool(size: int) -> Pool[Drawing, Drawn]:
    """Up to `size` processes that draw; none is started before the first is needed."""
    return Pool(draw, size=size, limits=LIMITS, preload=["server.reports.page_images"])


def draw(order: Drawing) -> Drawn:
    """The task of a worker."""
    document = pypdfium2.PdfDocument(order.source)
    try:
        page = document[order.page - 1]
        width, height = page.get_size()
        return Drawn(
            width=width,
            height=height,
            png=_picture(page) if order.picture else b"",
            boxes=_boxes(page, order.runs, height) if order.runs else (),
        )
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage) -> bytes:
    image = page.render(scale=DPI / POINTS).to_pil().convert("RGB")
    sample = image.resize((image.width // SAMPLED, image.height // SAMPLED), Image.Resampling.NEAREST)
    palette = sample.quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    png = io.BytesIO()
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(png, "PNG", compress_level=4)
    return png.getvalue()


def _boxes(page: pypdfium2.PdfPage, runs: Runs, height: float) -> tuple[Box, ...]:
    """The rectangles that the runs cover, those of one line of type as one."""
    characters = page.get_textpage()
    boxes: list[Box] = []
    for first, count in runs:
        for number in range(characters.count_rects(first, count)):
            left, bottom, right, top = characters.get_rect(number)
            box = (left, height - top, right - left, top - bottom)
            if boxes and _continues(boxes[-1], box):
                box = _around(boxes.pop(), box)
            boxes.append(box)
    return tuple(boxes)


def _continues(box: Box, following: Box) -> bool:
    """Whether a box goes on in the next one: on one line of type, with no more than a space between."""
    left, top, width, height = box
    shared = min(top + height, following[1] + following[3]) - max(top, following[1])
    return shared > min(height, following[3]) / 2 and abs(following[0] - left - width) < max(
        height, following[3]
    )


def _around(one: Box, other: Box) -> Box:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right = max(one[0] + one[2], other[0] + other[2])
    foot = max(one[1] + one[3], other[1] + other[3])
    return (left, top, right - left, foot - top)
