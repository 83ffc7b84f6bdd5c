"""Random plans of reports, each one that its template and year allow.

Owns what may occur together. Plans are small: two or three findings show as much as sixty.
"""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from graph_builder.facts import Grade, PartialDate, RecommendationKind, Role
from tests.report_writer import prose
from tests.report_writer.plan import (
    Area,
    Ask,
    BoardReview,
    DateStyle,
    Earlier,
    Figure,
    Figures,
    Graded,
    Inspected,
    Inspector,
    Leader,
    Paragraph,
    ReportPlan,
    Section,
    Stretch,
    Template,
    Terms,
)

GRADES = st.sampled_from((Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE))
ERAS = {
    Template.SIF_2013: (date(2013, 11, 4), date(2015, 4, 20)),
    Template.SIF_2015: (date(2015, 6, 1), date(2018, 2, 1)),
    Template.SIF_BOARD: (date(2015, 6, 1), date(2015, 9, 1)),
    Template.ILACS_2018: (date(2018, 2, 5), date(2020, 3, 2)),
    Template.ILACS_2021: (date(2021, 6, 7), date(2026, 6, 1)),
}
"""First and last day on which fieldwork under a template may begin."""

CARE_SPLIT = date(2023, 1, 1)
OUTCOMES_BEGIN = date(2025, 4, 1)
OVERALL_ENDS = date(2026, 4, 1)
AREAS_SIF = (
    Area.SIF_HELP,
    Area.SIF_LOOKED_AFTER,
    Area.SIF_ADOPTION,
    Area.SIF_CARE_LEAVERS,
    Area.SIF_LEADERSHIP,
)
GROUPS = ("Help and protection", "Looked after children", "Leadership, management and governance")
_PARAGRAPH = st.builds(Paragraph, text=prose.paragraphs)


@st.composite
def reports(draw: st.DrawFn, template: Template) -> ReportPlan:
    """A plan for a report by `template`."""
    if template is Template.SIF_BOARD:
        return draw(_board_reports())
    return draw(_sif_reports(template) if template.is_sif else _ilacs_reports(template))


@st.composite
def _inspected(draw: st.DrawFn) -> Inspected:
    place = draw(st.sampled_from(prose.PLACES))
    council = draw(st.sampled_from(prose.STYLES)).format(place)
    return Inspected(council=council, short=place, board=f"{place} Safeguarding Children Board")


@st.composite
def _stretches(draw: st.DrawFn, template: Template, *, paused: bool = False) -> tuple[Stretch, ...]:
    first_day, last_day = ERAS[template]
    begins = draw(st.dates(first_day, last_day))
    first = Stretch(begins, begins + timedelta(days=draw(st.integers(4, 26))))
    if not paused:
        return (first,)
    again = first.last + timedelta(days=draw(st.integers(30, 120)))
    return (first, Stretch(again, again + timedelta(days=draw(st.integers(1, 5)))))


@st.composite
def _months(draw: st.DrawFn, first: int, last: int) -> PartialDate:
    return PartialDate(year=draw(st.integers(first, last)), month=draw(st.integers(1, 12)))


@st.composite
def _figures(draw: st.DrawFn, year: int) -> Figures:
    at, earlier_at = PartialDate(year=year, month=1, day=31), PartialDate(year=year - 1, month=3, day=31)
    rates = st.sampled_from(("46.6", "90", "101.5"))

    def figure(low: int, high: int, *, rated: bool = False) -> Figure:
        value = draw(st.integers(low, high))
        rate = draw(rates) if rated else ""
        if not draw(st.booleans()):
            return Figure(value=value, at=at, rate=rate)
        before = draw(st.integers(low, high).filter(lambda n: n != value))
        return Figure(
            value=value,
            at=at,
            rate=rate,
            earlier=before,
            earlier_at=earlier_at,
            earlier_rate=draw(rates) if rate else "",
        )

    return Figures(
        under_18=draw(st.integers(9_000, 300_000)),
        in_need=figure(200, 9_000),
        protection_plan=figure(40, 900, rated=draw(st.booleans())),
        privately_fostered=figure(3, 60),
        looked_after=figure(90, 1_900, rated=True),
    )


@st.composite
def _board(draw: st.DrawFn, *, old: bool) -> BoardReview:
    kind = RecommendationKind.AREA_FOR_IMPROVEMENT if old else RecommendationKind.RECOMMENDATION
    asks = st.builds(Ask, text=prose.wanted, kind=st.just(kind))
    return BoardReview(
        grade=draw(GRADES),
        summary=(draw(prose.paragraphs),),
        asks=tuple(draw(st.lists(asks, min_size=1, max_size=4))),
        findings=tuple(draw(st.lists(_PARAGRAPH, min_size=1, max_size=4))),
    )


@st.composite
def _team(draw: st.DrawFn) -> tuple[Inspector, ...]:
    people = draw(st.lists(prose.names, min_size=4, max_size=9, unique=True))
    roles = [Role.LEAD_INSPECTOR, Role.DEPUTY_LEAD_INSPECTOR]
    roles += [Role.TEAM_INSPECTOR] * (len(people) - 3) + [Role.QUALITY_ASSURANCE_MANAGER]
    return tuple(Inspector(role, name) for role, name in zip(roles, people, strict=True))


@st.composite
def _leaders(draw: st.DrawFn) -> tuple[Leader, ...]:
    director = Leader(role=Role.DIRECTOR, since=draw(_months(2008, 2013)), interim=draw(st.booleans()))
    others = draw(st.sets(st.sampled_from((Role.LEAD_MEMBER, Role.BOARD_CHAIR))))
    ordered = sorted(others, key=lambda role: role.value)
    return (director, *(Leader(role=role, since=draw(_months(2008, 2013))) for role in ordered))


