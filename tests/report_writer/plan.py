"""What an invented report is to state: plain values, no layout and no file format.

Owns the plan of a report. The order of its parts, the numbering of paragraphs and the
wording of the template belong to `sif` and `ilacs`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph_builder.facts import Grade, PartialDate, RecommendationKind, Role


class Template(StrEnum):
    """The templates, named by the first year they are met in."""

    SIF_2013 = "sif-2013"
    """until May 2015: what needs to improve, strengths and progress before the findings"""
    SIF_2015 = "sif-2015"
    """from June 2015: executive summary and recommendations; also re-inspections"""
    SIF_BOARD = "sif-board"
    """only the review of the Local Safeguarding Children Board"""
    ILACS_2018 = "ilacs-2018"
    """the council's name over the title, page numbers alone at the foot"""
    ILACS_2021 = "ilacs-2021"
    """the council's name in the title, title and dates at the foot of every page"""

    @property
    def is_sif(self) -> bool:
        return self.value.startswith("sif")


class Area(StrEnum):
    """An area of judgement, by its notation in the areas scheme."""

    SIF_OVERALL = "sif-overall"
    SIF_HELP = "sif-help-and-protection"
    SIF_LOOKED_AFTER = "sif-looked-after"
    SIF_ADOPTION = "sif-adoption"
    SIF_CARE_LEAVERS = "sif-care-leavers"
    SIF_LEADERSHIP = "sif-leadership"
    SIF_BOARD = "sif-board"
    ILACS_OVERALL = "ilacs-overall"
    ILACS_LEADERSHIP = "ilacs-leadership"
    ILACS_HELP = "ilacs-help-and-protection"
    ILACS_CARE_AND_LEAVERS = "ilacs-care-and-care-leavers"
    ILACS_CARE = "ilacs-care"
    ILACS_CARE_LEAVERS = "ilacs-care-leavers"


class DateStyle(StrEnum):
    """How a stretch of fieldwork is printed."""

    TO = "8 to 12 July 2024"
    FULL_TO = "8 July 2024 to 12 July 2024"
    FULL_DASH = "8 July 2024 – 12 July 2024"


class Terms(StrEnum):
    """The terms of re-use a report closes with, by the licence's key."""

    OPEN = "ogl"
    NON_COMMERCIAL = "non-commercial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """An invented authority: `council` as over a report, `short` as in its sentences."""

    council: str
    short: str
    board: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day of an unbroken stretch of fieldwork."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Graded:
    """An area and its grade."""

    area: Area
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A local leader: nobody is named in these templates, only posts and dates."""

    role: Role
    since: PartialDate
    interim: bool = False


@dataclass(frozen=True, slots=True)
class Inspector:
    """A member of the inspection team; on page 1 of an ILACS report, a lead."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Something asked of the authority or the board; nested points belong to its text.

    `outcome` is a number of the national framework, as items since April 2025 end in.
    """

    text: str
    kind: RecommendationKind = RecommendationKind.RECOMMENDATION
    group: str | None = None
    nested: tuple[str, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A numbered paragraph of findings."""

    text: str
    supports_recommendation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The findings about one area, with a summary where the template has one."""

    area: Area
    findings: tuple[Paragraph, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A previous inspection of the authority: `subject` as in the list, e.g. "safeguarding arrangements"."""

    subject: str
    when: PartialDate
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of children at a date, and where printed the one before it."""

    value: int
    at: PartialDate
    rate: str = ""
    earlier: int | None = None
    earlier_at: PartialDate | None = None
    earlier_rate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The children of an area, in numbers."""

    under_18: int
    in_need: Figure
    protection_plan: Figure
    privately_fostered: Figure
    looked_after: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardReview:
    """The review of the safeguarding children board that stands at the end of a SIF report."""

    grade: Grade
    summary: tuple[str, ...]
    asks: tuple[Ask, ...]
    findings: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """A whole report. Parts a template has no place for stay empty; templates refuse them.

    `judgements` stand in the order printed and include the overall one where there is
    one. `no_priority_action` has the report say that none was found.
    """

    template: Template
    inspected: Inspected
    fieldwork: tuple[Stretch, ...]
    judgements: tuple[Graded, ...]
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    date_style: DateStyle = DateStyle.TO
    published: date | None = None
    reinspection: bool = False
    inspectors: tuple[Inspector, ...] = ()
    leaders: tuple[Leader, ...] = ()
    asks: tuple[Ask, ...] = ()
    no_priority_action: bool = False
    strengths: tuple[str, ...] = ()
    progress: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    figures: Figures | None = None
    for_children: tuple[str, ...] = ()
    board: BoardReview | None = None
    terms: Terms = Terms.OPEN
