"""All that one document states, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.corrections import AppliedCorrection
from graph_builder.facts.papers import (
    AnsweredInspection,
    BackgroundPaper,
    Challenge,
    Commitment,
    DecisionSought,
    ExpectedInspection,
    Meeting,
)
from graph_builder.facts.partnerships import (
    HeadlineFinding,
    NextStep,
    PrincipalAuthority,
    ProgrammeTheme,
    StatementDue,
)
from graph_builder.facts.post_changes import PostChange
from graph_builder.facts.progress import ProgressStatement
from graph_builder.facts.reading import Doubt, MissingField
from graph_builder.facts.statements import (
    AuthorityNaming,
    BoardNaming,
    FieldworkPart,
    Finding,
    Judgement,
    Licence,
    NoneRequired,
    PersonInRole,
    PreviousInspection,
    Publication,
    Recommendation,
    Statistic,
    Strength,
    Title,
)
from graph_builder.facts.values import Fact
from graph_builder.facts.vocabulary import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """All that one report states. `rule_version` is the version of the family's rules."""

    family: Family
    rule_version: int
    title: Title
    authority: AuthorityNaming
    fieldwork: tuple[FieldworkPart, ...] = ()
    publication: Publication | None = None
    licence: Licence | None = None
    board: BoardNaming | None = None
    judgements: tuple[Judgement, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    none_required: tuple[NoneRequired, ...] = ()
    strengths: tuple[Strength, ...] = ()
    findings: tuple[Finding, ...] = ()
    progress: tuple[ProgressStatement, ...] = ()
    people: tuple[PersonInRole, ...] = ()
    post_changes: tuple[PostChange, ...] = ()
    previous_inspections: tuple[PreviousInspection, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    meeting: Meeting | None = None
    challenges: tuple[Challenge, ...] = ()
    decisions_sought: tuple[DecisionSought, ...] = ()
    answered_inspection: AnsweredInspection | None = None
    commitments: tuple[Commitment, ...] = ()
    expected_inspections: tuple[ExpectedInspection, ...] = ()
    background_papers: tuple[BackgroundPaper, ...] = ()
    programme_theme: ProgrammeTheme | None = None
    headline_findings: tuple[HeadlineFinding, ...] = ()
    principal_authority: PrincipalAuthority | None = None
    statement_due: StatementDue | None = None
    next_steps: tuple[NextStep, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()
    missing: tuple[MissingField, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def every_fact(self) -> tuple[Fact, ...]:
        """All facts of the report in a fixed order, for whoever checks or counts evidence.

        Doubts are no facts and are not among them.
        """
        single = (
            *(self.title, self.authority, self.publication, self.licence, self.board),
            *(self.meeting, self.answered_inspection),
            *(self.programme_theme, self.principal_authority, self.statement_due),
        )
        return (
            *(fact for fact in single if fact is not None),
            *self.fieldwork,
            *self.judgements,
            *self.recommendations,
            *self.none_required,
            *self.strengths,
            *self.findings,
            *self.progress,
            *self.people,
            *self.post_changes,
            *self.previous_inspections,
            *self.statistics,
            *self.challenges,
            *self.decisions_sought,
            *self.commitments,
            *self.expected_inspections,
            *self.background_papers,
            *self.headline_findings,
            *self.next_steps,
        )
