"""Wexmouth, a city which does not exist: good in 2015, and worse each time since.

What keeps coming back is supervision, and the talk a child is owed after going missing.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import Role
from tests.report_writer.plan import (
    Area,
    BoardReview,
    Earlier,
    Figure,
    Figures,
    Inspected,
    Leader,
    ReportPlan,
    Stretch,
    Template,
)
from tests.report_writer.samples.parts import (
    GOOD,
    IMPROVE,
    INADEQUATE,
    OUTSTANDING,
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

WEXMOUTH = Inspected(council="Wexmouth", short="Wexmouth")

YEAR_2015 = ReportPlan(
    template=Template.SIF_2015,
    inspected=WEXMOUTH,
    fieldwork=(Stretch(date(2015, 9, 14), date(2015, 10, 8)),),
    published=date(2015, 12, 1),
    judgements=sif_grades(GOOD, GOOD, GOOD, OUTSTANDING, GOOD, GOOD),
    summary=(
        "Wexmouth is a harbour city with a young population and a settled, sociable workforce. Children "
        "are known by name in its services, and most receive help that lasts.",
        "Growth has begun to strain this. New workers carry more cases than their seniors did, and the "
        "conversations in which they think about those cases have become shorter.",
    ),
    earlier=(
        Earlier(subject="safeguarding arrangements", when=when(2011, 11), grade=GOOD),
        Earlier(subject="services for looked after children", when=when(2011, 11), grade=OUTSTANDING),
    ),
    leaders=(
        Leader(role=Role.DIRECTOR, since=when(2009, 4)),
        Leader(role=Role.LEAD_MEMBER, since=when(2014, 5)),
        Leader(role=Role.BOARD_CHAIR, since=when(2012, 2)),
    ),
    figures=Figures(
        under_18=51_750,
        in_need=Figure(value=1_388, at=when(2015, 8, 31), earlier=1_412, earlier_at=when(2015, 3, 31)),
        protection_plan=Figure(
            value=186,
            at=when(2015, 8, 31),
            rate="35.9",
            earlier=171,
            earlier_at=when(2015, 3, 31),
            earlier_rate="33",
        ),
        privately_fostered=Figure(value=14, at=when(2015, 8, 31), earlier=11, earlier_at=when(2015, 3, 31)),
        looked_after=Figure(value=240, at=when(2015, 8, 31), rate="46.4"),
    ),
    asks=(
        recommend("Protect the time that newly qualified workers have for supervision."),
        recommend(
            "Offer each child who has been missing a talk within three days, with somebody they choose, "
            "and use what is learned."
        ),
        recommend("Tell children in writing how to ask for an advocate, in words they would use themselves."),
    ),
    for_children=(
        "Adults in Wexmouth listen to you and try to act on what you say.",
        "If you go missing, somebody should sit down with you afterwards. That does not always happen yet.",
    ),
    sections=(
        section(
            Area.SIF_HELP,
            "Neighbourhood teams know the streets they serve. A health visitor and a youth worker sit in "
            "each, so that small worries are shared early and kindly.",
            "Return interviews are held for two children in three. Those that are held are good; what they "
            "reveal about places and people goes no further than the file.",
            summary="Children who need help are found early, and those in danger are protected.",
        ),
        section(
            Area.SIF_LOOKED_AFTER,
            "Children thrive in long-settled foster homes. School attendance is high, and every "
            "sixteen-year-old in care has a mentor from the university or the port.",
            summary="Children in care do well in Wexmouth, and many say so themselves.",
        ),
        section(
            Area.SIF_ADOPTION,
            "Families are found with speed and imagination. Support afterwards has no end date, and "
            "adopters praise its Saturday workshops.",
        ),
        section(
            Area.SIF_CARE_LEAVERS,
            "Young people choose their first home from at least two offers. Ninety-four in a hundred are in "
            "touch with an adviser.",
        ),
        section(
            Area.SIF_LEADERSHIP,
            "The director is a familiar sight in the area offices. Supervision is regular, although a "
            "third of the records seen held instructions and no reflection.",
            summary="Leaders are close to practice and know what growth is costing.",
        ),
    ),
    board=BoardReview(
        grade=GOOD,
        summary=("The board is confident and curious, and its partners let themselves be questioned.",),
        asks=(
            recommend("Follow up what return interviews reveal about risk in the harbour district."),
            recommend("Include the views of children under ten in the yearly report."),
        ),
        findings=findings(
            "Three audits in the past year led to changes that front-line staff could name.",
            "The board’s young inspectors visited eleven waiting rooms and had four of them repainted.",
        ),
    ),
    inspectors=team(
        "Gwendolen Prior",
        "Rosalind Amery",
        "Tobias Lockyer",
        "Anneke Verhulst",
        analyst="Sunil Parekh-Dunne",
        assured_by="Elspeth Tarrant",
    ),
)

YEAR_2022 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=WEXMOUTH,
    fieldwork=(Stretch(date(2022, 2, 28), date(2022, 3, 11)),),
    inspectors=leads("Imogen Hartwell"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, IMPROVE),
        (Area.ILACS_HELP, IMPROVE),
        (Area.ILACS_CARE_AND_LEAVERS, GOOD),
        (Area.ILACS_OVERALL, IMPROVE),
    ),
    summary=(
        "Services in Wexmouth are less sure of themselves than they were. Three directors in four years "
        "each began a reorganisation, and none was there to finish it.",
        "Children in care have been shielded from the worst of this by loyal carers and advisers.",
    ),
    asks=(
        improve("The regularity of supervision, and the record it leaves."),
        improve("The response to children who go missing, above all the talk they are owed on return."),
        improve("The number of changes of social worker that children live through."),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "Referrals are read on the day they arrive. After that the pace depends on the team: one had "
            "no manager for seven months.",
            "Most children who go missing are not spoken with afterwards. Nobody in the city could tell "
            "inspectors where the same names came up again.",
        ),
        section(
            Area.ILACS_CARE_AND_LEAVERS,
            "Foster carers hold things together. A brother and sister had known five social workers and one "
            "kitchen table, and they talked about the table.",
            "Care leavers have a drop-in by the harbour, open late, with a washing machine and good advice.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Supervision was missing from half of the files sampled. Workers are generous with one another "
            "in its place, but that is not the same.",
            "Elected members have set aside money for forty posts. Twenty-two are filled.",
        ),
    ),
)

YEAR_2025 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=WEXMOUTH,
    fieldwork=(
        Stretch(date(2025, 5, 12), date(2025, 5, 23)),
        Stretch(date(2025, 9, 8), date(2025, 9, 10)),
    ),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, INADEQUATE),
        (Area.ILACS_HELP, INADEQUATE),
        (Area.ILACS_CARE, IMPROVE),
        (Area.ILACS_CARE_LEAVERS, GOOD),
        (Area.ILACS_OVERALL, INADEQUATE),
    ),
    summary=(
        "Too many children in Wexmouth wait in danger while adults decide whose task they are. The "
        "inspection was paused in May and taken up again in September, when a new team of leaders had "
        "made the front door safe.",
    ),
    asks=(
        improve("The time that children at risk wait to be seen.", "3"),
        improve("Supervision that helps workers to think, and that leaves a trace in the file.", "3"),
        improve("What is done with the knowledge gained when missing children come home.", "3"),
        improve("Finding homes close enough for children to keep their school and friends.", "4"),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "In May, sixty-one children had waited longer than a week for a first visit. In September none "
            "had, but plans for some of them were still unwritten.",
            "Missing children are looked for with energy and received back with none. Interviews are "
            "offered by letter.",
        ),
        section(
            Area.ILACS_CARE,
            "Social workers are fond of the children they visit and frank about how rarely they can. "
            "A third of the children live more than an hour away, two of them in unregistered children’s "
            "homes.",
        ),
        section(
            Area.ILACS_CARE_LEAVERS,
            "The leaving care team has kept its people and its heart. Young parents are helped by other "
            "young parents, and nobody is asked to leave home on a birthday.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Leaders did not know how long children were waiting, because the figure was no longer "
            "collected. It is now on the first page of what they read each Monday.",
            "Supervision was an area for improvement at the last inspection, and it remains one. Four files "
            "in ten hold no trace of it.",
        ),
    ),
)
