"""What a report says, as plain typed values: all that passes from reading to asserting.

A family module makes facts from a document; `graph_builder.building` turns them into
triples; neither needs to know the other. Everything here is frozen, hashable and free of RDF.
"""

from graph_builder.facts.corrections import AppliedCorrection, Correction
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
from graph_builder.facts.report import ReportFacts
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
from graph_builder.facts.values import Evidence, Fact, PartialDate
from graph_builder.facts.vocabulary import (
    DateOf,
    Family,
    FieldStatus,
    FigureOf,
    Grade,
    JudgementStatus,
    PostChangeKind,
    Progress,
    RecommendationKind,
    Role,
    Subject,
)

__all__ = [
    "AnsweredInspection",
    "AppliedCorrection",
    "AuthorityNaming",
    "BackgroundPaper",
    "BoardNaming",
    "Challenge",
    "Commitment",
    "Correction",
    "DateOf",
    "DecisionSought",
    "Doubt",
    "Evidence",
    "ExpectedInspection",
    "Fact",
    "Family",
    "FieldStatus",
    "FieldworkPart",
    "FigureOf",
    "Finding",
    "Grade",
    "HeadlineFinding",
    "Judgement",
    "JudgementStatus",
    "Licence",
    "Meeting",
    "MissingField",
    "NextStep",
    "NoneRequired",
    "PartialDate",
    "PersonInRole",
    "PostChange",
    "PostChangeKind",
    "PreviousInspection",
    "PrincipalAuthority",
    "ProgrammeTheme",
    "Progress",
    "ProgressStatement",
    "Publication",
    "Recommendation",
    "RecommendationKind",
    "ReportFacts",
    "Role",
    "StatementDue",
    "Statistic",
    "Strength",
    "Subject",
    "Title",
]
