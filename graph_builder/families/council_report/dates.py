"""Dates in a council's paper: of the inspection it answers, of what it promises, of what it expects.

Owns telling these apart by the words around a date. A date that is on no calendar stays out
here; the meeting's own is checked in `front`.
"""

from __future__ import annotations

import re

from graph_builder.facts import AnsweredInspection, Commitment, ExpectedInspection, PartialDate
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.addresses import public_evidence, without_addresses
from graph_builder.grammar.dates import FoundDate, ImpossibleDateError, find_date, find_dates, find_ranges

PUBLISHED = re.compile(r"\bpublished\b|\bpublication\b", re.IGNORECASE)
INSPECTED = re.compile(
    r"\b(?:inspection|inspected|inspectors|Ofsted|fieldwork)\b.*\b(?:took place|was (?:carried out"
    r"|undertaken|conducted|held)"
    r"|were (?:on[- ]?site|here|in)|inspected|visited|carried out|undertook|conducted|ran|between|over)\b"
    r"|\binspection\s+(?:in|during|between|from)\b|\b(?:was|were)\s+inspected\b",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"\b(?:will|shall|must|(?:is|are) (?:due|expected|intended|required|planned|scheduled|to be)"
    r"|intends? to|aims? to)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:complet|shar|submit|submission|publish|implement|deliver|report|return|sen[dt]|present|review|achiev|embed|finalis"
    r"|recruit|provid|address|launch|in place|approv)\w*",
    re.IGNORECASE,
)
NEXT_INSPECTION = re.compile(
    r"\b(?:next|further|another|subsequent|future|re-?)\W{0,2}(?:\w+\W+){0,3}?(?:re-?)?(?:inspection"
    r"|focused visit|monitoring visit|visit)\b"
    r"|\bmonitoring visits? (?:is|are|will)\b"
    r"|\b(?:re-?inspect\w*|inspected again)\b",
    re.IGNORECASE,
)
EXPECTED = re.compile(
    r"\b(?:will|expected?|expects|likely|due|anticipated?|effectively|should|scheduled|planned)\b", re.I
)
EARLIER = re.compile(r"\b(?:previous|last|earlier|prior)\b[^,.;]*\binspect", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|on|before|no later than|in|during|until)(?: the (?:end|start|beginning) of| early| late"
    r"| mid-?)?\W*$",
    re.I,
)
_WINDOW = re.compile(
    r"\b(?:between|from|of)\s+(?P<first>(?:\d{1,2}\s+)?[A-Z][a-z]+(?:\s+\d{4})?|\d{4})\s*(?:and|to|until|[–-])\s*"
    r"(?P<last>(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?P<year>\d{4}))"
)
_AT_A_GLANCE = 800
"""How many characters one piece of evidence spans at most."""
_DURING = re.compile(r"\b(?:in|during)\s*$", re.IGNORECASE)


def read_answered_inspection(paper: Paper, meeting: PartialDate) -> AnsweredInspection | None:
    """The inspection the paper answers: when its report was published, when it was carried out.

    Each is by the first sentence that says so; where these are too far apart to be read at a
    glance, one counts: the first day of fieldwork, which tells inspections apart, else publication.
    """
    published: tuple[PartialDate, int, int] | None = None
    fieldwork: tuple[PartialDate, int, int] | None = None
    for start, end, sentence in paper.sentences():
        date = _published(sentence)
        if published is None and date and date.earliest <= meeting.latest:
            published = date, start, end
        if fieldwork is None and (first_day := _fieldwork(sentence)):
            fieldwork = first_day, start, end
    if published and fieldwork:
        start, end = min(published[1], fieldwork[1]), max(published[2], fieldwork[2])
        if published[0].latest < fieldwork[0].earliest:
            fieldwork = None
        elif end - start > _AT_A_GLANCE:
            published, fieldwork = (None, fieldwork) if fieldwork[0].is_day else (published, None)
    stated = [date for date in (published, fieldwork) if date]
    if not stated:
        return None
    start, end = min(date[1] for date in stated), max(date[2] for date in stated)
    return AnsweredInspection(
        published=published[0] if published else None,
        fieldwork=fieldwork[0] if fieldwork else None,
        evidence=public_evidence(paper.document, start, end),
    )