@st.composite
def _earlier(draw: st.DrawFn) -> tuple[Earlier, ...]:
    subjects = draw(
        st.sampled_from(
            (
                ("safeguarding arrangements",),
                ("arrangements for the protection of children", "services for looked after children"),
            )
        )
    )
    return tuple(Earlier(subject=s, when=draw(_months(2008, 2012)), grade=draw(GRADES)) for s in subjects)


@st.composite
def _sif_reports(draw: st.DrawFn, template: Template) -> ReportPlan:
    old = template is Template.SIF_2013
    stretches = draw(_stretches(template))
    judged = (Area.SIF_OVERALL, *AREAS_SIF)
    marks = st.just(False) if old else st.booleans()
    finding = st.builds(Paragraph, text=prose.paragraphs, supports_recommendation=marks)
    none_urgent = old and draw(st.booleans())
    return ReportPlan(
        template=template,
        inspected=draw(_inspected()),
        fieldwork=stretches,
        date_style=draw(st.sampled_from((DateStyle.FULL_TO, DateStyle.FULL_DASH))),
        published=stretches[-1].last + timedelta(days=draw(st.integers(30, 80))),
        judgements=tuple(Graded(area, draw(GRADES)) for area in judged),
        summary=tuple(draw(st.lists(prose.paragraphs, min_size=1, max_size=3))),
        sections=tuple(
            Section(
                area=area,
                findings=tuple(draw(st.lists(finding, min_size=1, max_size=4))),
                summary=draw(prose.paragraphs),
            )
            for area in AREAS_SIF
        ),
        reinspection=not old and draw(st.booleans()),
        inspectors=draw(_team()),
        leaders=draw(_leaders()),
        asks=draw(_asks_2013(urgent=not none_urgent) if old else _asks_2015()),
        no_priority_action=none_urgent,
        strengths=tuple(draw(st.lists(prose.sentences, min_size=1, max_size=3))) if old else (),
        earlier=draw(_earlier()),
        figures=draw(_figures(stretches[0].first.year)),
        for_children=tuple(draw(st.lists(prose.sentences, max_size=2))),
        board=draw(st.none() | _board(old=old)),
        terms=draw(st.sampled_from(Terms)),
    )


@st.composite
def _asks_2013(draw: st.DrawFn, *, urgent: bool) -> tuple[Ask, ...]:
    priority = RecommendationKind.PRIORITY_ACTION
    asks = (
        [Ask(text=t, kind=priority) for t in draw(st.lists(prose.wanted, min_size=1, max_size=2))]
        if urgent
        else []
    )
    for group in draw(st.sampled_from((GROUPS, GROUPS[:1], (None,)))):
        for text in draw(st.lists(prose.wanted, min_size=1, max_size=3)):
            asks.append(Ask(text=text, kind=RecommendationKind.AREA_FOR_IMPROVEMENT, group=group))
    return tuple(asks)


@st.composite
def _asks_2015(draw: st.DrawFn) -> tuple[Ask, ...]:
    return tuple(Ask(text=text) for text in draw(st.lists(prose.wanted, min_size=1, max_size=5)))


@st.composite
def _board_reports(draw: st.DrawFn) -> ReportPlan:
    stretches = draw(_stretches(Template.SIF_BOARD))
    return ReportPlan(
        template=Template.SIF_BOARD,
        inspected=draw(_inspected()),
        fieldwork=stretches,
        published=stretches[-1].last + timedelta(days=40),
        judgements=(),
        summary=(),
        sections=(),
        board=draw(_board(old=False)),
        figures=draw(_figures(2015)),
        inspectors=draw(_team()),
        terms=draw(st.sampled_from(Terms)),
    )


@st.composite
def _ilacs_reports(draw: st.DrawFn, template: Template) -> ReportPlan:
    """An ILACS report; what is judged and printed follows from the first day of fieldwork."""
    old = template is Template.ILACS_2018
    stretches = draw(_stretches(template, paused=not old and draw(st.booleans())))
    begins = stretches[0].first
    care = (Area.ILACS_CARE, Area.ILACS_CARE_LEAVERS)
    areas = (Area.ILACS_HELP, *(care if begins >= CARE_SPLIT else (Area.ILACS_CARE_AND_LEAVERS,)))
    judged = (Area.ILACS_LEADERSHIP, *areas, *((Area.ILACS_OVERALL,) if begins < OVERALL_ENDS else ()))
    outcomes = st.sampled_from(("1", "2", "3", "4")) if begins >= OUTCOMES_BEGIN else st.just("")
    nested = st.just(()) if begins >= OUTCOMES_BEGIN else st.sampled_from(((), ("in towns;", "in villages.")))
    kind = st.just(RecommendationKind.AREA_FOR_IMPROVEMENT)
    asks = st.builds(Ask, text=prose.asked, kind=kind, outcome=outcomes, nested=nested)
    leads = draw(
        st.lists(prose.names, min_size=0 if not old else 1, max_size=2 if not old else 1, unique=True)
    )
    return ReportPlan(
        template=template,
        inspected=draw(_inspected()),
        fieldwork=stretches,
        date_style=draw(st.sampled_from((DateStyle.TO, DateStyle.FULL_TO))),
        judgements=tuple(Graded(area, draw(GRADES)) for area in judged),
        summary=tuple(draw(st.lists(prose.paragraphs, min_size=1, max_size=4))),
        sections=tuple(
            Section(area=area, findings=tuple(draw(st.lists(_PARAGRAPH, min_size=1, max_size=5))))
            for area in (*areas, Area.ILACS_LEADERSHIP)
        ),
        inspectors=tuple(Inspector(Role.LEAD_INSPECTOR, name) for name in leads),
        asks=tuple(draw(st.lists(asks, min_size=1, max_size=5))),
    )
