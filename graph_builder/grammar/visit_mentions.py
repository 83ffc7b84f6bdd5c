"""Earlier inspections and visits as the letter after a visit mentions them.

Owns the wordings `since the local authority was judged inadequate in June 2022` and `the last inspection,
in May 2021, when services were judged good`. Reports list and recount theirs in other words: those are
`graph_builder.grammar.previous_inspections`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_builder.facts import DateOf, PartialDate, PreviousInspection
from graph_builder.grammar.dates import MONTH, YEAR, ImpossibleDateError, find_date
from graph_builder.grammar.grades import GRADE, find_grade
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.outline import running_text
from graph_builder.grammar.visit_frame import VisitSubject, sentences_below
from graph_builder.reading.document import Document

_WHEN = rf"(?P<when>(?:(?:\d{{1,2}}\s+)?{MONTH}\s+)?{YEAR})"
_LAST = (
    r"(?:last|previous|most\s+recent|latest|first|earlier|full|standard|short|graded|initial|since\s+the"
    r"|ILACS)"
)
_EVENT = (
    r"(?P<event>(?:(?:re-?)?inspections?|(?:focus(?:s?ed)?|monitoring|assurance)\s+visits?|JTAI)"
    r"(?:\s+of\s+(?:(?:the|its|local\s+authority)\s+)?(?:[A-Z][\w’'-]+\s+)*(?:children[’'‘`]?s\s+)?[a-z]+"
    r"(?:\s+care)?(?:\s+services)?)?)"
)
_DATED = re.compile(
    rf"\b{_LAST}\s+(?:[\w’'-]+\s+){{0,4}}?{_EVENT}(?:\s+report)?(?:\s+\([^)]*\))?,?"
    rf"\s+(?:(?:was|which|that|took|place|conducted|carried|out|undertaken|held|published|on|in|of|during|the|full)\s+)"
    rf"{{0,6}}{_WHEN}",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    rf"\b(?:the|its|their|that)\s+{_WHEN}\s+(?:[\w’'-]+\s+){{0,3}}?{_EVENT}", re.IGNORECASE
)
_INSPECTED = re.compile(
    r"\b(?P<event>local\s+authority|council|authority|(?:children[’'‘`]?s\s+)?services)\s+(?:was|were)"
    rf"\s+(?:last|previously|most\s+recently)\s+inspected[^.;]{{0,30}}?\b(?:in|on)\s+{_WHEN}",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    rf"\b(?P<event>local\s+authority|council|authority|(?:children[’'‘`]?s\s+)?services|it)"
    rf"(?:[^.;:]{{0,60}}?)\b(?:was|were|been)\s+(?:\w+\s+)?(?:judged|graded|found)\s+(?:to\s+be\s+|to\s+|as\s+)?"
    rf"(?P<grade>{GRADE})[^.;]{{0,60}}?\b(?:in|on|of)\s+{_WHEN}",
    re.IGNORECASE,
)
_GRADE_AFTER = re.compile(
    rf"\b(?:judged|graded|judgement\s+(?:of|was|is))\s+(?:to\s+be\s+|to\s+|as\s+|that\s+\w+\s+)?{GRADE}",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\bpublished\b", re.IGNORECASE)
_VISIT = re.compile(r"\bvisits?\b|\bJTAI\b", re.IGNORECASE)
_NAMES_SERVICES = re.compile(r"services|social|authority", re.IGNORECASE)
_SERVICES = "children’s services"
"""What an inspection was of that the letter calls "the last inspection" only: what the letter is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One mention: `start` and `end` span its sentence."""

    subject: str
    date: PartialDate
    published: bool
    grade: str | None
    start: int
    end: int


def read_mentions(
    document: Document, letter: Letter, subject: VisitSubject
) -> tuple[PreviousInspection, ...]:
    """Each earlier inspection or visit that the letter dates, once: the first, or first graded."""
    last = letter.body[-1].end if letter.body else len(document.text)
    found: dict[tuple[str, str], _Said] = {}
    for start, end in sentences_below(document, subject, last):
        for said in _mentions(document.text, start, end):
            key = ("visit" if _VISIT.search(said.subject) else "inspection", str(said.date))
            known = found.get(key)
            if known is None or (known.grade is None and said.grade is not None):
                found[key] = said
    return tuple(_row(document, said, position) for position, said in enumerate(found.values(), start=1))


def _mentions(text: str, start: int, end: int) -> Iterator[_Said]:
    for pattern in (_JUDGED, _INSPECTED, _DATED, _YEAR_FIRST):
        for match in pattern.finditer(text, start, end):
            try:
                date = find_date(match["when"])
            except ImpossibleDateError:
                continue
            if date is None:
                continue
            yield _Said(
                subject=_subject(match),
                date=date.date,
                published=bool(_PUBLISHED.search(match.group())),
                grade=_grade(text, match, end),
                start=start,
                end=end,
            )


def _subject(match: re.Match[str]) -> str:
    event = running_text(match["event"])
    return event if _VISIT.search(event) or _NAMES_SERVICES.search(event) else _SERVICES


def _grade(text: str, match: re.Match[str], end: int) -> str | None:
    """The grade of the mention itself, or of what follows it in its sentence. Visits have none."""
    if _VISIT.search(match["event"]):
        return None
    if "grade" in match.re.groupindex:
        return match["grade"]
    after = _GRADE_AFTER.search(text, match.end(), end)
    found = find_grade(after.group()) if after else None
    return found.printed if found else None


def _row(document: Document, said: _Said, position: int) -> PreviousInspection:
    grade = find_grade(said.grade) if said.grade else None
    return PreviousInspection(
        position=position,
        subject=said.subject,
        date=said.date,
        date_of=DateOf.PUBLICATION if said.published else None,
        grade=grade.grade if grade else None,
        grade_as_printed=grade.printed if grade else None,
        evidence=document.evidence(said.start, said.end),
    )
