"""Sets a laid-out report as the worst of text copies: words only, the marks of lists and tables gone.

Owns what such a copy loses: numbers and bullets (a bullet leaves the space that stood behind it), the
labels of the table on the first page, apostrophes and dashes. Of an area's box, heading and grade are left
one below the other. No sentence is lost.
"""

from __future__ import annotations

from textwrap import fill

from tests.report_writer.blocks import Kind, Layout

_LOST = str.maketrans("", "", "’'–")


def write_stripped_text(layout: Layout) -> str:
    """The report's words in lines of up to 90 characters, paragraphs apart."""
    paragraphs: list[str] = []
    for block in layout.blocks:
        if block.kind is Kind.NEW_PAGE:
            continue
        if block.kind in (Kind.ROW, Kind.INNER_ROW):
            paragraphs.append(block.grade)
        elif block.kind is Kind.BOX:
            paragraphs += [block.text, block.grade]
        else:
            label = f"{block.label} " if block.kind is Kind.COVER and block.label else ""
            space = " " if block.kind in (Kind.BULLET, Kind.NESTED) else ""
            lines = fill(label + block.text, width=90, break_long_words=False, break_on_hyphens=False)
            paragraphs.append(space + lines)
    return "\n\n".join(paragraphs).translate(_LOST) + "\n"
