"""The frame of a letter after a visit: its subject, the authority visited, the days and the date.

Owns how such subjects and the sentence on the days are worded, whatever the visit was for. A family says
what its visits are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from graph_builder.facts import AuthorityNaming, FieldworkPart, PartialDate, Title
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.cover import find_entry
from graph_builder.grammar.dates import DAY, MONTH, WEEKDAY, YEAR, ImpossibleDateError
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.outline import Heading, running_text
from graph_builder.grammar.sentences import find_sentences
from graph_builder.grammar.stretches import find_stretches
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Line

ADVICE = "Compare it with the original letter."

_SERVICES = "children’s (?:services|social (?:care|work)(?: services)?)"
# An apostrophe that must be there, so that "St Helens" keeps its last letter.
_POSSESSIVE = r"(?:(?:'|\u2019)s)?"
_DATED = rf"(?:(?:,| on|:| –| -)? {WEEKDAY}\d.*)?\W*"
_TO = "(?:(?: to| of| at| in|:| –| -)(?: the)?)"
_SUBJECT_LINES = 4
_FIRST_LINES = 90
"""A visit's subject stands among these, below the letter's head."""

_OPENING = 4000
"""Within how many characters from the subject the letter says when inspectors were there."""

_SAYS_WHEN = re.compile(
    r"\bsummarises?\b|\btook place\b|\bvisited\b|\b(?:carried out|undertaken|conducted|completed)\b"
    r"|\b(?:findings|outcome)s? (?:of|from)\b|\bon[- ]site\b|\bfollowing (?:the|our)\b",
    re.IGNORECASE,
)
_ONE_DAY = rf"{WEEKDAY}{DAY}(?:\s+{MONTH})?(?:,?\s+{YEAR})?"
_DAYS = re.compile(
    rf"(?:\bbetween\s+)?(?<![\d,./£])(?:{_ONE_DAY}\s*(?:,|\band\b|&|\bto\b|\buntil\b|[-–—])\s*(?:and\s+)?)*"
    rf"{WEEKDAY}{DAY}\s+{MONTH},?\s+{YEAR}",
    re.IGNORECASE,
)
_DATES_LABEL = re.compile(r"(?:dates? of (?:the )?)?(?:visit|inspection)(?: dates?)?\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSubject:
    """What the letter is about: `start` and `end` span its lines in the document's text."""

    title: Title
    authority: AuthorityNaming
    start: int
    end: int


def subject_patterns(visit: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a subject whose visit goes by the pattern `visit`, the most telling first."""
    named = r"(?P<authority>[^\W\d](?s:.*?))"
    wordings = (
        rf"{visit}{_TO} (?:local authority )?{_SERVICES} (?:in|at|of|for)(?: the)? {named}{_DATED}",
        rf"{visit}{_TO} {named}{_POSSESSIVE}(?: local authority{_POSSESSIVE})? {_SERVICES}{_DATED}",
        rf"{visit}{_TO} {named}{_POSSESSIVE}(?: local authority)?{_DATED}",
    )
    return tuple(Heading("subject", wording).compiled() for wording in wordings)


def find_visit_subject(
    document: Document, letter: Letter, patterns: Sequence[re.Pattern[str]]
) -> VisitSubject | None:
    """The lines below the greeting that name the visit; None in another letter."""
    head = letter.head[-1].end if letter.head else 0
    lines = [line for line in document.lines[:_FIRST_LINES] if line.start >= head]
    for index, line in enumerate(lines):
        runs = list(_runs(lines[index : index + _SUBJECT_LINES]))
        for pattern in patterns:
            for last in reversed(runs):
                match = pattern.fullmatch(document.text, line.start, last.end)
                if match and not _is_sentence(match):
                    return _subject(document, match)
    return None


def _runs(lines: Sequence[Line]) -> Iterator[Line]:
    """The last line of each run that may be one subject."""
    for index, line in enumerate(lines):
        if index and (line.gap or line.heading != lines[index - 1].heading):
            return
        yield line


def _is_sentence(match: re.Match[str]) -> bool:
    """True for running text that happens to begin as a subject does."""
    return bool(re.search(r"\.\s|\b(?:was|were|is|has|took|and found)\b", match["authority"]))


def _subject(document: Document, match: re.Match[str]) -> VisitSubject:
    evidence = document.evidence(*match.span())
    start, end = match.span("authority")
    return VisitSubject(
        title=Title(text=running_text(match.group()).strip(" ."), evidence=evidence),
        authority=AuthorityNaming(
            name=running_text(match["authority"]).strip(), evidence=document.evidence(start, end)
        ),
        start=match.start(),
        end=match.end(),
    )


def sentences_below(document: Document, subject: VisitSubject, last: int) -> Iterator[tuple[int, int]]:
    """The sentences between the subject and the offset `last`; none runs from a heading into the text."""
    lines = [line for line in document.lines if line.start >= subject.end and line.end <= last]
    for block in find_blocks([line for line in lines if not line.footnote]):
        yield from find_sentences(document.text, block.start, block.end)


def opening_sentences(document: Document, subject: VisitSubject) -> list[tuple[int, int]]:
    """Those where the letter introduces the visit."""
    return list(sentences_below(document, subject, subject.end + _OPENING))


def read_visit_days(document: Document, subject: VisitSubject) -> tuple[FieldworkPart, ...]:
    """The days on site, from the first sentence that says when the visit was; days in a row are one part.

    Raises:
        Refusal: when nothing says so, or the days are on no calendar.
    """
    spans = [
        (start, end)
        for start, end in opening_sentences(document, subject)
        if _SAYS_WHEN.search(document.text, start, end)
    ]
    entry = find_entry(document, _DATES_LABEL)
    if entry:
        spans.append((entry.start, entry.end))
    spans.append((subject.start, subject.end))
    for start, end in spans:
        days = _DAYS.search(document.text, start, end)
        if days:
            return _parts(document, days, (start, end))
    raise Refusal(Code.MISREAD, "it does not say when the visit took place.", ADVICE)


def _parts(document: Document, days: re.Match[str], said: tuple[int, int]) -> tuple[FieldworkPart, ...]:
    try:
        stretches = find_stretches(days.group())
    except ImpossibleDateError as error:
        message = f"its days of visit cannot be: “{error.printed}”."
        raise Refusal(Code.IMPOSSIBLE_DATE, message, ADVICE) from error
    parts: list[tuple[PartialDate, PartialDate]] = []
    for each in stretches:
        if parts and each.first.earliest - parts[-1][1].earliest == timedelta(days=1):
            parts[-1] = (parts[-1][0], each.last)
        else:
            parts.append((each.first, each.last))
    evidence = document.evidence(*said)
    return tuple(FieldworkPart(start=first, end=last, evidence=evidence) for first, last in parts)
