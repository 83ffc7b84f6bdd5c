"""HTML → lines: each block element a line, list items with bullets, a table's row a line."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from graph_builder.reading.assembly import SourceLine, assemble
from graph_builder.reading.document import Document, Form
from graph_builder.reading.normalising import BULLET, DASH

_LEFT_OUT = ("script", "style", "noscript", "template", "nav", "header", "footer", "form", "svg", "sup")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})
_BLOCKS = _HEADINGS | {
    *("p", "div", "section", "article", "main", "body", "html", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tfoot", "tr", "blockquote", "pre", "figure", "figcaption", "address", "br"),
}
_POINTS_PER_LEVEL = 18.0


def read_html(data: bytes, name: str) -> Document:
    """Read a web page: what its body says, without menus, page headers, footers and scripts."""
    soup = BeautifulSoup(data, "html.parser")
    for element in soup.find_all(_LEFT_OUT):
        element.decompose()
    lines = list(_lines(soup.body or soup, depth=0))
    return assemble(lines, name=name, data=data, form=Form.HTML, page_count=1)


def _lines(element: Tag, depth: int) -> Iterator[SourceLine]:
    """The lines below an element; text between blocks becomes a line of its own."""
    inline: list[str] = []
    for child in element.children:
        if isinstance(child, Tag) and child.name in _BLOCKS:
            yield from _text_line(inline)
            inline = []
            yield from _block(child, depth)
        elif isinstance(child, Tag):
            inline.append(child.get_text(" "))
        elif type(child) is NavigableString:
            inline.append(str(child))
    yield from _text_line(inline)


def _block(element: Tag, depth: int) -> Iterator[SourceLine]:
    if element.name == "tr":
        cells = [cell.get_text(" ") for cell in element.find_all(("td", "th"))]
        yield from _text_line(cells)
    elif element.name in _HEADINGS:
        yield from _text_line([element.get_text(" ")], heading=True)
    elif element.name == "li":
        yield from _item(element, depth + 1)
    else:
        yield from _lines(element, depth)


def _item(element: Tag, depth: int) -> Iterator[SourceLine]:
    parent = element.parent
    siblings = parent.find_all("li", recursive=False) if parent else []
    ordered = parent is not None and parent.name == "ol"
    first = int(str(parent.get("start", "1"))) if parent is not None and ordered else 1
    place = next((i for i, sibling in enumerate(siblings) if sibling is element), 0)
    sign = f"{first + place}." if ordered else (BULLET if depth == 1 else DASH)
    for number, line in enumerate(_lines(element, depth)):
        opening = f"{sign} " if number == 0 else ""
        indent = line.indent if line.indent is not None else _POINTS_PER_LEVEL * depth
        yield SourceLine(raw=opening + line.raw, indent=indent, heading=line.heading, gap=number == 0)


def _text_line(parts: list[str], *, heading: bool = False) -> Iterator[SourceLine]:
    text = " ".join(" ".join(parts).split())
    if text:
        yield SourceLine(raw=text, heading=heading, bold=heading, gap=True)
