"""What stands on a report's first page: its title, and entries such as `Inspection dates:`.

Owns the finding of their words in the document's text. Which titles and labels a report
has is data in its family.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import FieldworkPart
from graph_builder.grammar.dates import ImpossibleDateError, find_ranges
from graph_builder.grammar.stretches import find_stretches
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Line

BESIDE_COUNCIL = r"(?:(?:\n| and )[^\n]*\b(?:trust|company|CIC|for children))?"
"""What may follow a council's name over the title: a trust that provides its services is not inspected."""

_COVER_LINES = 30
"""Title and entries stand within the first lines, whether or not the form has pages."""

_TITLE_LINES = 5
_ENTRY_LINES = 4
_ENDS_ENTRY = re.compile(r"[A-Z][\w’'() ]{2,40}:|Judgements?\b|The |Overall ")
_WITH_STROKES = re.compile(r"\d/\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A labelled entry; offsets into the document's text, `value` where its value begins."""

    start: int
    value: int
    end: int


def find_title(document: Document, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first run of the cover's lines that `pattern` matches whole; offsets are the document's.

    White space in `pattern` must allow for line ends.
    """
    lines = _cover(document)
    for first, line in enumerate(lines):
        for last in lines[first : first + _TITLE_LINES]:
            match = pattern.fullmatch(document.text, line.start, last.end)
            if match:
                return match
    return None


def find_running_title(document: Document, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The title as the head of a later page repeats it, for copies of the text that lost the cover's."""
    matches = (pattern.fullmatch(document.text, line.start, line.end) for line in document.lines)
    return next((match for match in matches if match), None)


def paragraph_before(document: Document, offset: int) -> tuple[int, int] | None:
    """Where the paragraph right before the line at `offset` begins and ends; None on the first line."""
    before = [line for line in _cover(document) if line.end <= offset]
    if not before:
        return None
    opening = len(before) - 1
    while opening and not before[opening].gap:
        opening -= 1
    return before[opening].start, before[-1].end


def find_entry(document: Document, label: re.Pattern[str]) -> Entry | None:
    """The cover's first entry whose first line begins with `label`, up to the next entry or a gap."""
    return next(find_entries(document, label), None)


def find_entries(document: Document, label: re.Pattern[str]) -> Iterator[Entry]:
    """Every such entry of the cover, in order."""
    lines = _cover(document)
    for index, line in enumerate(lines):
        match = label.match(document.text, line.start, line.end)
        if not match:
            continue
        end = line.end
        for later in lines[index + 1 : index + _ENTRY_LINES]:
            begun = bool(document.text[match.end() : end].strip())
            if begun and (later.gap or _ENDS_ENTRY.match(later.text)):
                break
            end = later.end
        yield Entry(start=line.start, value=match.end(), end=end)


def read_fieldwork(document: Document, label: re.Pattern[str]) -> tuple[FieldworkPart, ...]:
    """The parts of the fieldwork under `label`; a single day is a part of one day.

    Raises:
        Refusal: when the cover has no such dates, or one that is on no calendar.
    """
    entry = find_entry(document, label)
    parts = _parts(document, entry) if entry else ()
    if not parts:
        raise Refusal(
            Code.MISREAD,
            "its cover gives no dates of inspection that can be read.",
            "Compare it with the original report.",
        )
    return parts


def _parts(document: Document, entry: Entry) -> tuple[FieldworkPart, ...]:
    text = document.text[entry.value : entry.end]
    try:
        stretches = list(find_ranges(text)) if _WITH_STROKES.search(text) else find_stretches(text)
    except ImpossibleDateError as error:
        printed = " ".join(error.printed.split())
        raise Refusal(
            Code.IMPOSSIBLE_DATE,
            f"its dates of inspection cannot be: “{printed}”.",
            "Compare it with the original report.",
        ) from error
    return tuple(
        FieldworkPart(
            start=each.first,
            end=each.last,
            evidence=document.evidence(entry.value + each.start, entry.value + each.end),
        )
        for each in stretches
    )


def _cover(document: Document) -> Sequence[Line]:
    return document.lines[:_COVER_LINES]
