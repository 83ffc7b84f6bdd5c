"""The fixed words of the field: families, roles, grades, kinds. Each is a concept of `ontology/schemes`."""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """The report families of CONTRACT: which inspection framework and which form of document."""

    SIF = "sif"
    ILACS = "ilacs"
    ILACS_FOCUSED_VISIT = "ilacs-focused-visit"
    MONITORING_VISIT = "monitoring-visit"
    ANNUAL_CONVERSATION = "annual-conversation"
    COUNCIL_REPORT = "council-report"
    JTAI = "jtai"
    AREA_SEND = "area-send"
    LOOKED_AFTER_2013 = "looked-after-2013"
    PROTECTION_2012 = "protection-2012"
    JOINT_AREA_REVIEW = "joint-area-review"


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
    TYPICALLY_POSITIVE = "typically-positive"
    INCONSISTENT = "inconsistent"
    WIDESPREAD_FAILINGS = "widespread-failings"


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
    PARTNERSHIP_LEADER = "Partnership leader"

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


class Progress(StrEnum):
    """What became of something found before, by its concept in `ontology/schemes/progress.ttl`."""

    ADDRESSED = "addressed"
    IMPROVED = "improved"
    PARTLY = "partly"
    REMAINS = "remains"
    DECLINED = "declined"


class PostChangeKind(StrEnum):
    """What changed about a post, by its concept in `ontology/schemes/post-changes.ttl`."""

    NEW_HOLDER = "new-holder"
    HOLDER_LEFT = "holder-left"
    CHANGED = "changed"


class FieldStatus(StrEnum):
    """Why a field has no value: three different things."""

    NOT_STATED = "not stated"
    NOT_APPLICABLE = "not applicable"
    NOT_READ = "not read"


class FigureOf(StrEnum):
    """Whose or when's figure a statistic is."""

    CURRENT = "current"
    EARLIER = "earlier"
    NATIONAL = "national"
