"""Sets a laid-out report as a PDF that PDFium extracts as it does the real ones.

Owns the making of pages. What the imitation is about: lines that end in
the middle of a sentence and after a hyphen, sentences that cross pages, page numbers and running
lines that come before the page's text, labels on two lines with their grade on its own, raised
footnote marks, and bullets from a font of signs. The same layout gives the same bytes.
"""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.report_writer.blocks import HEAD, Block, Kind, Layout
from tests.report_writer.fonts import BOLD, PLAIN, SQUARE, sign_font
from tests.report_writer.stamp import draw_stamp
from tests.report_writer.typography import (
    BOTTOM,
    HEIGHT,
    LEFT,
    NOTE_LEADING,
    NOTE_SIZE,
    RIGHT,
    STYLES,
    TOP,
    WIDTH,
    Style,
    wrap,
)


def write_pdf(layout: Layout, *, subject: str = "") -> bytes:
    """The report as a PDF; `subject` goes into the file's own description."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(layout.title)
    canvas.setAuthor("inspection-graph")
    canvas.setSubject(subject)
    setter = _Setter(canvas, layout)
    for block in layout.blocks:
        setter.set(block)
    setter.finish()
    return buffer.getvalue()


class _Setter:
    """Sets blocks one after the other, starting pages as they fill."""

    def __init__(self, canvas: Canvas, layout: Layout) -> None:
        self.canvas = canvas
        self.layout = layout
        self.page = 0
        self.y = TOP
        self.notes: list[tuple[int, list[str]]] = []
        self.note_count = 0
        self.in_table = False
        self._start_page()

    def set(self, block: Block) -> None:
        if block.kind is Kind.NEW_PAGE:
            self._end_page()
            self._start_page()
            return
        style = STYLES[block.kind]
        if block.kind in (Kind.ROW, Kind.INNER_ROW, Kind.BOX):
            self._set_row(block, style)
            return
        self.in_table = False
        left = style.left
        if block.kind is Kind.BULLET:
            left = self.layout.bullet_left + 17.0
        elif block.kind is Kind.COVER and block.label:
            left += stringWidth(f"{block.label} ", BOLD, style.size)
        lines = wrap(block.text, style.font, style.size, style.right - left)
        self.y -= style.before
        self._make_room(style.leading * (len(lines) if style.keep else 1) + style.keep)
        for index, line in enumerate(lines):
            note = block.note if index == len(lines) - 1 else ""
            self._make_room(style.leading * _kept_together(index, len(lines)), note)
            self.y -= style.leading
            if index == 0:
                self._set_label(block, style)
            self.canvas.setFont(style.font, style.size)
            self.canvas.drawString(left, self.y, line)
            if note:
                self._mark(left + stringWidth(line, style.font, style.size), style, note)

    def finish(self) -> None:
        self._end_page()
        self.canvas.save()

    def _set_label(self, block: Block, style: Style) -> None:
        if block.kind is Kind.BULLET:
            self.canvas.setFont(sign_font(self.layout.bullet), 8)
            self.canvas.drawString(self.layout.bullet_left, self.y + 1, SQUARE)
        elif block.kind is Kind.NESTED:
            self.canvas.setFont(PLAIN, style.size)
            self.canvas.drawString(style.label_left, self.y, "–")
        elif block.kind is Kind.NUMBERED:
            self.canvas.setFont(PLAIN, style.size)
            self.canvas.drawString(style.label_left, self.y, f"{block.label}.")
        elif block.kind is Kind.COVER:
            self.canvas.setFont(BOLD, style.size)
            self.canvas.drawString(style.left, self.y, block.label)

    def _set_row(self, block: Block, style: Style) -> None:
        """A row of a table: the label's lines first, then the grade beside or between them."""
        bold_label = block.kind is Kind.BOX or block.label == HEAD
        font = BOLD if bold_label or (block.kind is Kind.ROW and self.layout.bold_rows) else style.font
        box = block.kind is Kind.BOX
        grade_left = 330.0 if box else self.layout.grade_left
        right = min(style.right, grade_left - 12.0)
        labels = wrap(block.text, font, style.size, right - style.left)
        grade_font = BOLD if bold_label else PLAIN
        grades = wrap(
            block.grade, grade_font, style.size, RIGHT - grade_left - 8.0 if box else self.layout.grade_width
        )
        height = style.leading * max(len(labels), len(grades)) + 12.0
        self.y -= style.before if self.in_table or box else 12.0
        self.in_table = not box
        self._make_room(height + style.keep)
        top = self.y - style.leading - 3.0
        spare = (len(labels) - len(grades)) / 2 if self.layout.centred_grades else 0.0
        drop = len(labels) - 1.0 if box else max(spare, 0.0)
        self._set_cell(style.left, top - max(-spare, 0.0) * style.leading, labels, font, style)
        self._set_cell(grade_left, top - drop * style.leading, grades, grade_font, style)
        self.canvas.setLineWidth(0.6)
        self.canvas.rect(style.left - 5, self.y - height, grade_left - style.left, height)
        self.canvas.rect(grade_left - 5, self.y - height, RIGHT - grade_left, height)
        self.y -= height

    def _set_cell(self, x: float, y: float, lines: list[str], font: str, style: Style) -> None:
        self.canvas.setFont(font, style.size)
        for index, line in enumerate(lines):
            self.canvas.drawString(x, y - index * style.leading, line)

    def _mark(self, x: float, style: Style, note: str) -> None:
        """A raised number, and its footnote kept for the foot of the page."""
        self.note_count += 1
        self.canvas.setFont(style.font, style.size * 0.6)
        self.canvas.drawString(x, self.y + style.size * 0.35, str(self.note_count))
        self.notes.append((self.note_count, _note_lines(note)))

    def _make_room(self, height: float, note: str = "") -> None:
        wanted = self._notes_height([*(lines for _, lines in self.notes), _note_lines(note)])
        if self.y - height < BOTTOM + wanted:
            self._end_page()
            self._start_page()

    @staticmethod
    def _notes_height(notes: list[list[str]]) -> float:
        count = sum(len(lines) for lines in notes)
        return 20.0 + count * NOTE_LEADING if count else 0.0

    def _start_page(self) -> None:
        self.page += 1
        self.y = TOP
        draw_stamp(self.canvas, RIGHT, HEIGHT - 24)
        if self.page > 1 or self.layout.number_on_first_page:
            self._set_foot()

    def _set_foot(self) -> None:
        """The page number, and the running lines where there are any, before the page's text."""
        self.canvas.setFont(BOLD, 8)
        for index, line in enumerate(self.layout.foot):
            self.canvas.drawString(LEFT, 47 - index * 10, line)
        self.canvas.setFont(PLAIN, 20)
        left = LEFT if not self.layout.foot and self.page % 2 == 0 else RIGHT - 12
        self.canvas.drawString(left, 37 if self.layout.foot else 25, str(self.page))

    def _end_page(self) -> None:
        y = BOTTOM + self._notes_height([lines for _, lines in self.notes]) - 20
        if self.notes:
            self.canvas.line(LEFT, y + 18, LEFT + 144, y + 18)
        for number, lines in self.notes:
            self.canvas.setFont(PLAIN, NOTE_SIZE * 0.65)
            self.canvas.drawString(LEFT, y + 3, str(number))
            self.canvas.setFont(PLAIN, NOTE_SIZE)
            for index, line in enumerate(lines):
                self.canvas.drawString(LEFT + (6 if index == 0 else 0), y, line)
                y -= NOTE_LEADING
        self.notes.clear()
        self.canvas.showPage()


def _kept_together(index: int, count: int) -> int:
    """How many lines from here must share a page: no paragraph leaves one line alone, as in Word."""
    if index == 0:
        return count if count <= 3 else 2
    return 2 if index == count - 2 else 1


def _note_lines(note: str) -> list[str]:
    return wrap(note, PLAIN, NOTE_SIZE, RIGHT - LEFT - 6) if note else []
