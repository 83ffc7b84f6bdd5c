"""What passed between Ofsted and two councils that do not exist: a letter, and a paper to a cabinet.

The letter follows an annual conversation with Fleetmarsh; the paper answers the inspection of
Wexmouth of 2022, and so has something to be tied to.
"""

from __future__ import annotations

from graph_builder.facts import (
    AnsweredInspection,
    AuthorityNaming,
    BackgroundPaper,
    Challenge,
    Commitment,
    DecisionSought,
    ExpectedInspection,
    Family,
    Grade,
    Judgement,
    JudgementStatus,
    Meeting,
    PersonInRole,
    Publication,
    Recommendation,
    RecommendationKind,
    Role,
    Statistic,
    Subject,
    Title,
)
from tests.report_writer.blocks import Block, Kind
from tests.report_writer.draft import INVENTED, NOWHERE
from tests.report_writer.papers import PaperPlan, bullets, heading, lines
from tests.report_writer.samples.fleetmarsh import YEAR_2023
from tests.report_writer.samples.parts import when
from tests.report_writer.samples.wexmouth import WEXMOUTH

_LETTER_CHALLENGES = (
    "finding foster carers within the borough",
    "the time that children wait for an education plan",
    "keeping experienced social workers",
)
_COUNCIL_ACTIONS = (
    "send the findings of its audit of visits after going missing by the end of June 2024",
    "invite Dev Chandramohan HMI to its practice week",
)
_OFSTED_ACTIONS = ("share what was learned from inspections of other boroughs on the river",)
_ADDRESSEE = "Ms Clementine Farrow"
_POST = "Director of Children’s Services"
_COUNCIL = "London Borough of Fleetmarsh"


def _action(addressee: Subject, position: int, text: str, *named: str) -> Recommendation:
    return Recommendation(
        evidence=NOWHERE,
        addressee=addressee,
        kind=RecommendationKind.ACTION,
        position=position,
        text=text,
        named=named,
    )


def _percent(position: int, measure: str, value: str, asserted_by: Subject) -> Statistic:
    return Statistic(
        evidence=NOWHERE,
        position=position,
        measure=measure,
        value=value,
        unit="percent",
        asserted_by=asserted_by,
    )


FLEETMARSH_LETTER = PaperPlan(
    family=Family.ANNUAL_CONVERSATION,
    inspected=YEAR_2023.inspected,
    title="Annual conversation with London Borough of Fleetmarsh",
    blocks=(
        *lines("Ofsted", "7 Imagined Quay", "Nowhere NW0 0AA", "14 March 2024"),
        *lines(_ADDRESSEE, _POST, _COUNCIL, "Marsh House", "Fleetmarsh FM1 1ZZ"),
        *lines("Dear Ms Farrow", "Annual conversation with London Borough of Fleetmarsh"),
        *lines(
            "Thank you for meeting us on 27 February 2024. Your self-evaluation was frank, and the young "
            "people who joined us for the last hour were franker.",
            "You told us that your three main challenges are:",
        ),
        *bullets(*_LETTER_CHALLENGES),
        *lines(
            "You explained that the re-referral rate is now 19%. I noted that 82% of single assessments "
            "completed in the autumn were in time."
        ),
        heading("Agreed actions"),
        *lines("The council agreed to:"),
        *bullets(*_COUNCIL_ACTIONS),
        *lines("Ofsted agreed to:"),
        *bullets(*_OFSTED_ACTIONS),
        *lines("Yours sincerely", "Rosalind Amery", "His Majesty’s Inspector"),
        Block(kind=Kind.SMALL, text=INVENTED),
    ),
    facts=(
        Title(evidence=NOWHERE, text="Annual conversation with London Borough of Fleetmarsh"),
        AuthorityNaming(evidence=NOWHERE, name=_COUNCIL),
        Publication(evidence=NOWHERE, date=when(2024, 3, 14)),
        Meeting(evidence=NOWHERE, name="Annual conversation", date=when(2024, 2, 27)),
        PersonInRole(
            evidence=NOWHERE,
            role=Role.ADDRESSEE,
            position=1,
            name="Clementine Farrow",
            post=_POST,
            body=_COUNCIL,
        ),
        PersonInRole(
            evidence=NOWHERE,
            role=Role.DIRECTOR,
            position=1,
            name="Clementine Farrow",
            post=_POST,
            body=_COUNCIL,
        ),
        PersonInRole(
            evidence=NOWHERE,
            role=Role.AUTHOR,
            position=1,
            name="Rosalind Amery",
            post="His Majesty’s Inspector",
        ),
        *(
            Challenge(evidence=NOWHERE, position=position, text=text)
            for position, text in enumerate(_LETTER_CHALLENGES, start=1)
        ),
        _percent(1, "re-referral rate", "19", Subject.AUTHORITY),
        _percent(2, "assessments in time", "82", Subject.INSPECTORATE),
        _action(Subject.AUTHORITY, 1, _COUNCIL_ACTIONS[0]),
        _action(Subject.AUTHORITY, 2, _COUNCIL_ACTIONS[1], "Dev Chandramohan"),
        _action(Subject.INSPECTORATE, 1, _OFSTED_ACTIONS[0]),
    ),
)

