"""Draws `docs/ontology.svg`, the main classes and how they hang together: `python -m ontology.picture`.

Owns which classes and properties are drawn, and where. Their labels are the ontology's, and a test compares
the committed picture with what this makes, so that the two cannot part.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import pyoxigraph as ox

from ontology import ONTOLOGY_IRI, ontology_files

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "ontology.svg"
COMMAND = "python -m ontology.picture"

WIDTH, HEIGHT = 700, 610
BOX_WIDTH, BOX_HEIGHT = 150, 46
COLUMNS, ROWS = (14, 275, 536), (22, 132, 242, 352, 462)

WORLD, STATED, DERIVED = "world", "stated", "derived"
STYLES = {
    WORLD: ('fill="#0b5c6b" stroke="#0b5c6b"', "#ffffff", "in the world: one address, whoever mentions it"),
    STATED: ('fill="#ffffff" stroke="#0b5c6b"', "#1d2329", "stated by a document, with page and words"),
    DERIVED: (
        'fill="#fff6dd" stroke="#8a6d00" stroke-dasharray="5 3"',
        "#1d2329",
        "inferred or derived, and marked as such",
    ),
}

BOXES = {
    "insp:Inspectorate": (0, 0, WORLD),
    "insp:Inspection": (1, 0, WORLD),
    "insp:LocalAuthority": (2, 0, WORLD),
    "insp:Link": (0, 1, DERIVED),
    "insp:Document": (1, 1, STATED),
    "insp:SafeguardingBoard": (2, 1, WORLD),
    "insp:ThemeTag": (0, 2, DERIVED),
    "insp:Statement": (1, 2, STATED),
    "oa:SpecificResource": (2, 2, STATED),
    "insp:Judgement": (0, 3, STATED),
    "insp:Recommendation": (1, 3, STATED),
    "org:Membership": (2, 3, STATED),
    "insp:GradeChange": (0, 4, DERIVED),
    "insp:ReturningIssue": (1, 4, DERIVED),
    "foaf:Person": (2, 4, WORLD),
}
"""Classes by their column and row, and what kind of thing each is."""

ARROWS = (
    ("insp:Inspection", "insp:conductedBy", "insp:Inspectorate"),
    ("insp:Inspection", "insp:inspects", "insp:LocalAuthority"),
    ("insp:SafeguardingBoard", "insp:boardOf", "insp:LocalAuthority"),
    ("insp:Link", "insp:linkTo", "insp:Inspection"),
    ("insp:Link", "insp:linkFrom", "insp:Document"),
    ("insp:Document", "insp:reportsOn", "insp:Inspection"),
    ("insp:Document", "insp:aboutAuthority", "insp:LocalAuthority"),
    ("insp:Statement", "insp:statedIn", "insp:Document"),
    ("insp:Statement", "prov:wasDerivedFrom", "oa:SpecificResource"),
    ("oa:SpecificResource", "oa:hasSource", "insp:Document"),
    ("insp:ThemeTag", "insp:tagOf", "insp:Statement"),
    ("insp:Judgement", "rdfs:subClassOf", "insp:Statement"),
    ("insp:Recommendation", "rdfs:subClassOf", "insp:Statement"),
    ("org:Membership", "rdf:type", "insp:Statement"),
    ("insp:GradeChange", "insp:toJudgement", "insp:Judgement"),
    ("insp:ReturningIssue", "insp:laterStatement", "insp:Recommendation"),
    ("org:Membership", "org:member", "foaf:Person"),
)
"""From a class by a property to a class."""

FOREIGN = {
    "oa:SpecificResource": "Passage",
    "org:Membership": "Somebody in a post",
    "foaf:Person": "Person",
    "prov:wasDerivedFrom": "derived from",
    "oa:hasSource": "has source",
    "rdfs:subClassOf": "is a",
    "rdf:type": "is a",
    "org:member": "member",
}
"""Labels of terms that are not ours."""

SHORTENED = {"insp:SafeguardingBoard": "Safeguarding board", "insp:ThemeTag": "Theme tag"}
"""Labels that would not fit into a box."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the picture, in its units."""

    x: float
    y: float


