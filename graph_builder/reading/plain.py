"""Plain text and Markdown → lines.

Owns the marks of Markdown that are looks and not words: heading signs, emphasis,
table bars, list signs; and the tags of HTML that some copies keep. A form feed starts a
new page; a line that holds only the number of its page is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph_builder.reading.assembly import SourceLine, assemble
from graph_builder.reading.document import Document, Form
from graph_builder.reading.sniffing import decode

_HEADING = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"\s*(?:[-=*_]\s*){3,}$|\s*\|?[\s:|-]+\|[\s:|-]*$")
_LIST_SIGN = re.compile(r"\s*([*+-])(?=\s)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_TAG = re.compile(r"</?(?:p|br|b|i|u|em|strong|span|div)\s*/?>", re.IGNORECASE)
_SUPERSCRIPT = re.compile(r"[¹²³⁰⁴-⁹]+")
_OPENS_FOOTNOTE = re.compile(r"\s*[¹²³⁰⁴-⁹]+\s*\S")
_NESTED_FROM = 2
"""Leading spaces that make a list item nested; a tab counts as four."""


def read_plain(data: bytes, name: str, form: Form) -> Document:
    """Read plain text or Markdown (`form` says which).

    Raises:
        Refusal: when the bytes are no text.
    """
    pages = decode(data).split("\f")
    lines = [line for number, page in enumerate(pages, start=1) for line in _lines(page, number, form)]
    return assemble(lines, name=name, data=data, form=form, page_count=len(pages))


def _lines(page: str, number: int, form: Form) -> Iterator[SourceLine]:
    start = 0
    blank_before = False
    in_footnote = False
    for raw in page.split("\n"):
        blank = not raw.strip()
        in_footnote = bool(_OPENS_FOOTNOTE.match(raw)) or (in_footnote and not blank)
        if not blank and not _is_page_number(raw, number) and not _RULE.match(raw):
            yield _line(raw, number, start, form, gap=blank_before, footnote=in_footnote)
            blank_before = False
        blank_before = blank_before or blank
        start += len(raw) + 1


def _is_page_number(raw: str, number: int) -> bool:
    return number > 1 and raw.strip() == str(number)


def _line(raw: str, page: int, start: int, form: Form, *, gap: bool, footnote: bool) -> SourceLine:
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    cut = {i for mark in (_SUPERSCRIPT, _TAG) for match in mark.finditer(raw) for i in range(*match.span())}
    heading = False
    shown = raw
    if form is Form.MARKDOWN:
        opening = _HEADING.match(raw)
        heading = bool(opening)
        cut |= set(range(opening.end())) if opening else set()
        cut |= {i for match in _EMPHASIS.finditer(raw) for i in range(*match.span())}
        shown = raw.replace("|", " ") if raw.lstrip().startswith("|") else raw
    sign = _LIST_SIGN.match(shown)
    if sign:
        bullet = "–" if indent >= _NESTED_FROM else "•"
        shown = shown[: sign.start(1)] + bullet + shown[sign.end(1) :]
        cut -= {sign.start(1)}
    return SourceLine(
        raw=shown,
        page=page,
        source=start,
        cut=frozenset(cut),
        indent=float(indent),
        heading=heading,
        footnote=footnote,
        gap=gap,
    )
