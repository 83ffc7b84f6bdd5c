"""What an inspection report states: judgements, recommendations, findings, people, figures."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact, PartialDate
from graph_builder.facts.vocabulary import (
    DateOf,
    FigureOf,
    Grade,
    JudgementStatus,
    RecommendationKind,
    Role,
    Subject,
)


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
    as printed; `outcomes` and `enablers` the numbers of those of the national framework; `named` are the
    people an action names, as printed without titles; `responsible` the bodies that have to
    act, as printed.
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
    enablers: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()


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
