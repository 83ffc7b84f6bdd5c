"""Earlier inspections of an authority's services, as these reports list or recount them.

Owns the wordings: `The previous inspection of … was in March 2012. The local authority was judged to
be adequate.`, prose on progress, and the list of judgements under a dated earlier report.
Inspections of single children's homes and monitoring visits are none of these.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph_builder.facts import DateOf, PartialDate, PreviousInspection
from graph_builder.grammar.blocks import Block, find_blocks
from graph_builder.grammar.dates import ImpossibleDateError, find_dates, find_ranges, month_of
from graph_builder.grammar.grades import grade_at_end
from graph_builder.grammar.previous_grades import SERVICE, grades_in
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

_MONTH = "(?:" + "|".join(calendar.month_name[1:]) + ")"
_MONTHS_IN_A_ROW = re.compile(
    rf"\b(?P<first>{_MONTH})\s*(?:[/–-]|\bto\b)\s*(?P<last>{_MONTH}),?\s+(?P<year>(?:19|20)\d\d)\b"
)
_WHOSE = (
    r"(?:(?:the )?(?:local authority|council)(?:[’']?s)?\s+|(?!Children)[A-Z][\w’' -]*?[’']s\s+"
    r"|[A-Z][\w -]*? (?:Council|Borough)s?[’']?\s+)?"
)
_MENTION = re.compile(
    rf"\b(?:[Ii]nspections?|[Rr]e-?inspection) of {_WHOSE}(?:the )?(?P<of>(?!(?:was|were|took|in|on) ).+?)"
    rf"(?=,? (?:was|were|took|had|has|judged|undertaken|in (?:{_MONTH}|\d{{4}})|on \d)\b|[.;(]"
    rf"|,(?! (?:and )?{SERVICE}))"
    rf"|(?:^|(?<=\. )){_WHOSE}(?P<inspected>[a-z][^.]*?) (?:was|were)"
    r" (?:previously |last |first )?inspected\b"
    r"|(?P<whole>\b(?:local authority|council)|\b[Cc]hildren[’']?s services(?: in [A-Z][\w -]*?)?)"
    r" (?:was|were) (?:previously |last |first )inspected\b"
    r"|\bprevious (?P<adjective>\w+) inspections? in\b"
)
# A copy that lost the first line of a paragraph on an inspection keeps the date with which the line ended.
_LOST_MENTION = re.compile(
    rf"(?:{_MONTH} )?(?:19|20)\d\d\. The (?P<lost>local authority|council) (?:was|were) judged\b"
)
_DATE_FIRST = re.compile(r"(?:In|On|During) (?P<date>[^,.]{4,30}),? (?:\w+[’']s|an?|the|\w+)\b[^,.]{0,40}$")
_REPORT = re.compile(r"\b(?:last|previous) inspection report\b.*judgements\b.*:$", re.DOTALL)
_PUBLISHED = re.compile(r"\bpublished\b")
WHOLE = "children’s services"
"""What was inspected where the report says only that the council was."""
_NO_SERVICE = re.compile(r"\b(?:children.?s homes?|monitoring visits?|interim inspection)\b", re.IGNORECASE)
_SENTENCES_OF_A_MENTION = 2
_GOES_ON = re.compile(r"(?:It was|(?:The )?[Oo]verall effectiveness)\b.*\bjudged\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """One mention: what was inspected and the words that belong to it, up to the next mention."""

    subject: str
    text: str
    start: int


def read_previous_inspections(document: Document, lines: Sequence[Line]) -> tuple[PreviousInspection, ...]:
    """The earlier inspections that `lines` mention with a date, a row for each date and service."""
    rows: list[PreviousInspection] = []
    report: PreviousInspection | None = None
    for block in find_blocks(lines):
        text = block.line_of_text(document)
        if _REPORT.search(text):
            report = next(_rows(document, _Mention(subject="", text=text, start=block.start)), None)
            continue
        judged = _judgement_of(document, block, report) if report else None
        if judged:
            rows.append(judged)
            continue
        report = None
        for mention in _mentions(text, block.start):
            rows += _rows(document, mention)
    return tuple(replace(row, position=position) for position, row in enumerate(rows, start=1))


def _judgement_of(document: Document, block: Block, report: PreviousInspection) -> PreviousInspection | None:
    """A line such as `adoption performance: Good` below an earlier report's date.

    Its evidence goes back to that date.
    """
    grade = grade_at_end(block.text)
    label, colon, _ = block.text.partition(":")
    if grade is None or not colon:
        return None
    return replace(
        report,
        subject=label.strip(),
        grade=grade.grade,
        grade_as_printed=grade.printed,
        evidence=document.evidence(report.evidence.start, block.end),
    )


def _mentions(text: str, offset: int) -> Iterator[_Mention]:
    """A block's dated mentions; a sentence that holds none belongs to the one before."""
    lost = _LOST_MENTION.match(text)
    found = [match for match in _MENTION.finditer(text) if _is_dated(text, match)]
    starts = [_opening(text, match, before) for before, match in zip([None, *found], found, strict=False)]
    if lost:
        end = starts[0] if starts else len(text)
        yield _Mention(subject=lost["lost"], text=text[:end], start=offset)
    for match, start, end in zip(found, starts, [*starts[1:], len(text)], strict=False):
        subject = (
            match["of"]
            or match["inspected"]
            or (match["whole"] and WHOLE)
            or f"{match['adjective']} services"
        )
        yield _Mention(subject=subject.strip(), text=text[start:end], start=offset + start)


