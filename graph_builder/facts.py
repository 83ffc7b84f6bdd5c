"""What a report says, as plain typed values: all that passes from reading to asserting.

Owns the vocabulary of facts and nothing else. A family module makes them from a
document; `graph_builder.building` turns them into triples. Neither needs to know
the other. Everything here is frozen, hashable and free of RDF.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph_builder.issues import Code


class Family(StrEnum):
    """The report families of CONTRACT: which inspection framework and which form of document."""

    SIF = "sif"
    ILACS = "ilacs"
    ANNUAL_CONVERSATION = "annual-conversation"
    COUNCIL_REPORT = "council-report"


class Subject(StrEnum):
    """Whom a judgement is about, or to whom a recommendation is addressed."""

    AUTHORITY = "authority"
    BOARD = "board"
    PARTNERSHIP = "partnership"
    INSPECTORATE = "inspectorate"


class Grade(StrEnum):
    """A grade, by the notation of its concept in `ontology/schemes/grades.ttl`."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires-improvement"
    INADEQUATE = "inadequate"
    ADEQUATE = "adequate"
    SATISFACTORY = "satisfactory"


class JudgementStatus(StrEnum):
    """`PRIMARY`: the document makes the judgement. `CITED`: it quotes another document's."""

    PRIMARY = "primary"
    CITED = "cited"


class RecommendationKind(StrEnum):
    """What the printed heading over an item makes of it."""

    RECOMMENDATION = "recommendation"
    AREA_FOR_IMPROVEMENT = "area for improvement"
    PRIORITY_ACTION = "priority action"
    ACTION = "action"


class Role(StrEnum):
    """A role somebody has in an inspection or at a body, by its label in the roles scheme."""

    LEAD_INSPECTOR = "Lead inspector"
    DEPUTY_LEAD_INSPECTOR = "Deputy lead inspector"
    TEAM_INSPECTOR = "Team inspector"
    SHADOW_INSPECTOR = "Shadow inspector"
    SENIOR_DATA_ANALYST = "Senior data analyst"
    QUALITY_ASSURANCE_MANAGER = "Quality assurance manager"
    OTHER_INSPECTOR = "Other inspector"
    DIRECTOR = "Director of children's services"
    BOARD_CHAIR = "LSCB chair"
    CHIEF_EXECUTIVE = "Chief executive"
    LEAD_MEMBER = "Lead member"
    ADDRESSEE = "Addressee"
    AUTHOR = "Author"
    REPORT_AUTHOR = "Report author"
    ASSISTANT_DIRECTOR = "Assistant director"
    STRATEGIC_DIRECTOR = "Strategic director"
    MEMBER_CONSULTED = "Member consulted"

    @property
    def of_inspection_team(self) -> bool:
        """True for those who inspect, false for those who lead what is inspected."""
        return self in _INSPECTION_TEAM


_INSPECTION_TEAM = frozenset(
    {
        Role.LEAD_INSPECTOR,
        Role.DEPUTY_LEAD_INSPECTOR,
        Role.TEAM_INSPECTOR,
        Role.SHADOW_INSPECTOR,
        Role.SENIOR_DATA_ANALYST,
        Role.QUALITY_ASSURANCE_MANAGER,
        Role.OTHER_INSPECTOR,
    }
)


class DateOf(StrEnum):
    """What a date of an earlier inspection is the date of."""

    FIELDWORK = "fieldwork"
    PUBLICATION = "publication"


