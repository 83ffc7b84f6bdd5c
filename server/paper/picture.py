"""The grades of an authority on an axis of years, drawn as SVG for pages and as PNG for documents.

Owns where things stand in the picture. Both forms are drawn from the same shapes, and the same grades give
the same bytes. The table beside it says the same.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup
from PIL import Image, ImageDraw, ImageFont

from server.pages.grades import GradeMark
from server.pages.trajectory import Inspected, Step, Trajectory, year_of

WIDTH = 900
LEFT = 285
LANE = 34
TOP = 34
BOX = 22
SCALE = 2
"""Dots of the PNG for each unit, so that it is sharp on paper."""

INK, QUIET, GRID = "#1d2329", "#59636e", "#d9dbd6"
FILLS = {
    "outstanding": ("#6fb7e9", "#14181c"),
    "good": ("#b9dcc6", "#14181c"),
    "requires-improvement": ("#f6d55c", "#14181c"),
    "adequate": ("#e6dfae", "#14181c"),
    "inadequate": ("#8f2d2d", "#ffffff"),
    "ungraded": ("#dfe2e4", "#14181c"),
}
"""The colour of each grade and of the letter on it: those of the pages, which a style sheet gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """From a point to a point; dashed where the grades at its ends are not comparable."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text whose middle line is at `y`; `anchor` says what of it is at `x`: start or middle."""

    x: float
    y: float
    words: str
    colour: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A square around a point, in the colour of a grade."""

    x: float
    y: float
    mark: GradeMark
    told: str


Shape = Line | Words | Box


def shapes_of(trajectory: Trajectory) -> tuple[list[Shape], int]:
    """What is drawn, from the back to the front, and how high the picture is."""
    if not trajectory.areas:
        return [], 0
    moments = [year_of(column.date) for column in trajectory.columns]
    shown = [
        moment for _, steps in trajectory.areas for moment, step in zip(moments, steps, strict=True) if step
    ]
    first, last = int(min(shown)), int(max(shown)) + 1
    scale = (WIDTH - LEFT - BOX) / (last - first)
    places = [round(LEFT + (moment - first) * scale, 1) for moment in moments]
    height = TOP + LANE * len(trajectory.areas)
    shapes: list[Shape] = []
    for year in range(first, last + 1):
        x = round(LEFT + (year - first) * scale, 1)
        shapes.append(Line(x1=x, y1=TOP - 8, x2=x, y2=height, colour=GRID))
        if scale >= 36 or (year - first) % 2 == 0:
            shapes.append(Words(x=x, y=TOP - 20, words=str(year), colour=QUIET, anchor="middle"))
    for number, (label, steps) in enumerate(trajectory.areas):
        y = TOP + LANE * number + LANE / 2
        shapes.append(Words(x=0, y=y, words=label, colour=INK))
        shapes += _lane(label, steps, trajectory.columns, places, y)
    return shapes, height


def _lane(
    label: str, steps: Sequence[Step | None], columns: Sequence[Inspected], places: Sequence[float], y: float
) -> list[Shape]:
    given = [(x, step, column) for x, step, column in zip(places, steps, columns, strict=True) if step]
    lines: list[Shape] = [
        Line(x1=x1, y1=y, x2=x2, y2=y, colour=QUIET, dashed=step.comparison == "not comparable")
        for (x1, _, _), (x2, step, _) in pairwise(given)
    ]
    return lines + [
        Box(x=x, y=y, mark=step.mark, told=f"{label}, {column.date}: {step.grade}")
        for x, step, column in given
    ]


def draw_svg(trajectory: Trajectory, told: str) -> Markup:
    """The picture for a page; `told` says in words what it shows. Empty where there is no grade."""
    shapes, height = shapes_of(trajectory)
    if not shapes:
        return Markup()
    head = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}" '
        'font-family="system-ui, sans-serif" font-size="14"><rect width="{}" height="{}" fill="#ffffff"/>\n'
    ).format(WIDTH, height, told, WIDTH, height)
    return head + Markup("\n").join(_svg(shape) for shape in shapes) + Markup("\n</svg>")


def _svg(shape: Shape) -> Markup:
    match shape:
        case Line():
            dashes = Markup(' stroke-dasharray="3 5"') if shape.dashed else ""
            return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}"{}/>').format(
                shape.x1, shape.y1, shape.x2, shape.y2, shape.colour, dashes
            )
        case Words():
            return Markup('<text x="{}" y="{}" fill="{}" text-anchor="{}">{}</text>').format(
                shape.x, shape.y + 5, shape.colour, shape.anchor, shape.words
            )
        case Box():
            fill, ink = FILLS[shape.mark.style]
            return Markup(
                '<g><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" rx="3" fill="{}"/>'
                '<text x="{}" y="{}" fill="{}" text-anchor="middle" font-weight="600">{}</text></g>'
            ).format(
                shape.told,
                shape.x - BOX / 2,
                shape.y - BOX / 2,
                BOX,
                BOX,
                fill,
                shape.x,
                shape.y + 5,
                ink,
                shape.mark.letter,
            )


def draw_png(trajectory: Trajectory) -> bytes:
    """The picture for a document. Empty where there is no grade."""
    shapes, height = shapes_of(trajectory)
    if not shapes:
        return b""
    image = Image.new("RGB", (WIDTH * SCALE, height * SCALE), "white")
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(14 * SCALE)
    for shape in shapes:
        _ink(pen, font, shape)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _ink(pen: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, shape: Shape) -> None:
    x1, y1 = (shape.x1, shape.y1) if isinstance(shape, Line) else (shape.x, shape.y)
    x, y = x1 * SCALE, y1 * SCALE
    match shape:
        case Line(dashed=True):
            for start in range(int(x), int(shape.x2 * SCALE), 8 * SCALE):
                pen.line((start, y, start + 3 * SCALE, y), fill=shape.colour, width=SCALE)
        case Line():
            pen.line((x, y, shape.x2 * SCALE, shape.y2 * SCALE), fill=shape.colour, width=SCALE)
        case Words():
            pen.text(
                (x, y),
                shape.words,
                fill=shape.colour,
                font=font,
                anchor="mm" if shape.anchor == "middle" else "lm",
            )
        case Box():
            fill, ink = FILLS[shape.mark.style]
            half = BOX * SCALE / 2
            pen.rounded_rectangle((x - half, y - half, x + half, y + half), radius=3 * SCALE, fill=fill)
            pen.text((x, y), shape.mark.letter, fill=ink, font=font, anchor="mm")
