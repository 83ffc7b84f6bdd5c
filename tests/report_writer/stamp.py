"""The words INVENTED SAMPLE, drawn as strokes where the real reports have their logo.

Strokes and not type, so that every viewer shows the words and no reader of text meets them.
"""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

_STROKES = {
    "I": ((2, 0, 2, 6),),
    "N": ((0, 0, 0, 6), (0, 6, 4, 0), (4, 0, 4, 6)),
    "V": ((0, 6, 2, 0), (2, 0, 4, 6)),
    "E": ((0, 0, 0, 6), (0, 6, 4, 6), (0, 3, 3, 3), (0, 0, 4, 0)),
    "T": ((2, 0, 2, 6), (0, 6, 4, 6)),
    "D": ((0, 0, 0, 6), (0, 6, 2, 6), (2, 6, 4, 4), (4, 4, 4, 2), (4, 2, 2, 0), (2, 0, 0, 0)),
    "S": ((4, 6, 0, 6), (0, 6, 0, 3), (0, 3, 4, 3), (4, 3, 4, 0), (4, 0, 0, 0)),
    "A": ((0, 0, 2, 6), (2, 6, 4, 0), (1, 2, 3, 2)),
    "M": ((0, 0, 0, 6), (0, 6, 2, 3), (2, 3, 4, 6), (4, 6, 4, 0)),
    "P": ((0, 0, 0, 6), (0, 6, 4, 6), (4, 6, 4, 3), (4, 3, 0, 3)),
    "L": ((0, 6, 0, 0), (0, 0, 4, 0)),
}
_SCALE, _PITCH = 1.6, 6.0


def draw_stamp(canvas: Canvas, right: float, top: float) -> None:
    """Draws the stamp with its right upper corner there, in points from the page's lower left."""
    canvas.saveState()
    canvas.setStrokeColorRGB(0.75, 0.2, 0.2)
    canvas.setLineWidth(1.3)
    for row, word in enumerate(("INVENTED", "SAMPLE")):
        left = right - len(word) * _PITCH * _SCALE
        bottom = top - (row + 1) * 9 * _SCALE
        for place, letter in enumerate(word):
            x = left + place * _PITCH * _SCALE
            canvas.lines(
                [
                    (x + x1 * _SCALE, bottom + y1 * _SCALE, x + x2 * _SCALE, bottom + y2 * _SCALE)
                    for x1, y1, x2, y2 in _STROKES[letter]
                ]
            )
    canvas.restoreState()
