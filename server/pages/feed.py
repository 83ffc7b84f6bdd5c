"""The feed of inspections, newest first, for readers of Atom: `/feed`.

Owns which inspections are in it and what an entry says. Its dates are the reports': when an inspection was
published, or where that is not known, when it ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from flask import Blueprint, Response, url_for

from graph_builder.querying.rows import Rows
from server.pages.wording import inspection_key, kind_in_words
from server.published import Published
from server.tables import CurrentTables, Tables

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
ENTRIES = 50
"""The newest inspections of which a report is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One inspection: its IRI, the authority, its family of reports, a date, and its grades in words."""

    inspection: str
    authority: str
    family: str
    date: str
    grades: Sequence[str]


def feed_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The route of the feed."""
    blueprint = Blueprint("feed", __name__)

    @blueprint.get("/feed")
    def show_feed() -> Response:
        return Response(_atom(newest(tables.now()), published.current().base), content_type=MEDIA_TYPE)

    return blueprint


def newest(tables: Tables, most: int = ENTRIES) -> list[Entry]:
    """The inspections whose reports are newest; those known only to a month or by a mention are left out."""
    grades = _grades(tables.rows("judgements"))
    entries = [
        Entry(
            inspection=row["inspection"],
            authority=row.get("authority", ""),
            family=row.get("family", ""),
            date=row.get("published") or row.get("end") or "",
            grades=grades[row["inspection"]],
        )
        for row in tables.rows("inspections")
        if row.get("only_mentioned") != "true"
    ]
    dated = [entry for entry in entries if len(entry.date) == len("2026-01-12")]
    return sorted(dated, key=lambda entry: (entry.date, entry.inspection), reverse=True)[:most]


def _grades(judgements: Rows) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in judgements:
        words = f"{row['area']}: {row['grade']}"
        if row["status"] == "primary" and words not in found[row.get("inspection", "")]:
            found[row.get("inspection", "")].append(words)
    return found


def _atom(entries: Iterable[Entry], base: str) -> bytes:
    entries = list(entries)
    feed = ET.Element("feed", xmlns=ATOM)
    _add(feed, "id", f"{base}feed")
    _add(feed, "title", "Inspections of children’s services")
    _add(feed, "updated", _moment(entries[0].date if entries else "1970-01-01"))
    ET.SubElement(feed, "link", rel="self", href=url_for("feed.show_feed", _external=True))
    _add(ET.SubElement(feed, "author"), "name", "inspection-graph")
    for entry in entries:
        made = ET.SubElement(feed, "entry")
        _add(made, "id", entry.inspection)
        _add(made, "title", f"{entry.authority}: {kind_in_words(entry.family)}")
        _add(made, "updated", _moment(entry.date))
        page = url_for("inspections.show_inspection", key=inspection_key(entry.inspection), _external=True)
        ET.SubElement(made, "link", href=page)
        _add(made, "summary", "; ".join(entry.grades) or "It gives no grades.")
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
