"""London Borough of Fleetmarsh, which does not exist: better, good, and then not.

The second report names two lead inspectors. What comes back is how families are heard who speak
little English.
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

YEAR_2017 = ReportPlan(
    template=Template.SIF_2015,
    inspected=Inspected(council="London Borough of Fleetmarsh", short="Fleetmarsh"),
    fieldwork=(Stretch(date(2017, 4, 24), date(2017, 5, 18)),),
    published=date(2017, 7, 7),
    judgements=sif_grades(IMPROVE, IMPROVE, GOOD, GOOD, GOOD, IMPROVE),
    summary=(
        "Fleetmarsh speaks ninety languages, and its services have learned to listen in many of them. "
        "Practice is warm. It is not yet even: two estates receive a poorer service than the rest.",
    ),
    earlier=(
        Earlier(subject="arrangements for the protection of children", when=when(2012, 10), grade=GOOD),
    ),
    leaders=(
        Leader(role=Role.DIRECTOR, since=when(2016, 11, 14)),
        Leader(role=Role.BOARD_CHAIR, since=when(2015, 4)),
    ),
    figures=Figures(
        under_18=67_300,
        in_need=Figure(value=2_340, at=when(2017, 3, 31), earlier=2_512, earlier_at=when(2016, 3, 31)),
        protection_plan=Figure(value=289, at=when(2017, 3, 31)),
        privately_fostered=Figure(value=21, at=when(2017, 3, 31), earlier=17, earlier_at=when(2016, 3, 31)),
        looked_after=Figure(value=305, at=when(2017, 3, 31), rate="45.3"),
    ),
    asks=(
        recommend("Bring the two eastern estates up to the standard of the rest of the borough."),
        recommend("Use interpreters, never children, when families are asked about harm."),
    ),
    sections=(
        section(
            Area.SIF_HELP,
            "Early help workers hold their surgeries in launderettes and mosques, and are trusted there.",
            "On the eastern estates visits are a week later and shorter than elsewhere.*",
            "In two families a child of eleven had interpreted for her parents.*",
            summary="Help is generous, and uneven.",
        ),
        section(
            Area.SIF_LOOKED_AFTER,
            "Carers reflect the borough. Children keep their languages, their food and their festivals.",
            summary="Children in care are well matched and do well.",
        ),
        section(Area.SIF_ADOPTION, "Waiting adopters meet monthly, and nobody waits for news alone."),
        section(Area.SIF_CARE_LEAVERS, "Nine young people in ten live somewhere they describe as a home."),
        section(
            Area.SIF_LEADERSHIP,
            "The new director walks the estates on Fridays and has begun to move workers eastwards.",
            summary="Leaders know where the service falls short and have started to act.",
        ),
    ),
    board=BoardReview(
        grade=GOOD,
        summary=("A lively board with a sharp sense of place.",),
        asks=(recommend("Ask every partner how families who speak little English are heard."),),
        findings=findings("Faith groups and the housing trust sit on the board and do their homework."),
    ),
    inspectors=team(
        "Anneke Verhulst",
        "Imogen Hartwell",
        "Dev Chandramohan",
        "Tobias Lockyer",
        assured_by="Gwendolen Prior",
    ),
)

YEAR_2023 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=Inspected(council="London Borough of Fleetmarsh", short="London Borough of Fleetmarsh"),
    fieldwork=(Stretch(date(2023, 1, 30), date(2023, 2, 10)),),
    inspectors=leads("Dev Chandramohan", "Anneke Verhulst"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, GOOD),
        (Area.ILACS_HELP, GOOD),
        (Area.ILACS_CARE, GOOD),
        (Area.ILACS_CARE_LEAVERS, IMPROVE),
        (Area.ILACS_OVERALL, GOOD),
    ),
    summary=(
        "It no longer matters on which side of the railway a child in Fleetmarsh grows up. That took "
        "five years, two offices and a bus route.",
    ),
    asks=(
        improve("The offer to care leavers who are parents."),
        improve("The use of interpreters by services that others provide."),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "Families on the eastern estates are visited as soon, and as often, as those elsewhere.",
            "Social workers book interpreters as a matter of course. Some partner services still do not.",
        ),
        section(
            Area.ILACS_CARE,
            "Children see their carers as family and their social workers as people who keep promises.",
        ),
        section(
            Area.ILACS_CARE_LEAVERS,
            "Advisers are stretched. Young parents among the care leavers praise their kindness and miss "
            "their time.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Leaders publish a map of waiting times, street by street, and invite argument about it.",
        ),
    ),
)

YEAR_2025 = ReportPlan(
    template=Template.ILACS_2021,
    inspected=YEAR_2023.inspected,
    fieldwork=(Stretch(date(2025, 11, 3), date(2025, 11, 14)),),
    inspectors=leads("Rosalind Amery"),
    judgements=grades(
        (Area.ILACS_LEADERSHIP, IMPROVE),
        (Area.ILACS_HELP, INADEQUATE),
        (Area.ILACS_CARE, GOOD),
        (Area.ILACS_CARE_LEAVERS, GOOD),
        (Area.ILACS_OVERALL, INADEQUATE),
    ),
    summary=(
        "The two offices were merged in a summer, and the telephone of one of them rang unanswered until "
        "the autumn. Children who needed protection waited behind it.",
    ),
    asks=(
        improve("The answer that people receive who call about a child in danger.", "3"),
        improve("The use of interpreters when families are asked about harm.", "1"),
    ),
    sections=(
        section(
            Area.ILACS_HELP,
            "In nine weeks, two hundred and six calls about children were not answered, and nobody rang "
            "back.",
            "At the last inspection, the use of interpreters was an area for improvement. It remains one, "
            "and now in the council’s own teams.",
        ),
        section(
            Area.ILACS_CARE,
            "Children live with carers who speak their language. One child has lived in an unregistered "
            "children’s home for eight days, and a worker was with her on each of them.",
        ),
        section(
            Area.ILACS_CARE_LEAVERS,
            "Care leavers who are parents now have an adviser of their own, and a crèche beside the drop-in.",
        ),
        section(
            Area.ILACS_LEADERSHIP,
            "Leaders learned of the unanswered calls from inspectors. They put them right within the week. "
            "The director of children’s services took up post in September 2025.",
        ),
    ),
)
