"""How pages say dates and kinds of inspections: as people write them, as precisely as they are known.

Owns the template filters for that, and what names an inspection in the address of its page. Data keeps ISO
dates and codes; only pages are worded.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence

from flask import Flask

KINDS = {
    "sif": "SIF inspection",
    "ilacs": "ILACS inspection",
    "ilacs-focused-visit": "Focused visit",
    "monitoring-visit": "Monitoring visit",
    "looked-after-2013": "Inspection of services for looked after children",
    "protection-2012": "Inspection of arrangements for the protection of children",
    "joint-area-review": "Safeguarding and looked after children inspection",
    "jtai": "Joint targeted area inspection",
    "area-send": "Area SEND inspection",
    "annual-conversation": "Annual conversation letter",
    "council-report": "Council paper",
}
"""What each family of documents is, or tells of."""

INSPECTION = re.compile(
    r"/id/(?:inspection/(?:.+/)?([a-z0-9-]+)/(\d{4}-\d\d-\d\d)|document/.+/previous-inspection/.+/inspection)$"
)
"""The IRI of an inspection: of one with its kind and first day, or of one that a document only mentions."""

ISO_DATE = re.compile(r"(?<![\w/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?![\w/-]|\.\w)")
"""A day or a month inside a sentence; the date in the name of a file is none."""


def register_wording(app: Flask) -> None:
    """Gives templates these ways of saying things as filters."""
    app.add_template_filter(date_in_words, "date")
    app.add_template_filter(kind_in_words, "kind")
    for wording in (inspection_key, inspection_words, and_list, figure, prose):
        app.add_template_filter(wording, wording.__name__)


def date_in_words(date: str) -> str:
    """`2019-05-24` → `24 May 2019`, `2019-05` → `May 2019`; anything else stays as it is."""
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return date
    words = [str(int(part)) for part in parts[2:]]
    words += [calendar.month_name[int(part)] for part in parts[1:2]]
    return " ".join([*words, parts[0]])


def prose(text: str) -> str:
    """A sentence of the graph for a page: `attested on 2023-10-20` → `attested on 20 October 2023`."""
    return ISO_DATE.sub(lambda date: date_in_words(date[0]), text)


def period_in_words(start: str, end: str) -> str:
    """`2019-05-13`, `2019-05-24` → `13 to 24 May 2019`; what both ends share is said once."""
    first, last = date_in_words(start).split(), date_in_words(end).split()
    if first == last or not (first and last):
        return " ".join(last or first)
    if len(first) == len(last) == 3:
        shared = 2 if first[1:] == last[1:] else 1 if first[2] == last[2] else 0
        first = first[: 3 - shared]
    return f"{' '.join(first)} to {' '.join(last)}"


def kind_in_words(family: str) -> str:
    """What a family of documents is called; of an inspection that is only mentioned, just that."""
    return KINDS.get(family, family or "Inspection")


def and_list(words: Sequence[str]) -> str:
    """`a`, `b`, `c` → `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def figure(number: str) -> str:
    """`70000` → `70,000`; what is no whole number stays as it is."""
    return f"{int(number):,}" if number.isdecimal() else number


def inspection_key(iri: str) -> str:
    """What stands for an inspection in the address of its page: the end of its IRI."""
    return iri.rpartition("/id/")[2].removeprefix("inspection/")


def inspection_words(iri: str) -> str:
    """An inspection by its IRI alone: its kind and first day; empty for the IRI of something else."""
    found = INSPECTION.search(iri)
    if found is None:
        return ""
    return f"{kind_in_words(found[1])} from {date_in_words(found[2])}" if found[1] else "Only mentioned"


def inspection_title(row: Mapping[str, str]) -> str:
    """An inspection by a row of `inspections`: its kind, and when it was."""
    kind = kind_in_words(row.get("family", ""))
    when = period_in_words(row.get("start", ""), row.get("end", "") or row.get("start", ""))
    return f"{kind}, {when}" if when else kind
