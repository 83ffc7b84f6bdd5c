"""The frame of the letter: its subject, the area inspected, the days on site, its date and theme."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import AuthorityNaming, FieldworkPart, ProgrammeTheme, Title
from graph_builder.families.jtai.template import (
    AREA_IN_SUBJECT,
    DEEP_DIVE,
    EVERY_PROGRAMME,
    FIELDWORK,
    RESPONSE_TO,
    SUBJECT,
)
from graph_builder.grammar.dates import ImpossibleDateError
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.outline import joined
from graph_builder.grammar.sentences import find_sentences
from graph_builder.grammar.stretches import find_stretches
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Line

ADVICE = "Compare it with the original letter."

_SUBJECT_LINES = 4
_OPENING = 4000
"""Within how many characters from the greeting the letter says when and on what inspectors were there."""


def subject_lines(letter: Letter) -> Sequence[Line]:
    """The lines below the greeting that name the inspection; none in another letter."""
    lines = (*letter.subject, *letter.body)
    if not lines or not SUBJECT.match(lines[0].text):
        return ()
    last = 1
    while last < min(_SUBJECT_LINES, len(lines)) and _goes_on(lines[last], lines[last - 1]):
        last += 1
    return lines[:last]


def _goes_on(line: Line, before: Line) -> bool:
    return not line.gap and line.heading == before.heading and not before.text.endswith(".")


def read_title(document: Document, letter: Letter) -> tuple[Title, AuthorityNaming]:
    """The subject and the authority it names.

    Raises:
        Refusal: when it names none.
    """
    lines = subject_lines(letter)
    text = joined(lines)
    match = AREA_IN_SUBJECT.fullmatch(text)
    if match is None:
        raise Refusal(Code.MISREAD, "its subject does not name the area inspected.", ADVICE)
    *_, place = _printed(match["area"]).finditer(document.text, lines[0].start, lines[-1].end)
    title = Title(text=text.rstrip(" ."), evidence=document.evidence(lines[0].start, lines[-1].end))
    return title, AuthorityNaming(name=match["area"], evidence=document.evidence(*place.span()))


def read_fieldwork(document: Document, letter: Letter) -> tuple[FieldworkPart, ...]:
    """The days on site, from the first sentence that says when the inspection took place.

    Raises:
        Refusal: when none does, or on days of no calendar.
    """
    for start, end in _opening(document, letter):
        sentence = document.text[start:end]
        if not FIELDWORK.search(sentence):
            continue
        try:
            stretches = [found for found in find_stretches(sentence) if found.first != found.last]
        except ImpossibleDateError as error:
            message = f"its dates of inspection cannot be: “{error.printed}”."
            raise Refusal(Code.IMPOSSIBLE_DATE, message, ADVICE) from error
        if stretches:
            evidence = document.evidence(start, end)
            return tuple(
                FieldworkPart(start=found.first, end=found.last, evidence=evidence) for found in stretches
            )
    raise Refusal(Code.MISREAD, "it does not say when the inspection took place.", ADVICE)


def read_theme(document: Document, letter: Letter, title: Title, area: str) -> ProgrammeTheme | None:
    """What the programme was about: by the subject, else by the deep dive, else by the opening."""
    of_area = re.compile(rf"\s+in\s+(?:the\s+)?{_printed(area).pattern}$")
    in_subject = AREA_IN_SUBJECT.fullmatch(title.text)
    theme = in_subject["theme"] if in_subject else None
    if theme and not EVERY_PROGRAMME.fullmatch(theme):
        return ProgrammeTheme(text=theme, evidence=title.evidence)
    sentences = list(_opening(document, letter))
    for pattern in (DEEP_DIVE, RESPONSE_TO):
        for start, end in sentences:
            match = pattern.search(document.text, start, end)
            if match:
                text = " ".join(of_area.sub("", match["theme"]).split())
                return ProgrammeTheme(text=text, evidence=document.evidence(start, end))
    return ProgrammeTheme(text=theme, evidence=title.evidence) if theme else None


def _opening(document: Document, letter: Letter) -> list[tuple[int, int]]:
    """The sentences after the subject, where the letter introduces the inspection."""
    first = subject_lines(letter)[-1].end
    return list(find_sentences(document.text, first, min(first + _OPENING, len(document.text))))


def _printed(words: str) -> re.Pattern[str]:
    """The words as they may be printed, broken over lines."""
    return re.compile(r"\s+".join(map(re.escape, words.split())).replace(r"\-", r"\-\s*"))
