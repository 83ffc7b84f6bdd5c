"""A document as pages and lines over one normalised text.

Owns the form every reader produces and every family consumes, and the making of
evidence from a span. Knows nothing of PDF, HTML or report families. What the text
contains and what is left out of it is laid down in `docs/design.md`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from graph_builder.facts import Evidence


class Form(StrEnum):
    """The kind of content a document was read from, as sniffed."""

    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text that corresponds character by character to a run of its page's source.

    `start` and `end` are offsets into the document's text; `source` is the index
    of the first character in the page as the source counts them (for a PDF,
    PDFium's character index).
    """

    start: int
    end: int
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the text, with what the source says of its looks.

    `start` and `end` exclude the newline. `page` counts from 1. `indent` is the left edge
    and `size` the height of type, both in points; they are None, and `bold`
    False, where the source has no typography. `heading` is true where the source marks or sets
    the line as a heading. `footnote` is true for the lines of footnotes, which stand after
    all others. `gap` is true where the source leaves more than a line's space before it.
    """

    start: int
    end: int
    page: int
    text: str
    indent: float | None = None
    size: float | None = None
    bold: bool = False
    heading: bool = False
    footnote: bool = False
    gap: bool = False
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read: its text, its lines in reading order, its number of pages.

    `name` is how the user knows it (its path below the folder given); `sha256` the
    digest of its bytes in hex; `form` what it was read as.
    """

    name: str
    sha256: str
    form: Form
    text: str
    lines: tuple[Line, ...]
    page_count: int
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [line.start for line in self.lines])

    def line_at(self, offset: int) -> int:
        """The index of the line that holds `offset`, or of the last line before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def pages_of(self, start: int, end: int) -> tuple[int, ...]:
        """The pages that the span from `start` to `end` touches, in ascending order."""
        first, last = self.line_at(start), self.line_at(max(start, end - 1))
        return tuple(sorted({line.page for line in self.lines[first : last + 1]}))

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for the span from `start` to `end` (code points, end exclusive).

        White space at either end of the span is left out.

        Raises:
            ValueError: for a span outside the text or without a visible character.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such span in {self.name}: {start}–{end} of {len(self.text)}")
        quote = self.text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        if not quote:
            raise ValueError(f"an empty span in {self.name}: {start}–{end}")
        end = start + len(quote)
        return Evidence(start=start, end=end, quote=quote, pages=self.pages_of(start, end))