def _is_dated(text: str, match: re.Match[str]) -> bool:
    """True if a date follows in the same sentence before anything else is mentioned, or opens it."""
    start, end = next(((a, b) for a, b in find_sentences(text) if b > match.start()), (0, len(text)))
    following = _MENTION.search(text, match.end(), end)
    if _dates_in(text[match.start() : following.start() if following else end]):
        return True
    opening = _DATE_FIRST.match(text, start, match.start())
    return bool(opening and _dates_in(opening["date"]))


def _opening(text: str, match: re.Match[str], before: re.Match[str] | None) -> int:
    """Where a mention begins: with its sentence, unless that holds the mention before, too."""
    start = _sentence_start(text, match.start())
    return match.start() if before is not None and before.start() >= start else start


def _sentence_start(text: str, offset: int) -> int:
    return max((start for start, _ in find_sentences(text) if start <= offset), default=0)


def _rows(document: Document, mention: _Mention) -> Iterator[PreviousInspection]:
    sentences = list(find_sentences(mention.text))
    if not sentences or _NO_SERVICE.search(mention.subject):
        return
    first = mention.text[: sentences[0][1]]
    text = mention.text[: _end_of_grades(mention.text, sentences)]
    dates = _dates_in(first)
    for date in dates:
        for subject, grade, end in grades_in(text, mention.subject):
            yield PreviousInspection(
                position=1,
                subject=subject,
                date=date,
                date_of=DateOf.PUBLICATION if _PUBLISHED.search(first) else DateOf.FIELDWORK,
                grade=grade.grade if grade else None,
                grade_as_printed=grade.printed if grade else None,
                evidence=document.evidence(mention.start, mention.start + max(end, sentences[0][1])),
            )


def _end_of_grades(text: str, sentences: Sequence[tuple[int, int]]) -> int:
    """Where the grades of a mention end: with its second sentence, or with what takes that up again."""
    count = min(_SENTENCES_OF_A_MENTION, len(sentences))
    while count < len(sentences) and _GOES_ON.match(text, *sentences[count]):
        count += 1
    return sentences[count - 1][1]


def _dates_in(text: str) -> list[PartialDate]:
    """The dates in a text; a range gives its first day, and one of months its first month."""
    text = _MONTHS_IN_A_ROW.sub(_first_month, text)
    try:
        ranges = list(find_ranges(text))
        inside = [(each.start, each.end) for each in ranges]
        dates = [
            (each.start, each.date)
            for each in find_dates(text)
            if not any(start <= each.start < end for start, end in inside)
        ]
    except ImpossibleDateError:
        return []
    return [date for _, date in sorted([*dates, *((each.start, each.first) for each in ranges)])]


def _first_month(match: re.Match[str]) -> str:
    before = month_of(match["first"]) > month_of(match["last"])
    return f"{match['first']} {int(match['year']) - before}"
