"""Recognising and reading the letter after a joint targeted area inspection as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph_builder.facts import Family, FieldStatus, MissingField, ReportFacts, Role
from graph_builder.families.jtai.contents import read_contents
from graph_builder.families.jtai.frame import (
    ADVICE,
    read_fieldwork,
    read_theme,
    read_title,
    subject_lines,
)
from graph_builder.families.jtai.next_steps import read_next_steps
from graph_builder.families.jtai.people import read_people
from graph_builder.families.jtai.sections import find_parts
from graph_builder.grammar.letters import find_letter
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.publication import read_date_of_letter
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

FAMILY = Family.JTAI
RULE_VERSION = 2


def recognise(document: Document) -> bool:
    """True for a letter whose subject is a joint targeted area inspection."""
    letter = find_letter(document)
    return letter is not None and bool(subject_lines(letter))


def read(document: Document) -> ReportFacts:
    """All that the letter states.

    Raises:
        Refusal: without the area's name, days of inspection, or anything to improve or praised.
    """
    letter = find_letter(document)
    if letter is None or not subject_lines(letter):
        raise Refusal(Code.MISREAD, "it is no letter on a joint targeted area inspection.", ADVICE)
    title, authority = read_title(document, letter)
    parts = find_parts(document, letter)
    contents = read_contents(document, parts)
    if not contents.recommendations and not contents.strengths:
        raise Refusal(Code.MISREAD, "neither a strength nor an area for improvement can be read.", ADVICE)
    sequel = read_next_steps(document, parts)
    facts = ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=title,
        authority=authority,
        fieldwork=read_fieldwork(document, letter),
        publication=read_date_of_letter(document, letter, ADVICE),
        licence=find_licence(document),
        recommendations=contents.recommendations,
        none_required=contents.none_required,
        strengths=contents.strengths,
        headline_findings=contents.findings,
        people=read_people(document, letter),
        programme_theme=read_theme(document, letter, title, authority.name),
        principal_authority=sequel.principal,
        statement_due=sequel.due,
        next_steps=sequel.steps,
        doubts=sequel.doubts,
    )
    return replace(facts, missing=tuple(_missing(facts)))


def _missing(facts: ReportFacts) -> Iterator[MissingField]:
    """What a reader of inspection reports expects and does not find here, and why."""
    not_graded = "Joint targeted area inspections give no grades."
    yield MissingField(field="judgements", status=FieldStatus.NOT_APPLICABLE, reason=not_graded)
    no_board = "Joint targeted area inspections make no judgement of a safeguarding children board."
    yield MissingField(field="board", status=FieldStatus.NOT_APPLICABLE, reason=no_board)
    roles = {person.role for person in facts.people if person.name}
    not_stated = {
        "lead inspector": "These letters name who signs them, not who inspected.",
        "previous inspections": "These letters have no list of earlier inspections.",
    }
    if facts.licence is None:
        not_stated["licence"] = "The letter does not say how it may be used."
    if facts.publication is None:
        not_stated["published"] = "The letter has no date."
    if Role.ADDRESSEE not in roles:
        not_stated["addressee"] = "The letter names nobody it is addressed to."
    if Role.AUTHOR not in roles:
        not_stated["author"] = "The letter names nobody who signs it."
    if Role.DIRECTOR not in roles:
        reason = "Nobody is addressed under a post that is the director of children's services by law."
        not_stated["director of children's services"] = reason
    if facts.programme_theme is None:
        not_stated["programme theme"] = "The letter does not say what the programme was about."
    if facts.principal_authority is None:
        not_stated["principal authority"] = "The letter does not say who is to prepare a statement."
    if facts.statement_due is None:
        not_stated["statement due"] = "The letter does not say by when a statement is due."
    for field, reason in not_stated.items():
        yield MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)
    if not facts.recommendations and not facts.none_required:
        reason = "Nothing was found under “Areas for improvement” or “What needs to improve”."
        yield MissingField(field="recommendations", status=FieldStatus.NOT_READ, reason=reason)