class FieldStatus(StrEnum):
    """Why a field has no value: three different things."""

    NOT_STATED = "not stated"
    NOT_APPLICABLE = "not applicable"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as precise as the document: a day, a month of a year, or a year.

    Raises:
        ValueError: for a day without a month, or a date that is on no calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(f"a day without a month: {self!r}")
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """ISO 8601, as precise as known: `2011`, `2011-10` or `2011-10-03`."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_day(self) -> bool:
        return self.day is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact was read: a span of the document's text.

    `start` and `end` are code points from 0, the end exclusive; `quote` equals
    the text between them; `pages` are numbered from 1 as the file counts them.
    """

    start: int
    end: int
    quote: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Anything a document states, with the words it states it in."""

    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Fact):
    """The report's own title, as on its first page."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityNaming(Fact):
    """The inspected local authority, as the document names it."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardNaming(Fact):
    """The safeguarding children board under review; `name` is None where only "the LSCB" is said."""

    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldworkPart(Fact):
    """One unbroken stretch of fieldwork: first and last day. A paused inspection has several."""

    start: PartialDate
    end: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Fact):
    """The date of publication the document prints of itself."""

    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence(Fact):
    """What the document says of its re-use: `key` is `ogl`, `non-commercial` or `other`."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Fact):
    """A grade given to an area of the work of an authority or a board.

    `area` is the area as printed (list number dropped; the section heading where
    the table's label is lost); `area_key` the notation of the framework's area
    in `ontology/schemes/judgement-areas.ttl`, e.g. `sif-leadership`.
    """

    subject: Subject
    area: str
    area_key: str
    grade: Grade
    grade_as_printed: str
    status: JudgementStatus = JudgementStatus.PRIMARY


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    """One thing the inspectorate asks for: a top-level bullet or numbered item.

    `position` counts from 1 per addressee; `number` is as printed; `group` the
    heading over it; `stem` an introductory sentence it completes; `deadline`
    and `outcomes` (numbers of the national framework) as printed; `named` are the
    people an action names, as printed without titles.
    """

    addressee: Subject
    kind: RecommendationKind
    position: int
    text: str
    number: str | None = None
    group: str | None = None
    stem: str | None = None
    deadline: str | None = None
    outcomes: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneRequired(Fact):
    """The statement that nothing of a kind is asked, e.g. that there are no priority actions."""

    addressee: Subject
    kind: RecommendationKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength(Fact):
    """An item of a list the report heads as strengths; `position` from 1 per subject."""

    subject: Subject
    position: int
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Fact):
    """A numbered paragraph of the report's findings.

    `position` counts from 1 through the document; `number` is as printed;
    `section` is the heading it stands under; `supports_recommendation` is true
    where the report marks it "(Recommendation)".
    """

    position: int
    number: str
    section: str
    text: str
    subject: Subject = Subject.AUTHORITY
    supports_recommendation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonInRole(Fact):
    """Somebody in a role: a member of the inspection team, or a local leader.

    `name` has no titles or post-nominals and is None where nobody is named;
    `post` and `body` are as printed; `since` the date they took it up; `position` counts from 1
    per role in the order printed.
    """

    role: Role
    position: int
    name: str | None = None
    post: str | None = None
    body: str | None = None
    since: PartialDate | None = None
    interim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousInspection(Fact):
    """An earlier inspection of the authority's services, as this report mentions it.

    `subject` is what was inspected, in the report's words; `date` the first day
    where a range is given; `grade` None where the mention states none.
    """

    position: int
    subject: str
    date: PartialDate | None = None
    date_of: DateOf | None = None
    grade: Grade | None = None
    grade_as_printed: str | None = None


class FigureOf(StrEnum):
    """Whose or when's figure a statistic is."""

    CURRENT = "current"
    EARLIER = "earlier"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Fact):
    """One figure: `value` a plain decimal in `unit` (`children`, `per 10,000`, `percent`).

    `measure` is a label of the measures scheme; `compared_with` is the position of
    the current figure an earlier or national one is printed beside; `asserted_by` says whose
    word it is where the document tells the council's figures from the inspectorate's.
    """

    position: int
    measure: str
    value: str
    unit: str
    at: PartialDate | None = None
    figure_of: FigureOf = FigureOf.CURRENT
    compared_with: int | None = None
    asserted_by: Subject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """The meeting a letter follows or a paper is put to; `name` as printed, e.g. of a committee."""

    name: str
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Fact):
    """One of the key challenges an authority named; `position` from 1."""

    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSought(Fact):
    """What a council's paper asks its members to decide; `position` from 1."""

    position: int
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredInspection(Fact):
    """The inspection a council's paper answers, by what the paper says of it."""

    published: PartialDate | None = None
    fieldwork: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """Something a council says it will have done by a date; `position` from 1."""

    position: int
    text: str
    by: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedInspection(Fact):
    """When a council expects its next inspection: a window of dates, and of what kind."""

    text: str
    earliest: PartialDate
    latest: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundPaper(Fact):
    """A document that a council's paper names as its background; `position` from 1."""

    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Fact):
    """Words that could not be taken as they stand, e.g. a date on no calendar.

    `code` says which way, `field` what stays without a value, `reason` is a sentence.
    """

    code: Code
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingField:
    """A field without a value, and why; `reason` is a sentence."""

    field: str
    status: FieldStatus
    reason: str


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
    people: tuple[PersonInRole, ...] = ()
    previous_inspections: tuple[PreviousInspection, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    meeting: Meeting | None = None
    challenges: tuple[Challenge, ...] = ()
    decisions_sought: tuple[DecisionSought, ...] = ()
    answered_inspection: AnsweredInspection | None = None
    commitments: tuple[Commitment, ...] = ()
    expected_inspections: tuple[ExpectedInspection, ...] = ()
    background_papers: tuple[BackgroundPaper, ...] = ()
    missing: tuple[MissingField, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def every_fact(self) -> tuple[Fact, ...]:
        """All facts of the report in a fixed order, for whoever checks or counts evidence.

        Doubts are no facts and are not among them.
        """
        single = (
            *(self.title, self.authority, self.publication, self.licence, self.board),
            *(self.meeting, self.answered_inspection),
        )
        return (
            *(fact for fact in single if fact is not None),
            *self.fieldwork,
            *self.judgements,
            *self.recommendations,
            *self.none_required,
            *self.strengths,
            *self.findings,
            *self.people,
            *self.previous_inspections,
            *self.statistics,
            *self.challenges,
            *self.decisions_sought,
            *self.commitments,
            *self.expected_inspections,
            *self.background_papers,
        )
