"""The templates of the single inspection framework, 2013 to 2018.

Owns the order of a SIF report's parts and the fixed wording of their headings and lines,
as it changed in June 2015. Two reports it also writes: a re-inspection, which has no
review of the board, and a review of the board alone.
"""

from __future__ import annotations

from graph_builder.facts import Grade, RecommendationKind, Subject
from tests.report_writer.blocks import Kind, Layout
from tests.report_writer.draft import PRINTED_GRADES, Draft
from tests.report_writer.figures import put_children, put_earlier, put_figures, put_leaders, put_progress
from tests.report_writer.plan import Area, BoardReview, DateStyle, ReportPlan, Template, Terms
from tests.report_writer.wording import (
    OPEN_TERMS,
    RESTRICTED_TERMS,
    SIF_LABELS,
    SIF_NUMBERS,
    SIF_SECTIONS,
    SIF_TEAM,
    print_date,
    print_stretches,
)

_TITLE = (
    "Inspection of services for children in need of help and protection, "
    "children looked after and care leavers"
)
_BOARD = "The Local Safeguarding Children Board"
_REVIEW = "Review of the effectiveness of the Local Safeguarding Children Board"
_COMBINED = (
    "One report holds both the inspection of the council and the review of the board, as the law allows."
)
_SENTENCE = {
    Grade.OUTSTANDING: "are outstanding",
    Grade.GOOD: "are good",
    Grade.REQUIRES_IMPROVEMENT: "require improvement to be good",
    Grade.INADEQUATE: "are inadequate",
}
_BOARD_SENTENCE = {
    Grade.OUTSTANDING: "is outstanding",
    Grade.GOOD: "is good",
    Grade.REQUIRES_IMPROVEMENT: "requires improvement",
    Grade.INADEQUATE: "is inadequate",
}
_NO_PRIORITY = "The inspection did not find any areas for priority and immediate action."


def write_sif(plan: ReportPlan, draft: Draft) -> Layout:
    """Lays out a SIF report by its template, noting in `draft` what it states."""
    if plan.template is Template.SIF_BOARD:
        _board_alone(plan, draft)
    else:
        _cover(plan, draft)
        if plan.template is Template.SIF_2013:
            _body_2013(plan, draft)
        else:
            _body_2015(plan, draft)
    _close(plan, draft)
    return Layout(
        title=f"{plan.inspected.council}: {draft.title}",
        blocks=tuple(draft.blocks),
        bullet="\uf06e",
        number_on_first_page=True,
        bold_rows=True,
        centred_grades=True,
        grade_left=389.0,
        bullet_left=90.0,
        grade_width=95.0 if plan.template is Template.SIF_2013 else 125.0,
    )


def _cover(plan: ReportPlan, draft: Draft) -> None:
    draft.authority(Kind.COUNCIL, plan.inspected.council, plan.inspected.council)
    title = f"Re-{_TITLE[0].lower()}{_TITLE[1:]}" if plan.reinspection else _TITLE
    draft.titled(title, whole=f"{title} and {_REVIEW}" if plan.board else "")
    if plan.board:
        draft.put(Kind.COVER, "and")
        draft.put(Kind.TITLE, _REVIEW, note=_COMBINED)
        draft.reviewed_board(None)
    _dates(plan, draft)
    overall, *areas = plan.judgements
    sentence = _SENTENCE[overall.grade]
    verdict = f"Children’s services in {plan.inspected.short} {sentence}"
    printed = sentence.removeprefix("are ")
    if plan.template is Template.SIF_2013:
        printed = printed.removesuffix(" to be good")
        verdict = f"The overall judgement is that children’s services {sentence.removesuffix(' to be good')}"
    draft.put(Kind.VERDICT, verdict)
    draft.judgement(Subject.AUTHORITY, Area.SIF_OVERALL, "Overall effectiveness", overall.grade, printed)
    for each in areas:
        kind = Kind.INNER_ROW if each.area in (Area.SIF_ADOPTION, Area.SIF_CARE_LEAVERS) else Kind.ROW
        label, grade = SIF_LABELS[each.area], PRINTED_GRADES[each.grade]
        draft.put(kind, f"{SIF_NUMBERS[each.area]} {label}", grade=grade)
        draft.judgement(Subject.AUTHORITY, each.area, label, each.grade, grade)


