"""What reports on several agencies together state beside what they share with others.

Owns the theme, findings without numbers, who is to answer and by when, and what happens next.
"""

from __future__ import annotations

from rdflib import URIRef

from graph_builder.building.concepts import FAMILIES, concept
from graph_builder.building.literals import FALSE, integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import Evidence, HeadlineFinding, NextStep, ReportFacts, Subject
from ontology import terms


def build_partnerships(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    """One statement for each of these facts; lists keep their positions."""
    theme, principal, due = facts.programme_theme, facts.principal_authority, facts.statement_due
    if theme is not None:
        node = _state(
            "programme-theme", terms.ProgrammeThemeStatement, theme.text, theme.evidence, statements
        )
        statements.describe(node, {terms.ofInspection: occasion.inspection, terms.text: text(theme.text)})
    if principal is not None:
        label = f"The principal authority is named as {principal.name}"
        kind = terms.PrincipalAuthorityStatement
        node = _state("principal-authority", kind, label, principal.evidence, statements)
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.nameAsPrinted: text(principal.name),
                terms.names: occasion.authority if occasion.is_authority(principal.name) else None,
            },
        )
    if due is not None:
        label = f"A joint statement is due by {due.date}"
        node = _state("statement-due", terms.StatementDue, label, due.evidence, statements)
        statements.describe(node, {terms.ofInspection: occasion.inspection})
        statements.date(node, terms.dueBy, due.date)
    subject = Subject.PARTNERSHIP if FAMILIES[facts.family].is_joint else Subject.AUTHORITY
    for finding in facts.headline_findings:
        _build_finding(finding, subject, occasion, statements)
    for step in facts.next_steps:
        _build_step(step, occasion, statements)


def _state(kind: str, of_class: URIRef, label: str, evidence: Evidence, statements: Statements) -> URIRef:
    return statements.state(statements.below(kind), of_class, label, evidence)


def _build_finding(
    fact: HeadlineFinding, subject: Subject, occasion: Occasion, statements: Statements
) -> None:
    """A finding like those with numbers, so that whoever asks for findings gets both."""
    node = statements.state(
        statements.below("headline-finding", fact.position),
        terms.HeadlineFinding,
        f"Finding {fact.position}, without a number",
        fact.evidence,
    )
    statements.thing(node, terms.Finding)
    statements.describe(
        node,
        {
            terms.ofInspection: occasion.inspection,
            terms.about: occasion.body(subject),
            terms.subject: concept(terms.SUBJECT, subject),
            terms.position: integer(fact.position),
            terms.section: text(fact.section),
            terms.text: text(fact.text),
            terms.supportsRecommendation: FALSE,
        },
    )


def _build_step(fact: NextStep, occasion: Occasion, statements: Statements) -> None:
    node = statements.state(
        statements.below("next-step", fact.position),
        terms.NextStep,
        f"Next step {fact.position}",
        fact.evidence,
    )
    statements.describe(
        node,
        {
            terms.ofInspection: occasion.inspection,
            terms.position: integer(fact.position),
            terms.text: text(fact.text),
        },
    )
    statements.date(node, terms.dueBy, fact.by)
