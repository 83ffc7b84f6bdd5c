"""Brackenshire, a county which does not exist: three reports, each better than the one before.

The issue that keeps coming back is the story a child can tell of their own life.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import Role
from tests.report_writer.plan import (
    Area,
    BoardReview,
    DateStyle,
    Earlier,
    Figure,
    Figures,
    Inspected,
    Leader,
    ReportPlan,
    Stretch,
    Template,
    Terms,
)
from tests.report_writer.samples.parts import (
    GOOD,
    IMPROVE,
    OUTSTANDING,
    findings,
    grades,
    improve,
    leads,
    section,
    sif_grades,
    team,
    when,
)

BRACKENSHIRE = Inspected(council="Brackenshire", short="Brackenshire")

YEAR_2014 = ReportPlan(
    template=Template.SIF_2013,
    inspected=BRACKENSHIRE,
    fieldwork=(Stretch(date(2014, 2, 4), date(2014, 2, 26)),),
    date_style=DateStyle.FULL_DASH,
    published=date(2014, 4, 11),
    judgements=sif_grades(IMPROVE, IMPROVE, IMPROVE, GOOD, IMPROVE, IMPROVE),
    summary=(
        "Help reaches most families in Brackenshire, but where they live still decides how soon. Teams in "
        "the two market towns answer within days; families on the moor can wait for six weeks.",
        "Foster carers are patient and well chosen. What children are told about their own past is left "
        "to chance, and several carers had started scrapbooks at their own kitchen tables.",
    ),
    no_priority_action=True,
    asks=(
        improve(
            "Give families on the moor the same early help, as soon, as families in the towns receive.",
            group="Help and protection",
        ),
        improve(
            "See that each plan says in plain words what is to change, by when, and who will notice.",
            group="Help and protection",
        ),
        improve(
            "Begin life-story work for every child in long-term care, and keep it up when the social "
            "worker changes.",
            group="Looked after children",
        ),
        improve(
            "Find out which privately fostered children live in the county, and visit them on time.",
            group="Leadership, management and governance",
        ),
    ),
    strengths=(
        "Adopters are prepared with care: each spends a day with a family that adopted ten years ago.",
        "The children in care council chooses its own subjects, and councillors come to its meetings "
        "rather than the other way round.",
    ),
    earlier=(
        Earlier(subject="safeguarding arrangements", when=when(2010, 6), grade=GOOD),
        Earlier(subject="services for looked after children", when=when(2010, 6), grade=GOOD),
    ),
    progress=(
        "Of eleven points raised in 2010, eight are dealt with. Chronologies, caseloads in the northern "
        "team and the recording of visits remain unfinished.",
    ),
    for_children=(
        "Most of you who talked to us like your social worker, but many of you have had three or more.",
        "Some of you want to know more about when you were small. We have asked the council to help.",
    ),
    figures=Figures(
        under_18=88_400,
        in_need=Figure(value=2_106, at=when(2014, 1, 31), earlier=1_984, earlier_at=when(2013, 3, 31)),
        protection_plan=Figure(value=297, at=when(2014, 1, 31), earlier=331, earlier_at=when(2013, 3, 31)),
        privately_fostered=Figure(value=9, at=when(2014, 1, 31)),
        looked_after=Figure(
            value=412,
            at=when(2014, 1, 31),
            rate="46.6",
            earlier=398,
            earlier_at=when(2013, 3, 31),
            earlier_rate="45",
        ),
    ),
    leaders=(
        Leader(role=Role.DIRECTOR, since=when(2012, 9)),
        Leader(role=Role.BOARD_CHAIR, since=when(2013, 1)),
    ),
    sections=(
        section(
            Area.SIF_HELP,
            "A single telephone number takes all concerns about children. Callers reach a qualified social "
            "worker, who decides on the same day; in none of the sampled calls was a child left unsafe.",
            "Plans are read out at conferences but seldom handed over. One mother kept hers, eleven pages "
            "long, in a drawer, and could not say which of its thirty-four actions mattered.",
            summary="Children at risk are seen quickly. Families who need help before then wait too long.",
        ),
        section(
            Area.SIF_LOOKED_AFTER,
            "Most children live with foster carers inside the county and keep their school. Brothers and "
            "sisters are kept together in four families out of five.",
            "Work that helps children to understand their early years is started for fewer than half, and "
            "is often lost when a worker leaves.",
            summary="Children are settled where they live. They know too little about how they came there.",
        ),
        section(
            Area.SIF_ADOPTION,
            "Children wait less time for a family than three years ago, and no adoption has broken down "
            "since 2011.",
        ),
        section(
            Area.SIF_CARE_LEAVERS,
            "Personal advisers keep in touch with nearly all young people, yet pathway plans are written "
            "about them rather than with them.",
        ),
        section(
            Area.SIF_LEADERSHIP,
            "Managers count what is easy to count. They could say how many visits were late, not what "
            "became of the children who had waited.",
            summary="Leaders are honest about weaknesses, but slow to test whether change works.",
        ),
    ),
    board=BoardReview(
        grade=IMPROVE,
        summary=(
            "The board brings the right people to one table. It has not yet looked at practice itself.",
        ),
        asks=(
            improve("Audit the same twenty cases across all partners twice a year."),
            improve("Publish what was learned from each audit on one page that busy people will read."),
        ),
        findings=findings(
            "The independent chair has brought schools, health services and both district councils into "
            "the board’s work.",
            "Training is well attended, though nobody has asked six months later what difference it made.",
        ),
    ),
    inspectors=team(
        "Rosalind Amery",
        "Piers Whitcombe",
        "Imogen Hartwell",
        "Dev Chandramohan",
        assured_by="Elspeth Tarrant",
    ),
    terms=Terms.NON_COMMERCIAL,
)

YEAR_2019 = ReportPlan(
    template=Template.ILACS_2018,
    inspected=BRACKENSHIRE,
    fieldwork=(Stretch(date(2019, 6, 10), date(2019, 6, 21)),),
    date_style=DateStyle.FULL_TO,
    inspectors=leads("Piers Whitcombe"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, GOOD),
        (Area.ILACS_HELP, GOOD),
        (Area.ILACS_CARE_AND_LEAVERS, IMPROVE),
        (Area.ILACS_OVERALL, GOOD),
    ),
    summary=(
        "Brackenshire has closed the gap between town and moor. Four small teams now work from village "
        "halls and surgeries, and parents speak of somebody who turned up when they said they would.",
    ),
    asks=(
        improve("The support for young people over 18 who live outside the county."),
        improve(
            "The quality of life-story work, including:",
            nested=("for children who join brothers and sisters already in care;", "when a placement ends."),
        ),
        improve("The notes that managers keep of their decisions."),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "Early help is no longer a matter of postcode. A family support worker is in each of the four "
            "valleys, and waiting times are the same across the county.",
            "Plans are short and clear. A father could recite the three things his family had agreed to, "
            "and what would follow if they managed them.",
            "Visits to children in private fostering are on time, after years in which they were not.",
        ),
        section(
            Area.ILACS_CARE_AND_LEAVERS,
            "Children in care live in homes that suit them, and most see the same social worker for two "
            "years or more.",
            "Too few children have a full account of their early lives. Where it is done well it is a "
            "treasure: one boy carries his in his school bag.",
            "Care leavers who stay in Brackenshire are well looked after. Those who move away for work or "
            "study hear from their advisers less than they would like.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Senior leaders spend one day a month beside a social worker and write down what they saw. "
            "Staff know that these notes are read.",
        ),
    ),
)

YEAR_2023 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=BRACKENSHIRE,
    fieldwork=(Stretch(date(2023, 11, 6), date(2023, 11, 17)),),
    inspectors=leads("Dev Chandramohan"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, OUTSTANDING),
        (Area.ILACS_HELP, OUTSTANDING),
        (Area.ILACS_CARE, GOOD),
        (Area.ILACS_CARE_LEAVERS, GOOD),
        (Area.ILACS_OVERALL, OUTSTANDING),
    ),
    summary=(
        "Children in Brackenshire are helped by people who know them, in services that leaders have built "
        "patiently since 2014. What was weak then has become the county’s pride.",
        "One task remains: every child in care should be able to tell the story of their own life.",
    ),
    asks=(
        improve("The consistency of life-story work for children who live at a distance."),
        improve("The speed with which care leavers find a dentist and a doctor after a move."),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "Help is offered before families have to ask twice. Teachers describe a call to the front door "
            "as a conversation with a colleague, not as a form.",
            "When children are in danger, strategy meetings take place within hours, with the police, "
            "health services and school in the room or on the line.",
            "Disabled children see workers who know how to talk with them, by signs, pictures or patience.",
        ),
        section(
            Area.ILACS_CARE,
            "Children’s homes and carers are chosen with them. A girl of nine had drawn the house she "
            "wished for, and her social worker took the drawing to the matching meeting.",
            "Life-story work is thoughtful for children near by and thin for the forty who live far away.",
        ),
        section(
            Area.ILACS_CARE_LEAVERS,
            "Advisers visit young people wherever they have settled; one drives to the coast every third "
            "Friday. Registering with a doctor or a dentist after a move still takes months.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Leaders ask hard questions of themselves and show their answers to families, who sit on the "
            "panel that reads the audits.",
        ),
    ),
)