def _dates(plan: ReportPlan, draft: Draft) -> None:
    style = plan.date_style if plan.date_style is not DateStyle.TO else DateStyle.FULL_TO
    draft.fieldwork(Kind.COVER, "Inspection date:", print_stretches(plan.fieldwork, style), plan.fieldwork)
    if plan.published:
        draft.published(Kind.COVER, "Report published:", print_date(plan.published), plan.published)


def _body_2013(plan: ReportPlan, draft: Draft) -> None:
    draft.put(Kind.NEW_PAGE)
    draft.put(Kind.CHAPTER, "The local authority")
    draft.put(Kind.HEADING, "Summary of findings")
    draft.texts(plan.summary)
    draft.put(Kind.HEADING, "What does the local authority need to improve?")
    _asks_2013(plan, draft)
    if plan.strengths:
        draft.put(Kind.HEADING, "The local authority’s strengths")
        for text in plan.strengths:
            draft.strength(Subject.AUTHORITY, text)
    put_progress(plan, draft)
    put_children(plan, draft)
    draft.put(Kind.HEADING, "Information about this local authority area")
    put_figures(plan, draft)
    put_leaders(plan, draft, heading="Other information about this area")
    draft.put(Kind.CHAPTER, "Inspection judgements about the local authority")
    _sections(plan, draft)
    if plan.board:
        _board(plan.board, plan, draft)


def _asks_2013(plan: ReportPlan, draft: Draft) -> None:
    """Priority actions first; then areas for improvement under the headings of their groups."""
    priority = [ask for ask in plan.asks if ask.kind is RecommendationKind.PRIORITY_ACTION]
    if priority or plan.no_priority_action:
        draft.put(Kind.SUBHEADING, "Priority and immediate action")
    for ask in priority:
        draft.ask(Subject.AUTHORITY, ask, numbered=True)
    if plan.no_priority_action:
        draft.none_required(Subject.AUTHORITY, RecommendationKind.PRIORITY_ACTION, _NO_PRIORITY)
    draft.put(Kind.SUBHEADING, "Areas for improvement")
    group = None
    for ask in plan.asks:
        if ask.kind is RecommendationKind.PRIORITY_ACTION:
            continue
        if ask.group and ask.group != group:
            draft.put(Kind.GROUP, ask.group)
        group = ask.group
        draft.ask(Subject.AUTHORITY, ask, numbered=True)


def _body_2015(plan: ReportPlan, draft: Draft) -> None:
    draft.put(Kind.NEW_PAGE)
    draft.put(Kind.HEADING, "Executive summary")
    draft.texts(plan.summary)
    draft.put(Kind.CHAPTER, "The local authority")
    draft.put(Kind.HEADING, "Information about this local authority area")
    put_earlier(plan, draft)
    put_leaders(plan, draft, heading="Local leadership")
    put_figures(plan, draft)
    draft.put(Kind.HEADING, "Recommendations")
    for ask in plan.asks:
        draft.ask(Subject.AUTHORITY, ask, numbered=True)
    put_children(plan, draft)
    _sections(plan, draft)
    if plan.board:
        _board(plan.board, plan, draft)


