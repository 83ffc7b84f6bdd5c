"""Every kind of fact that a letter or a council's paper can state, about an invented authority.

Owns one set of facts for each, whose quotations are slices of one invented text. Nobody in
them exists.
"""

from __future__ import annotations

from graph_builder.building.document import DocumentDescription
from graph_builder.facts import (
    AnsweredInspection,
    AuthorityNaming,
    BackgroundPaper,
    Challenge,
    Commitment,
    DecisionSought,
    Evidence,
    ExpectedInspection,
    Family,
    Grade,
    Judgement,
    JudgementStatus,
    Meeting,
    PartialDate,
    PersonInRole,
    Publication,
    Recommendation,
    RecommendationKind,
    ReportFacts,
    Role,
    Statistic,
    Subject,
    Title,
)

TEXT = """Southbridge Council
14 March 2022
Annual conversation
We met in February 2022.
Staff leave too soon.
You said that 19% of referrals were repeated.
Send the audit to Ada Marsh HMI.
Visit in the summer.
Dear Mr Penn, interim director, Southbridge Council
Béla O'Toole
Cabinet on Tuesday
Note the outcome.
Leaders were graded good.
Answer every call.
Inspectors came in November 2021; the report was published on 10 January 2022.
The plan will be ready by May 2022.
The next inspection is due between 2024 and March 2025.
The inspection report
"""


def evidence(words: str) -> Evidence:
    """The only place of `words` in the text."""
    assert TEXT.count(words) == 1, f"{words!r} is not said exactly once"
    start = TEXT.index(words)
    return Evidence(start=start, end=start + len(words), quote=words, pages=(1,))


def _when(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


_AUTHORITY = AuthorityNaming(
    name="Southbridge Council", evidence=Evidence(start=0, end=19, quote="Southbridge Council", pages=(1,))
)
_PUBLICATION = Publication(date=_when(2022, 3, 14), evidence=evidence("14 March 2022"))

LETTER = ReportFacts(
    family=Family.ANNUAL_CONVERSATION,
    rule_version=1,
    title=Title(text="Annual conversation", evidence=evidence("Annual conversation")),
    authority=_AUTHORITY,
    publication=_PUBLICATION,
    meeting=Meeting(
        name="Annual conversation", date=_when(2022, 2), evidence=evidence("We met in February 2022.")
    ),
    challenges=(
        Challenge(position=1, text="Staff leave too soon.", evidence=evidence("Staff leave too soon.")),
    ),
    statistics=(
        Statistic(
            position=1,
            measure="re-referral rate",
            value="19",
            unit="percent",
            asserted_by=Subject.AUTHORITY,
            evidence=evidence("19% of referrals were repeated"),
        ),
    ),
    recommendations=(
        Recommendation(
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.ACTION,
            position=1,
            text="Send the audit to Ada Marsh HMI.",
            named=("Ada Marsh",),
            evidence=evidence("Send the audit to Ada Marsh HMI."),
        ),
        Recommendation(
            addressee=Subject.INSPECTORATE,
            kind=RecommendationKind.ACTION,
            position=1,
            text="Visit in the summer.",
            evidence=evidence("Visit in the summer."),
        ),
    ),
    people=(
        PersonInRole(
            role=Role.ADDRESSEE,
            position=1,
            name="Cyril Penn",
            post="interim director",
            body="Southbridge Council",
            interim=True,
            evidence=evidence("Dear Mr Penn, interim director, Southbridge Council"),
        ),
        PersonInRole(role=Role.AUTHOR, position=1, name="Béla O'Toole", evidence=evidence("Béla O'Toole")),
    ),
)

PAPER = ReportFacts(
    family=Family.COUNCIL_REPORT,
    rule_version=1,
    title=Title(text="The inspection report", evidence=evidence("The inspection report")),
    authority=_AUTHORITY,
    publication=_PUBLICATION,
    meeting=Meeting(name="Cabinet", date=_when(2022, 3, 14), evidence=evidence("Cabinet on Tuesday")),
    decisions_sought=(
        DecisionSought(
            position=1, number="(a)", text="Note the outcome.", evidence=evidence("Note the outcome.")
        ),
    ),
    judgements=(
        Judgement(
            subject=Subject.AUTHORITY,
            area="Leaders",
            area_key="ilacs-leadership",
            grade=Grade.GOOD,
            grade_as_printed="good",
            status=JudgementStatus.CITED,
            evidence=evidence("Leaders were graded good."),
        ),
    ),
    recommendations=(
        Recommendation(
            addressee=Subject.AUTHORITY,
            kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
            position=1,
            text="Answer every call.",
            evidence=evidence("Answer every call."),
        ),
    ),
    answered_inspection=AnsweredInspection(
        published=_when(2022, 1, 10),
        fieldwork=_when(2021, 11),
        evidence=evidence("Inspectors came in November 2021; the report was published on 10 January 2022."),
    ),
    commitments=(
        Commitment(
            position=1,
            text="The plan will be ready by May 2022.",
            by=_when(2022, 5),
            evidence=evidence("The plan will be ready by May 2022."),
        ),
    ),
    expected_inspections=(
        ExpectedInspection(
            text="The next inspection is due between 2024 and March 2025.",
            earliest=_when(2024),
            latest=_when(2025, 3),
            evidence=evidence("The next inspection is due between 2024 and March 2025."),
        ),
    ),
    background_papers=(
        BackgroundPaper(position=1, text="The inspection report", evidence=evidence("The inspection report")),
    ),
)

DESCRIPTIONS = {
    Family.ANNUAL_CONVERSATION: DocumentDescription(name="letter.docx", sha256="1e" * 32, page_count=1),
    Family.COUNCIL_REPORT: DocumentDescription(name="paper.pdf", sha256="9a" * 32, page_count=1),
}
