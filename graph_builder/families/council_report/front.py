"""The top of a council paper: its title, and the meeting it is put to.

Owns finding the title, the name of the meeting and its date, whether each stands behind a label or on a line
of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import Meeting, Title
from graph_builder.families.council_report.layout import FRONT_SHEET, MEETINGS, TITLE
from graph_builder.grammar.dates import FoundDate, find_date
from graph_builder.grammar.labels import Labelled, find_labelled
from graph_builder.reading.document import Document, Line

_FIRST_LINES = 45
"""A paper has said by then to whom it goes, when and about what."""
_AROUND_DATE = re.compile(
    r"\W*(?:held |to be held |on |at \d{1,2}[.:]?\d{0,2} ?(?:am|pm)?|\d{1,2}[.:]\d\d ?(?:am|pm)?|\W)*\W*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")  # looked for first: it is far cheaper than a date
_LEADS = re.compile(
    r"^(?:Report (?:to|for)|Meeting(?: of)?|Committee|Decision[- ]maker"
    r"|To)\b\s*:?\s*(?:the )?(?:Meeting of (?:the )?)?",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"^(?:Subject|Title|Report title|Item)\s+(?=[A-Z])")
_NOT_TITLE = re.compile(r"\brecommend|^(?:Report (?:of|to|by)|Agenda|Appendix)\b", re.IGNORECASE)


def read_title(document: Document) -> Title | None:
    """The labelled title that speaks of an inspection, else the first line of the front that does."""
    lines = front_lines(document)
    for labelled in _labelled(lines, "title"):
        if TITLE.search(labelled.text):
            start = labelled.end - len(
                document.text[labelled.start : labelled.end].split(labelled.values[0], 1)[1]
            )
            start -= len(labelled.values[0])
            return Title(text=labelled.text, evidence=document.evidence(start, labelled.end))
    for index, line in enumerate(lines):
        if TITLE.search(line.text) and not _NOT_TITLE.search(line.text) and len(line.text) < 200:
            if line.text.endswith("."):
                return None
            last = index
            while last + 1 < len(lines) and _continues_title(lines[last], lines[last + 1]):
                last += 1
            text = _TITLE_LABEL.sub("", " ".join(part.text for part in lines[index : last + 1]))
            return Title(text=text, evidence=document.evidence(line.start, lines[last].end))
    return None


def read_meeting(document: Document) -> Meeting | None:
    """The meeting's name and day.

    Raises:
        ImpossibleDateError: when the day is on no calendar.
    """
    lines = front_lines(document)
    named = _name(lines)
    dated = _date(lines, named)
    if named is None or dated is None:
        return None
    name, line = named
    date, date_line = dated
    start, end = min(line.start, date_line.start), max(line.end, date_line.end)
    return Meeting(name=name, date=date.date, evidence=document.evidence(start, end))


def front_lines(document: Document) -> list[Line]:
    """The first lines of the paper."""
    return [line for line in document.lines if not line.footnote][:_FIRST_LINES]


def _labelled(lines: Sequence[Line], key: str) -> list[Labelled]:
    return [labelled for labelled in find_labelled(lines, FRONT_SHEET) if labelled.key == key]


def _name(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The name of the meeting: behind a label, else the first line that is such a name."""
    for labelled in _labelled(lines, "meeting"):
        if name := _meeting_name(labelled.text) or _meeting_name(labelled.values[0]):
            line = next(line for line in lines if line.start == labelled.start)
            return name, line
    for line in lines:
        if name := _meeting_name(line.text):
            return name, line
    return None


def _meeting_name(words: str) -> str | None:
    """The meeting a line names, its date taken off; None for any other line."""
    plain = _LEADS.sub("", words)
    found = _find_day(plain)
    if found:
        if not _AROUND_DATE.fullmatch(plain[found.end :]):
            return None
        plain = re.sub(
            r"[\s,–:-]*(?:\b(?:held |to be held )?on |\bDate(?: of meeting)?\s*:? ?)?$",
            "",
            plain[: found.start],
        )
    match = MEETINGS.fullmatch(plain.strip(" :,–-"))
    return match["name"] if match else None


def _date(lines: Sequence[Line], named: tuple[str, Line] | None) -> tuple[FoundDate, Line] | None:
    """The meeting's day: behind a label, else beside its name, else on a line of its own."""
    for labelled in _labelled(lines, "date"):
        found = _find_day(labelled.text)
        if found:
            return found, next(line for line in lines if line.start == labelled.start)
    if named:
        found = _find_day(named[1].text)
        if found:
            return found, named[1]
    for line in lines:
        found = _find_day(line.text)
        if found and _is_date_alone(line.text, found):
            return found, line
    return None


def _find_day(words: str) -> FoundDate | None:
    """The first date in the words, if it is a day."""
    if not _YEAR.search(words):
        return None
    found = find_date(words)
    return found if found and found.date.is_day else None


def _is_date_alone(words: str, found: FoundDate) -> bool:
    before, after = words[: found.start], words[found.end :]
    return not before.strip(" –:,-") and bool(_AROUND_DATE.fullmatch(after))


def _continues_title(line: Line, following: Line) -> bool:
    same_look = following.heading == line.heading and following.size == line.size
    return same_look and not following.gap and ":" not in following.text and not following.text.endswith(".")