def _sections(plan: ReportPlan, draft: Draft) -> None:
    grades = {each.area: each.grade for each in plan.judgements}
    for section in plan.sections:
        heading = SIF_SECTIONS[section.area]
        printed = PRINTED_GRADES[grades[section.area]]
        if section.area in (Area.SIF_ADOPTION, Area.SIF_CARE_LEAVERS):
            what = (
                "adoption performance"
                if section.area is Area.SIF_ADOPTION
                else heading[0].lower() + heading[1:]
            )
            verb = "for" if section.area is Area.SIF_ADOPTION else "about"
            sentence = _BOARD_SENTENCE[grades[section.area]]
            draft.put(Kind.HEADING, f"The graded judgement {verb} {what} is that it {sentence}")
        else:
            if plan.template is Template.SIF_2013:
                draft.put(Kind.BOX, "Key judgement", grade="Judgement grade")
            draft.put(Kind.BOX, heading, grade=printed)
            draft.put(Kind.SUBHEADING, "Summary")
            draft.texts((section.summary,))
            if plan.template is not Template.SIF_2013:
                draft.put(Kind.HEADING, "Inspection findings")
        for finding in section.findings:
            draft.finding(Subject.AUTHORITY, heading, finding)


def _board(board: BoardReview, plan: ReportPlan, draft: Draft) -> None:
    old = plan.template is Template.SIF_2013
    draft.put(Kind.NEW_PAGE)
    draft.put(Kind.CHAPTER, f"{_BOARD} (LSCB)")
    _board_verdict(board, draft)
    draft.put(Kind.HEADING, "Summary of findings" if old else "Executive summary")
    draft.texts(board.summary)
    draft.put(Kind.HEADING, "What does the LSCB need to improve?" if old else "Recommendations")
    if old:
        draft.put(Kind.SUBHEADING, "Areas for improvement")
    for ask in board.asks:
        draft.ask(Subject.BOARD, ask, numbered=old)
    heading = "Inspection judgement about the LSCB" if old else "Inspection findings"
    draft.put(Kind.HEADING, heading)
    for finding in board.findings:
        draft.finding(Subject.BOARD, f"{_BOARD} (LSCB)", finding)


def _board_verdict(board: BoardReview, draft: Draft) -> None:
    sentence = _BOARD_SENTENCE[board.grade]
    draft.put(Kind.VERDICT, f"{_BOARD} {sentence}")
    printed = sentence.removeprefix("is ")
    draft.judgement(Subject.BOARD, Area.SIF_BOARD, _BOARD, board.grade, printed)


def _board_alone(plan: ReportPlan, draft: Draft) -> None:
    """A review of the board by itself: the board's name stands where the council's does."""
    if plan.board is None:
        raise ValueError("a review of the board needs a board to review")
    draft.authority(Kind.COUNCIL, plan.inspected.board, plan.inspected.short)
    draft.titled(_REVIEW)
    draft.reviewed_board(plan.inspected.board)
    _dates(plan, draft)
    _board_verdict(plan.board, draft)
    draft.put(Kind.NEW_PAGE)
    draft.put(Kind.HEADING, "Information about this area")
    put_figures(plan, draft)
    draft.put(Kind.HEADING, "Executive summary")
    draft.texts(plan.board.summary)
    draft.put(Kind.HEADING, "Recommendations")
    for ask in plan.board.asks:
        draft.ask(Subject.BOARD, ask, numbered=False)
    draft.put(Kind.HEADING, "Inspection findings")
    for finding in plan.board.findings:
        draft.finding(Subject.BOARD, "Inspection findings", finding)


def _close(plan: ReportPlan, draft: Draft) -> None:
    """The team, by role, and the terms of re-use."""
    review = plan.template is Template.SIF_BOARD
    draft.put(Kind.HEADING, f"Information about this {'review' if review else 'inspection'}")
    draft.put(Kind.SUBHEADING, f"The {'review' if review else 'inspection'} team")
    for role, (one, several) in SIF_TEAM.items():
        names = [each.name for each in plan.inspectors if each.role is role]
        if names:
            listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
            draft.put(Kind.TEXT, f"{one if len(names) == 1 else several}: {listed}")
        for name in names:
            draft.person(role, name)
    draft.put(Kind.NEW_PAGE)
    draft.licence(plan.terms.value, OPEN_TERMS if plan.terms is Terms.OPEN else RESTRICTED_TERMS)
