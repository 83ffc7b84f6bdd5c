"""What an ILACS report does not state, or what could not be read of it, and why."""

from __future__ import annotations

from graph_builder.facts import FieldStatus, MissingField, ReportFacts, Role
from graph_builder.families.ilacs.template import NO_OVERALL_FROM, OVERALL


def find_missing(facts: ReportFacts) -> tuple[MissingField, ...]:
    """What a reader of inspection reports expects and does not find here, and why."""
    missing = [
        MissingField(
            field="published",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework do not print when they were published.",
        ),
        MissingField(
            field="board",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Inspections under this framework do not review a safeguarding children board.",
        ),
        MissingField(
            field="director of children's services",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework do not say who leads the services.",
        ),
        MissingField(
            field="previous inspections",
            status=FieldStatus.NOT_STATED,
            reason="Reports of this framework have no list of earlier inspections.",
        ),
    ]
    return (*missing, *_missing_here(facts))


def _missing_here(facts: ReportFacts) -> list[MissingField]:
    """What other ILACS reports state and this one does not."""
    missing = []
    if all(person.role is not Role.LEAD_INSPECTOR for person in facts.people):
        missing.append(
            MissingField(
                field="lead inspector",
                status=FieldStatus.NOT_STATED,
                reason="The cover names no lead inspector.",
            )
        )
    if all(judgement.area_key != OVERALL.key for judgement in facts.judgements):
        missing.append(_without_overall(facts))
    if not facts.recommendations and not facts.none_required:
        missing.append(
            MissingField(
                field="recommendations",
                status=FieldStatus.NOT_READ,
                reason="Nothing was found under “What needs to improve”.",
            )
        )
    if not facts.findings:
        missing.append(
            MissingField(
                field="findings",
                status=FieldStatus.NOT_READ,
                reason="No numbered paragraphs were found below the graded headings.",
            )
        )
    if facts.licence is None:
        missing.append(
            MissingField(
                field="licence",
                status=FieldStatus.NOT_STATED,
                reason="The report does not say how it may be used.",
            )
        )
    return missing


def _without_overall(facts: ReportFacts) -> MissingField:
    if facts.fieldwork[0].start.earliest >= NO_OVERALL_FROM:
        return MissingField(
            field="overall effectiveness",
            status=FieldStatus.NOT_APPLICABLE,
            reason="Inspections from April 2026 on make no judgement of overall effectiveness.",
        )
    return MissingField(
        field="overall effectiveness",
        status=FieldStatus.NOT_READ,
        reason="No judgement of overall effectiveness was found.",
    )