_ASKED = (
    "The regularity of supervision, and the record it leaves.",
    "The response to children who go missing, above all the talk they are owed on return.",
    "The number of changes of social worker that children live through.",
)
_GRADED = (
    (
        "The impact of leaders on social work practice with children and families",
        "ilacs-leadership",
        Grade.REQUIRES_IMPROVEMENT,
    ),
    (
        "The experiences and progress of children who need help and protection",
        "ilacs-help-and-protection",
        Grade.REQUIRES_IMPROVEMENT,
    ),
    (
        "The experiences and progress of children in care and care leavers",
        "ilacs-care-and-care-leavers",
        Grade.GOOD,
    ),
    ("Overall effectiveness", "ilacs-overall", Grade.REQUIRES_IMPROVEMENT),
)
_PRINTED = {Grade.REQUIRES_IMPROVEMENT: "Requires improvement", Grade.GOOD: "Good"}
_DECISIONS = (
    "note the outcome of the inspection",
    "approve the improvement plan in the appendix",
)
_PLANNED = "The council will send its improvement plan to Ofsted by 12 August 2022."
_EXPECTED = "The next inspection is expected between March and September 2025."
_BACKGROUND = "Ofsted’s report on the inspection of children’s services in Wexmouth"

WEXMOUTH_PAPER = PaperPlan(
    family=Family.COUNCIL_REPORT,
    inspected=WEXMOUTH,
    title="Outcome of the Ofsted inspection of children’s services",
    blocks=(
        *lines("Wexmouth City Council", "Cabinet", "Tuesday 14 June 2022"),
        Block(kind=Kind.TITLE, text="Outcome of the Ofsted inspection of children’s services"),
        *lines("Report author: Tobias Fennimore, Head of Quality", "Cabinet member: Councillor Maud Ellery"),
        heading("Recommendations"),
        *lines("Cabinet is asked to:"),
        *bullets(*_DECISIONS),
        heading("Background"),
        *lines(
            "Ofsted inspected local authority children’s services in Wexmouth between 28 February and "
            "11 March 2022 (ILACS). The inspection report was published on 29 April 2022.",
            "Inspectors made these judgements:",
        ),
        *(Block(kind=Kind.ROW, text=area, grade=_PRINTED[grade]) for area, _, grade in _GRADED),
        *lines("Ofsted identified the following areas for improvement:"),
        *bullets(*_ASKED),
        heading("Next steps"),
        *lines(_PLANNED, _EXPECTED),
        heading("Financial implications"),
        *lines("None beyond the forty posts that the council has agreed to fund."),
        heading("Background papers"),
        *bullets(_BACKGROUND),
        Block(kind=Kind.SMALL, text=INVENTED),
    ),
    facts=(
        Title(evidence=NOWHERE, text="Outcome of the Ofsted inspection of children’s services"),
        AuthorityNaming(evidence=NOWHERE, name="Wexmouth City Council"),
        Publication(evidence=NOWHERE, date=when(2022, 6, 14)),
        Meeting(evidence=NOWHERE, name="Cabinet", date=when(2022, 6, 14)),
        *(
            Judgement(
                evidence=NOWHERE,
                subject=Subject.AUTHORITY,
                area=area,
                area_key=key,
                grade=grade,
                grade_as_printed=_PRINTED[grade],
                status=JudgementStatus.CITED,
            )
            for area, key, grade in _GRADED
        ),
        *(
            Recommendation(
                evidence=NOWHERE,
                addressee=Subject.AUTHORITY,
                kind=RecommendationKind.AREA_FOR_IMPROVEMENT,
                position=position,
                text=text,
            )
            for position, text in enumerate(_ASKED, start=1)
        ),
        PersonInRole(
            evidence=NOWHERE,
            role=Role.REPORT_AUTHOR,
            position=1,
            name="Tobias Fennimore",
            post="Head of Quality",
        ),
        PersonInRole(evidence=NOWHERE, role=Role.LEAD_MEMBER, position=1, name="Maud Ellery"),
        *(
            DecisionSought(evidence=NOWHERE, position=position, text=text)
            for position, text in enumerate(_DECISIONS, start=1)
        ),
        AnsweredInspection(evidence=NOWHERE, published=when(2022, 4, 29), fieldwork=when(2022, 2, 28)),
        Commitment(evidence=NOWHERE, position=1, text=_PLANNED, by=when(2022, 8, 12)),
        ExpectedInspection(evidence=NOWHERE, text=_EXPECTED, earliest=when(2025, 3), latest=when(2025, 9)),
        BackgroundPaper(evidence=NOWHERE, position=1, text=_BACKGROUND),
    ),
)
