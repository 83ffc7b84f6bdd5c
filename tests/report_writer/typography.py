"""The type a report is set in: fonts, sizes, margins, and where lines may break.

Owns every measure of the page, in points, after the real reports' (which use Tahoma where
this uses Helvetica, since every PDF viewer has that).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.report_writer.blocks import Kind
from tests.report_writer.fonts import BOLD, ITALIC, PLAIN

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP, BOTTOM = 72.0, 524.0, 770.0, 78.0
NOTE_SIZE, NOTE_LEADING = 10.0, 12.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block is set: type, left edge of its text and of its label, space before it."""

    font: str = PLAIN
    size: float = 12.0
    left: float = LEFT
    label_left: float = LEFT
    before: float = 10.0
    right: float = RIGHT
    keep: float = 0.0
    """space wanted below, so that a heading does not end a page"""

    @property
    def leading(self) -> float:
        return self.size * 1.2


STYLES = {
    Kind.COUNCIL: Style(size=26.0, before=20.0, right=420.0),
    Kind.TITLE: Style(font=BOLD, size=14.0, before=18.0, right=440.0),
    Kind.COVER: Style(size=14.0, before=9.0),
    Kind.VERDICT: Style(font=BOLD, size=14.0, before=22.0),
    Kind.ROW: Style(before=0.0, right=345.0),
    Kind.INNER_ROW: Style(left=119.0, before=0.0, right=380.0),
    Kind.BOX: Style(font=BOLD, size=14.0, before=16.0, right=320.0, keep=60.0),
    Kind.CHAPTER: Style(font=BOLD, size=16.0, before=18.0, keep=70.0),
    Kind.HEADING: Style(font=BOLD, size=14.0, before=16.0, keep=50.0),
    Kind.SUBHEADING: Style(font=BOLD, before=14.0, keep=40.0),
    Kind.GROUP: Style(font=ITALIC, keep=40.0),
    Kind.TEXT: Style(),
    Kind.BULLET: Style(before=6.0),
    Kind.NESTED: Style(left=135.0, label_left=117.0, before=5.0),
    Kind.NUMBERED: Style(left=101.0),
    Kind.SMALL: Style(size=10.0, before=7.0),
}


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Lines no wider than `width` points; a line may end after a space, a hyphen or a dash."""
    lines, line = [], ""
    for part in re.findall(r"[^\s–-]*(?:[–-]+|\s+|$)", text):
        if line and stringWidth((line + part).rstrip(), font, size) > width:
            lines.append(line)
            line = ""
        line += part
    return [*lines, line] if line.strip() else lines