def draw() -> str:
    """The picture as SVG.

    Raises:
        KeyError: a term that is drawn is not declared, or has no label.
    """
    labels = {**_labels(), **FOREIGN, **SHORTENED}
    told = "; ".join(f"{labels[start]} {labels[by]} {labels[end]}" for start, by, end in ARROWS)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13">',
        '<title id="title">The ontology: main classes and how they hang together</title>',
        f'<desc id="description">{escape(told)}.</desc>',
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path d="M0 0 8 4 0 8z" fill="#59636e"/></marker></defs>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="#fbfaf7"/>',
        *(_arrow(start, labels[by], end) for start, by, end in ARROWS),
        *(_box(name, labels[name]) for name in BOXES),
        *_legend(),
        "</svg>\n",
    ]
    return "\n".join(lines)


def _labels() -> dict[str, str]:
    """The labels of our terms, by their prefixed names."""
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    prefix = f"{ONTOLOGY_IRI}#"
    return {
        f"insp:{triple.subject.value.removeprefix(prefix)}": triple.object.value
        for file in ontology_files()
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE)
        if triple.predicate == label
        and isinstance(triple.subject, ox.NamedNode)
        and isinstance(triple.object, ox.Literal)
        and triple.subject.value.startswith(prefix)
    }


def _box(name: str, label: str) -> str:
    column, row, kind = BOXES[name]
    x, y = COLUMNS[column], ROWS[row]
    look, ink, _ = STYLES[kind]
    middle = x + BOX_WIDTH / 2
    return (
        f'<rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="7" {look} stroke-width="1.5"/>'
        f'<text x="{middle}" y="{y + 20}" text-anchor="middle" font-weight="600" fill="{ink}">'
        f"{escape(label[:1].upper() + label[1:])}</text>"
        f'<text x="{middle}" y="{y + 37}" text-anchor="middle" font-size="11" fill="{ink}">'
        f"{escape(name)}</text>"
    )


def _arrow(start: str, label: str, end: str) -> str:
    first, last = _between(start, end)
    x, y = (first.x + last.x) / 2, (first.y + last.y) / 2
    width = 6.6 * len(label) + 6
    return (
        f'<line x1="{first.x}" y1="{first.y}" x2="{last.x}" y2="{last.y}" stroke="#59636e" '
        'stroke-width="1.3" marker-end="url(#arrow)"/>'
        f'<rect x="{x - width / 2:.1f}" y="{y - 9}" width="{width:.1f}" height="17" fill="#fbfaf7"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="12" fill="#1d2329">{escape(label)}</text>'
    )


def _between(start: str, end: str) -> tuple[Point, Point]:
    """Where an arrow leaves one box and meets another: at their sides in one row, else above and below."""
    (column, row, _), (to_column, to_row, _) = BOXES[start], BOXES[end]
    x, y, to_x, to_y = COLUMNS[column], ROWS[row], COLUMNS[to_column], ROWS[to_row]
    if row == to_row:
        level = y + BOX_HEIGHT / 2
        if column < to_column:
            return Point(x + BOX_WIDTH, level), Point(to_x, level)
        return Point(x, level), Point(to_x + BOX_WIDTH, level)
    aside = 45 * ((to_column > column) - (to_column < column))
    middle, to_middle = x + BOX_WIDTH / 2 + aside, to_x + BOX_WIDTH / 2 - aside
    if row > to_row:
        return Point(middle, y), Point(to_middle, to_y + BOX_HEIGHT)
    return Point(middle, y + BOX_HEIGHT), Point(to_middle, to_y)


def _legend() -> list[str]:
    return [
        f'<rect x="{14}" y="{532 + 24 * number}" width="26" height="15" rx="4" {look} stroke-width="1.5"/>'
        f'<text x="50" y="{544 + 24 * number}" fill="#1d2329">{escape(words)}</text>'
        for number, (look, _, words) in enumerate(STYLES.values())
    ]


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
