"""Tarnholme, a town which does not exist: inadequate in 2014, and a long way back.

Its board was reviewed by itself in 2015; directors came and went; what keeps coming back
are plans that drift.
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
    ADEQUATE,
    GOOD,
    IMPROVE,
    INADEQUATE,
    OUTSTANDING,
    act_now,
    findings,
    grades,
    improve,
    leads,
    recommend,
    section,
    sif_grades,
    team,
    when,
)

TARNHOLME = Inspected(
    council="Tarnholme",
    short="Tarnholme",
    board="Tarnholme Safeguarding Children Board",
)

YEAR_2014 = ReportPlan(
    template=Template.SIF_2013,
    inspected=TARNHOLME,
    fieldwork=(Stretch(date(2014, 11, 4), date(2014, 11, 26)),),
    date_style=DateStyle.FULL_DASH,
    published=date(2015, 1, 23),
    judgements=sif_grades(INADEQUATE, INADEQUATE, IMPROVE, IMPROVE, INADEQUATE, INADEQUATE),
    summary=(
        "Children in Tarnholme are not safe enough. Concerns are received by one office, weighed by another "
        "and answered by a third, and some were lost on the way.",
        "Staff are loyal to the town and tired. They asked inspectors to write down that they care.",
    ),
    asks=(
        act_now(
            "Look again at every referral closed without a visit since April 2014, beginning with infants."
        ),
        act_now("Find the nineteen care leavers with whom nobody is in touch, and see that they are safe."),
        improve(
            "Bring the three offices that receive concerns under one manager and one roof.",
            group="Help and protection",
        ),
        improve(
            "Put an end to plans that drift from one review to the next unchanged.",
            group="Help and protection",
        ),
        improve("Match children with carers before they move, not after.", group="Looked after children"),
    ),
    strengths=("Foster carers run a telephone tree, so that none of them has to face a bad night alone.",),
    earlier=(
        Earlier(subject="safeguarding arrangements", when=when(2012, 3), grade=ADEQUATE),
        Earlier(subject="services for looked after children", when=when(2013, 6), grade=GOOD),
    ),
    progress=("A plan made in 2012 was approved, praised and shelved.",),
    for_children=(
        "Some of you told grown-ups that you were afraid, and they took too long. We have said so.",
    ),
    figures=Figures(
        under_18=39_200,
        in_need=Figure(value=1_702, at=when(2014, 10, 31), earlier=1_590, earlier_at=when(2014, 3, 31)),
        protection_plan=Figure(value=268, at=when(2014, 10, 31), earlier=214, earlier_at=when(2014, 3, 31)),
        privately_fostered=Figure(value=3, at=when(2014, 10, 31)),
        looked_after=Figure(
            value=356,
            at=when(2014, 10, 31),
            rate="90.8",
            earlier=331,
            earlier_at=when(2014, 3, 31),
            earlier_rate="84.4",
        ),
    ),
    leaders=(
        Leader(role=Role.DIRECTOR, since=when(2014, 8), interim=True),
        Leader(role=Role.CHIEF_EXECUTIVE, since=when(2011)),
    ),
    sections=(
        section(
            Area.SIF_HELP,
            "Of forty referrals traced from door to decision, nine had been closed because nobody could say "
            "who should open them.",
            "Child protection plans are reviewed on time and hardly changed. In one family the same sentence "
            "stood in five of them.",
            summary="The front door does not work, and children behind it wait.",
        ),
        section(
            Area.SIF_LOOKED_AFTER,
            "Children are fond of their carers. A third moved in on the day they first met them.",
            summary="Carers make up for much that planning leaves undone.",
        ),
        section(Area.SIF_ADOPTION, "Decisions are sound, and late by four months on average."),
        section(Area.SIF_CARE_LEAVERS, "Nineteen young people had slipped from view, two of them parents."),
        section(
            Area.SIF_LEADERSHIP,
            "Reports to councillors were full of green arrows. None counted the doors not knocked on.",
            summary="Leaders did not know, and had made it hard to find out.",
        ),
    ),
    inspectors=team("Tobias Lockyer", "Gwendolen Prior", "Rosalind Amery", assured_by="Elspeth Tarrant"),
    terms=Terms.NON_COMMERCIAL,
)

BOARD_2015 = ReportPlan(
    template=Template.SIF_BOARD,
    inspected=TARNHOLME,
    fieldwork=(Stretch(date(2015, 6, 22), date(2015, 6, 25)),),
    published=date(2015, 8, 14),
    judgements=(),
    summary=(),
    sections=(),
    figures=Figures(
        under_18=39_200,
        in_need=Figure(value=1_655, at=when(2015, 3, 31), earlier=1_590, earlier_at=when(2014, 3, 31)),
        protection_plan=Figure(value=251, at=when(2015, 3, 31), earlier=214, earlier_at=when(2014, 3, 31)),
        privately_fostered=Figure(value=5, at=when(2015, 3, 31), earlier=3, earlier_at=when(2014, 3, 31)),
        looked_after=Figure(value=349, at=when(2015, 3, 31), rate="89"),
    ),
    board=BoardReview(
        grade=INADEQUATE,
        summary=(
            "The board met, minuted and agreed. It did not ask why so many concerns about children were "
            "closed without a visit, although the number stood in a table it received.",
            "Since the spring a new chair has begun to read the tables aloud.",
        ),
        asks=(
            recommend("Decide which five figures the board will never again let pass unread."),
            recommend("Visit the front door together, unannounced, twice a year."),
            recommend("Agree with all partners one short account of who does what when a child is at risk."),
        ),
        findings=findings(
            "Attendance is high and challenge is low. In eleven sets of minutes there was one question.",
            "Learning from a serious case was printed on cards. Most were still in their box.",
            "Two lay members have joined; they are the ones who ask what a word means.",
        ),
    ),
    inspectors=team("Anneke Verhulst", "Tobias Lockyer", assured_by="Elspeth Tarrant"),
)

YEAR_2018 = ReportPlan(
    template=Template.SIF_2015,
    reinspection=True,
    inspected=TARNHOLME,
    fieldwork=(Stretch(date(2018, 1, 15), date(2018, 2, 1)),),
    published=date(2018, 3, 16),
    judgements=sif_grades(IMPROVE, IMPROVE, GOOD, GOOD, INADEQUATE, IMPROVE),
    summary=(
        "Tarnholme has a front door again. It is in the old library, and everyone who answers it works for "
        "one manager. Children in danger are seen on the same day.",
        "Not everything keeps pace with this. Plans still drift, and care leavers still wait for homes.",
    ),
    earlier=(Earlier(subject="safeguarding arrangements", when=when(2014, 11), grade=INADEQUATE),),
    leaders=(
        Leader(role=Role.DIRECTOR, since=when(2016, 3)),
        Leader(role=Role.CHIEF_EXECUTIVE, since=when(2015, 10)),
    ),
    figures=Figures(
        under_18=38_900,
        in_need=Figure(value=1_511, at=when(2017, 12, 31), earlier=1_580, earlier_at=when(2017, 3, 31)),
        protection_plan=Figure(value=205, at=when(2017, 12, 31), earlier=233, earlier_at=when(2017, 3, 31)),
        privately_fostered=Figure(value=12, at=when(2017, 12, 31), earlier=8, earlier_at=when(2017, 3, 31)),
        looked_after=Figure(value=338, at=when(2017, 12, 31), rate="86.9"),
    ),
    asks=(
        recommend("Put an end to drift in plans for children who have been in need for more than a year."),
        recommend("Offer care leavers a first home that they have seen before they sign for it."),
    ),
    sections=(
        section(
            Area.SIF_HELP,
            "The front door is quick, courteous and well led, and partners hear what happened next.",
            "Plans for children in need are cheerful documents in which little changes from one month to "
            "another.*",
            summary="Children at risk are now protected. Children in need wait for change.",
        ),
        section(
            Area.SIF_LOOKED_AFTER,
            "Children meet their carers before they move, usually twice. It shows in how long they stay.",
            summary="Children in care live well and are asked what they think.",
        ),
        section(Area.SIF_ADOPTION, "Families are found in good time, and panels ask useful questions."),
        section(
            Area.SIF_CARE_LEAVERS,
            "All care leavers are known again. Seven of them began last winter in a guest house, and two in "
            "a car.*",
        ),
        section(
            Area.SIF_LEADERSHIP,
            "The director publishes a letter to staff every quarter on what went wrong and what was learned. "
            "The current director of children’s services is due to leave in December 2018, and a new "
            "director of children’s services has been appointed.",
            summary="Leaders see what is happening and say so.",
        ),
    ),
    inspectors=team("Rosalind Amery", "Dev Chandramohan", "Piers Whitcombe", assured_by="Gwendolen Prior"),
)

YEAR_2026 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=TARNHOLME,
    fieldwork=(Stretch(date(2026, 4, 20), date(2026, 5, 1)),),
    inspectors=leads("Imogen Hartwell"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, OUTSTANDING),
        (Area.ILACS_HELP, GOOD),
        (Area.ILACS_CARE, GOOD),
        (Area.ILACS_CARE_LEAVERS, GOOD),
    ),
    summary=(
        "Twelve years after children were lost between three offices, Tarnholme is a place that other "
        "councils visit. Its leaders tell the story of 2014 to every new colleague on the first day.",
    ),
    asks=(
        improve("The choice of first homes for young people who leave care.", "4"),
        improve("The pace of plans for children whose parents live with addiction.", "1"),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "Families are helped by one worker who stays with them through every change of threshold.",
            "For some children whose parents drink or use drugs, plans begin well and then drift.",
        ),
        section(
            Area.ILACS_CARE,
            "Children in care are proud of where they live. They interview their own social workers, and "
            "have once said no.",
        ),
        section(
            Area.ILACS_CARE_LEAVERS,
            "Advisers are kind, able and in touch. Nearly everyone chooses a first home from two; a few wait "
            "in rooms that nobody would choose.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Councillors, officers and families read the same page of figures each month. The first is "
            "still the number of doors not knocked on. It is nought.",
        ),
    ),
)
