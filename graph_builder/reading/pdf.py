"""PDF → lines with their typography, by PDFium.

Owns what depends on PDFium: opening, characters, boxes, type sizes. What counts
as furniture is decided in `furniture.py`. PDFium is not thread-safe: call this
in a process that does nothing else with it at the same time.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from graph_builder.issues import Code, Refusal
from graph_builder.reading.assembly import assemble
from graph_builder.reading.document import Document, Form
from graph_builder.reading.furniture import PrintedLine, leave_out_furniture

_BOLD_WEIGHT = 600
_MARK_SIZE = 0.85
_RAISED_BY = 1.5
"""How many points above its neighbour's foot a digit stands to be a footnote's mark."""

_UNSCALED = 2.0
"""Type of no more than this size, in points, is set in units that the page scales up."""

_MARK = re.compile(r"\d{1,2}(?!\w|[.,]\d|%)")
_MARKED = re.compile(r"(?:[^\W\d]|[.,;:?!’')\]])\s?$")
"""What a footnote's mark follows: a letter, or a sign that ends words."""

_LETTER = re.compile(r"[^\W\d_]")


class _TextPage:
    """One page's characters. Character indices are PDFium's, which equal the string's."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page.get_textpage()
        self.text: str = self._page.get_text_range()
        self._doubles = [ctypes.c_double() for _ in range(4)]
        self._rectangle = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(100)

    def foot(self, index: int) -> float:
        """The lowest point of the character's ink, in points from the foot of the page."""
        pdfium.FPDFText_GetCharBox(self._page, index, *self._doubles)
        return float(self._doubles[2].value)

    def place(self, index: int) -> tuple[float, float]:
        """Left edge and lower edge of the character's cell, the same for `g` as for `T`."""
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._rectangle)
        return float(self._rectangle.left), float(self._rectangle.bottom)

    def size(self, index: int) -> float:
        """The height of type in points, as it appears."""
        size = float(pdfium.FPDFText_GetFontSize(self._page, index))
        if size <= _UNSCALED:  # Cheshire East and Peterborough, 2015
            pdfium.FPDFText_GetMatrix(self._page, index, self._matrix)
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return size

    def is_bold(self, index: int) -> bool:
        """By the weight of the font, or by its name where a font without details gives none."""
        weight = int(pdfium.FPDFText_GetFontWeight(self._page, index))
        if weight > 0:
            return weight >= _BOLD_WEIGHT
        pdfium.FPDFText_GetFontInfo(self._page, index, self._name, len(self._name), None)
        return b"bold" in self._name.value.lower()

    def raw_lines(self) -> Iterator[tuple[int, str]]:
        """Each line with the index of its first character; both kinds of line end count.

        PDFium draws a line that ends in a hyphen together with the next, even if that opens a footnote
        (Derby, 2025): there it ends all the same.
        """
        start = 0
        for match in re.finditer(r"\r\n|\r|\n|(?<=.\ufffe)(?=\d)|$", self.text):
            if match.group() or match.end() == len(self.text) or self._is_mark(match.end(), after=2):
                yield start, self.text[start : match.start()]
                start = match.end()

    def _is_mark(self, index: int, after: int) -> bool:
        """Whether a character is set so much smaller than the one so many before it as a footnote's mark."""
        return self.size(index) <= _MARK_SIZE * self.size(index - after)


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF.

    Raises:
        Refusal: encrypted, damaged, without pages, or without any text (a scan).
    """
    document = _open(data)
    try:
        pages = len(document)
        if pages == 0:
            raise Refusal(Code.PDF_WITHOUT_PAGES, "the PDF has no pages.", "Download it again.")
        printed = [line for number in range(pages) for line in _printed_lines(document, number)]
    except pypdfium2.PdfiumError as error:
        raise Refusal(
            Code.BROKEN_PDF, f"a page of the PDF cannot be read ({error}).", "Download it again."
        ) from error
    finally:
        document.close()
    if not any(_LETTER.search(line.raw) for line in printed):
        raise Refusal(
            Code.PDF_WITHOUT_TEXT,
            "the PDF holds pictures of pages and no text.",
            "Run it through text recognition (OCR) first, or find the original.",
        )
    lines = leave_out_furniture(printed)
    return assemble(lines, name=name, data=data, form=Form.PDF, page_count=pages)


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refusal(
                Code.ENCRYPTED_PDF,
                "the PDF is protected by a password.",
                "Save a copy without the password and build that.",
            ) from error
        if (
            "success" in str(error).lower()
        ):  # PDFium's way of saying that nothing is wrong but there is no page
            raise Refusal(Code.PDF_WITHOUT_PAGES, "the PDF has no pages.", "Download it again.") from error
        raise Refusal(
            Code.BROKEN_PDF,
            "the PDF is damaged or incomplete and cannot be opened.",
            "Download it again.",
        ) from error


def _printed_lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[PrintedLine]:
    page = document[number]
    height = page.get_height()
    characters = _TextPage(page)
    for start, raw in characters.raw_lines():
        if not raw.strip():
            continue
        first = len(raw) - len(raw.lstrip())
        letter = _LETTER.search(raw)
        typical = start + (letter.start() if letter else first)
        last = start + len(raw.rstrip()) - 1
        left, bottom = characters.place(start + first)
        size = opening_size = round(characters.size(start + first), 1)
        if typical != start + first:
            _, bottom = characters.place(typical)
            size = round(characters.size(typical), 1)
        yield PrintedLine(
            raw=raw,
            page=number + 1,
            source=start,
            left=left,
            bottom=bottom,
            foot=characters.place(last)[1] if "\ufffe" in raw else bottom,
            page_height=height,
            size=size,
            opening_size=opening_size,
            bold=characters.is_bold(typical) and characters.is_bold(last),
            marks=_footnote_marks(characters, start, raw),
        )


def _footnote_marks(characters: _TextPage, start: int, raw: str) -> frozenset[int]:
    """Indices within the line of digits set smaller and higher than what they follow."""
    marks: set[int] = set()
    for match in _MARK.finditer(raw):
        digit = match.start()
        marked = _MARKED.search(raw, max(0, digit - 2), digit)
        if not marked:
            continue
        before = marked.start()
        if characters.size(start + digit) > _MARK_SIZE * characters.size(start + before):
            continue
        foot = characters.foot(start + before)
        if raw[before] in ",;’')]":  # these hang below or above the line others stand on
            letter = max((m.start() for m in _LETTER.finditer(raw, 0, before)), default=before)
            foot = characters.foot(start + letter)
        if characters.foot(start + digit) >= foot + _RAISED_BY:
            marks.update(range(*match.span()))
    return frozenset(marks)