def read_commitments(paper: Paper) -> tuple[Commitment, ...]:
    """The sentences in which the council says that something will be done by a date, in order."""
    found: list[Commitment] = []
    for start, end, sentence in paper.sentences():
        promised = PROMISED.search(sentence)
        if not promised or not DONE.search(sentence) or NEXT_INSPECTION.search(sentence):
            continue
        dates = [date for date in _dates(sentence) if date.start > promised.start()]
        by = next((date for date in dates if _BY.search(sentence[: date.start])), None)
        if by:
            evidence = public_evidence(paper.document, start, end)
            found.append(
                Commitment(
                    position=len(found) + 1, text=without_addresses(sentence), by=by.date, evidence=evidence
                )
            )
    return tuple(found)


def read_expected_inspections(paper: Paper) -> tuple[ExpectedInspection, ...]:
    """The sentences that say when the next inspection or visit is expected, in order."""
    found: list[ExpectedInspection] = []
    for start, end, sentence in paper.sentences():
        if not NEXT_INSPECTION.search(sentence) or not EXPECTED.search(sentence):
            continue
        if window := _window(sentence):
            earliest, latest = window
            evidence = public_evidence(paper.document, start, end)
            found.append(
                ExpectedInspection(
                    text=without_addresses(sentence), earliest=earliest, latest=latest, evidence=evidence
                )
            )
    return tuple(found)


def _dates(words: str) -> list[FoundDate]:
    try:
        return list(find_dates(words))
    except ImpossibleDateError:
        return []


def _published(sentence: str) -> PartialDate | None:
    """The date that stands with "published": of a report, not of a plan still to come."""
    said = PUBLISHED.search(sentence)
    if not said or PROMISED.search(sentence[: said.start()]):
        return None
    if not re.search(r"\b(?:Ofsted|inspection|inspectors|report|letter)\b", sentence, re.IGNORECASE):
        return None
    dates = [date for date in _dates(sentence) if date.date.month]
    after = [date for date in dates if date.start > said.start()]
    beside = [
        date
        for date in after
        if re.fullmatch(
            r"\W*(?:it\W+|its? \w+ )?(?:on|in|report)?\W*(?:on|in)?\W*", sentence[said.end() : date.start]
        )
    ]
    before = [
        date
        for date in dates
        if date.start < said.start() and re.search(r"\b[Oo]n\W+$", sentence[: date.start])
    ]
    chosen = beside or before or after
    return chosen[0].date if chosen else None


def _fieldwork(sentence: str) -> PartialDate | None:
    """The first day (or the month) on which the sentence says inspectors worked."""
    said = INSPECTED.search(sentence)
    if not said or any(words.search(sentence) for words in (PROMISED, NEXT_INSPECTION, EARLIER)):
        return None
    try:
        # "between 6 and 17 March" is a range like "6 to 17 March".
        if ranges := list(find_ranges(sentence)):
            return ranges[0].first
    except ImpossibleDateError:
        return None
    published = PUBLISHED.search(sentence)
    dates = [
        date
        for date in _dates(sentence)
        if date.date.month
        and re.search(r"\b(?:in|during|on|from|between)\W+$", sentence[: date.start], re.IGNORECASE)
        and not (published and published.start() < date.start)
    ]
    if published and dates and re.match(r"On\b", sentence):
        return None
    return dates[0].date if dates else None


def _window(sentence: str) -> tuple[PartialDate, PartialDate] | None:
    """The first and last date of a window; a year that is printed only at its end holds for both."""
    if match := _WINDOW.search(sentence):
        first = match["first"] if re.search(r"\d{4}", match["first"]) else f"{match['first']} {match['year']}"
        try:
            earliest, latest = find_date(first), find_date(match["last"])
        except ImpossibleDateError:
            return None
        if earliest and latest and earliest.date.earliest <= latest.date.latest:
            return earliest.date, latest.date
        return None
    for date in _dates(sentence):
        if _DURING.search(sentence[: date.start]):
            return date.date, date.date
    return None
