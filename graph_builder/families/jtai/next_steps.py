"""What is to happen next: who prepares the joint statement of proposed action, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.facts import Doubt, Evidence, NextStep, PrincipalAuthority, StatementDue
from graph_builder.families.jtai.sections import Part
from graph_builder.families.jtai.template import DUE, DUE_IN_PART, NEXT_STEPS, PRINCIPAL, SENDS_STATEMENT
from graph_builder.grammar.addresses import EMAIL, public_evidence
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.dates import ImpossibleDateError, find_date
from graph_builder.grammar.sentences import find_sentences
from graph_builder.issues import Code
from graph_builder.reading.document import Document

_TO_ADDRESS = re.compile(rf" to {EMAIL.pattern}")
_FULL_YEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSteps:
    """What the letter says of its sequel."""

    principal: PrincipalAuthority | None
    due: StatementDue | None
    steps: tuple[NextStep, ...]
    doubts: tuple[Doubt, ...]


def read_next_steps(document: Document, parts: Sequence[Part]) -> NextSteps:
    """Every sentence under "Next steps", and the two facts that they state in fixed words."""
    sentences = [
        (block.start + start, block.start + end)
        for part in parts
        if part.key == NEXT_STEPS
        for block in find_blocks(part.lines)
        for start, end in find_sentences(block.line_of_text(document))
    ]
    principal: PrincipalAuthority | None = None
    due: StatementDue | None = None
    doubts: list[Doubt] = []
    steps: list[NextStep] = []
    for start, end in sentences:
        sentence = document.text[start:end].replace("\n", " ")
        principal = principal or _principal(document, start, sentence)
        found, doubtful = _due(document, start, sentence)
        due = due or found
        doubts += doubtful
        steps.append(
            NextStep(
                position=len(steps) + 1,
                text=_TO_ADDRESS.sub("", sentence).replace(" .", "."),
                by=found.date if found else None,
                evidence=public_evidence(document, start, end),
            )
        )
    return NextSteps(principal=principal, due=due, steps=tuple(steps), doubts=tuple(doubts))


def _principal(document: Document, start: int, sentence: str) -> PrincipalAuthority | None:
    match = PRINCIPAL.search(sentence)
    if match is None:
        return None
    name = match["determined"] or match["preparing"]
    return PrincipalAuthority(name=name, evidence=document.evidence(start, start + match.end()))


def _due(document: Document, start: int, sentence: str) -> tuple[StatementDue | None, list[Doubt]]:
    """The day by which a sentence wants the statement sent, and what is odd about it."""
    if not SENDS_STATEMENT.search(sentence):
        return None, []
    match = DUE.search(sentence)
    if match is None:
        return None, _undated(document, start, sentence)
    evidence = document.evidence(start + match.start(), start + match.end())
    year = match["year"] if len(match["year"]) == _FULL_YEAR else f"20{match['year']}"  # "18": Medway, 2018
    try:
        found = find_date(f"{match['day']} {year}")
    except ImpossibleDateError as error:
        reason = f"The day by which the statement is due, “{error.printed}”, is on no calendar."
        return None, [_doubt(Code.IMPOSSIBLE_DATE, reason, evidence)]
    if found is None:
        return None, []
    due = StatementDue(date=found.date, evidence=evidence)
    weekday = found.date.earliest.strftime("%A")
    if match["weekday"] in (None, weekday):
        return due, []
    reason = f"The letter calls the day a {match['weekday']}; it was a {weekday}."
    return due, [_doubt(Code.DATES_DISAGREE, reason, evidence)]


def _undated(document: Document, start: int, sentence: str) -> list[Doubt]:
    """The doubt about a day that is printed and cannot be read."""
    printed = DUE_IN_PART.search(sentence)
    if printed is None:
        return []
    reason = f"No date can be made of the words “{printed.group().rstrip('. ')}”, when the statement is due."
    return [_doubt(Code.NOT_READ, reason, document.evidence(start + printed.start(), start + printed.end()))]


def _doubt(code: Code, reason: str, evidence: Evidence) -> Doubt:
    return Doubt(code=code, field="statement due", reason=reason, evidence=evidence)
