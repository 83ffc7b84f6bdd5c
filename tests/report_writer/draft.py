"""A report being written: blocks on the one hand, the facts they state on the other.

Owns the positions and the running number of paragraphs, so that a template can be
written down in the order of the report. The facts are what a reader should find; they carry
no place, since where a text stands depends on the file format.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TypeVar

from graph_builder.facts import (
    AnsweredInspection,
    AuthorityNaming,
    BackgroundPaper,
    BoardNaming,
    Challenge,
    Commitment,
    DecisionSought,
    Evidence,
    ExpectedInspection,
    Fact,
    Family,
    FieldworkPart,
    Finding,
    Grade,
    HeadlineFinding,
    Judgement,
    Licence,
    Meeting,
    NextStep,
    NoneRequired,
    PartialDate,
    PersonInRole,
    PreviousInspection,
    PrincipalAuthority,
    ProgrammeTheme,
    Publication,
    Recommendation,
    RecommendationKind,
    ReportFacts,
    Role,
    StatementDue,
    Statistic,
    Strength,
    Subject,
    Title,
)
from tests.report_writer.blocks import Block, Kind, Layout
from tests.report_writer.plan import Area, Ask, Paragraph, Stretch

NOWHERE = Evidence(start=0, end=0, quote="", pages=())
"""Stands for the evidence of a fact whose place is not compared."""

INVENTED = "INVENTED SAMPLE: this authority does not exist, and nobody inspected it."
"""Closes every written report."""

F = TypeVar("F", bound=Fact)

PRINTED_GRADES = {
    Grade.OUTSTANDING: "Outstanding",
    Grade.GOOD: "Good",
    Grade.REQUIRES_IMPROVEMENT: "Requires improvement",
    Grade.INADEQUATE: "Inadequate",
    Grade.ADEQUATE: "Adequate",
    Grade.SATISFACTORY: "Satisfactory",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenReport:
    """A laid-out report and the facts it states."""

    layout: Layout
    facts: ReportFacts


@dataclass(slots=True)
class Draft:
    """Collects blocks and facts in the order of the report."""

    blocks: list[Block] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    paragraphs: int = 0
    title: str = ""

    def put(self, kind: Kind, text: str = "", *, label: str = "", grade: str = "", note: str = "") -> None:
        """Adds a block that states no fact by itself."""
        self.blocks.append(Block(kind=kind, text=text, label=label, grade=grade, note=note))

    def say(self, kind: Kind, text: str, *facts: Fact, label: str = "", grade: str = "") -> None:
        """Adds a block and the facts it states."""
        self.put(kind, text, label=label, grade=grade)
        self.facts += facts

    def count(self, kind: type[Fact], **same: object) -> int:
        """How many facts of a kind, alike in the fields given, are there already, plus one."""
        alike = (f for f in self.facts if isinstance(f, kind))
        return 1 + sum(all(getattr(f, name) == value for name, value in same.items()) for f in alike)

    def next_number(self) -> str:
        self.paragraphs += 1
        return str(self.paragraphs)

    def texts(self, texts: tuple[str, ...]) -> None:
        for text in texts:
            if text:
                self.put(Kind.TEXT, text)

    def authority(self, kind: Kind, printed: str, name: str) -> None:
        """The line the inspected authority is named in."""
        self.put(kind, printed)
        self.facts.append(AuthorityNaming(evidence=NOWHERE, name=name))

    def titled(self, title: str, *, printed: bool = False, whole: str = "") -> None:
        """The report's title; `printed` when the line before already shows it.

        `whole` is the title with the lines put after it that belong to it.
        """
        if not printed:
            self.put(Kind.TITLE, title)
        self.title = title
        self.facts.append(Title(evidence=NOWHERE, text=whole or title))

    def reviewed_board(self, name: str | None) -> None:
        self.facts.append(BoardNaming(evidence=NOWHERE, name=name))

    def fieldwork(self, kind: Kind, label: str, printed: str, stretches: tuple[Stretch, ...]) -> None:
        self.put(kind, printed, label=label)
        for each in stretches:
            self.facts.append(FieldworkPart(evidence=NOWHERE, start=_day(each.first), end=_day(each.last)))

    def published(self, kind: Kind, label: str, printed: str, day: date) -> None:
        self.put(kind, printed, label=label)
        self.facts.append(Publication(evidence=NOWHERE, date=_day(day)))

    def licence(self, key: str, text: str) -> None:
        self.put(Kind.SMALL, INVENTED)
        self.put(Kind.SMALL, text)
        self.facts.append(Licence(evidence=NOWHERE, key=key, text=text))

    def progress(self, text: str) -> None:
        """A numbered paragraph that tells what became of earlier findings."""
        self.finding(Subject.AUTHORITY, "Progress since the last inspection", Paragraph(text=text))

    def judgement(self, subject: Subject, area: Area, label: str, grade: Grade, printed: str) -> None:
        self.facts.append(
            Judgement(
                evidence=NOWHERE,
                subject=subject,
                area=label,
                area_key=area.value,
                grade=grade,
                grade_as_printed=printed,
            )
        )

    def ask(self, addressee: Subject, ask: Ask, *, numbered: bool, nested_kind: Kind = Kind.NESTED) -> None:
        """An item asked for, as a bullet or a numbered paragraph, with its nested points."""
        number = self.next_number() if numbered else None
        ending = f" (outcome {ask.outcome}, national framework)" if ask.outcome else ""
        self.put(Kind.NUMBERED if numbered else Kind.BULLET, ask.text + ending, label=number or "")
        for point in ask.nested:
            self.put(nested_kind, point)
        self.facts.append(
            Recommendation(
                evidence=NOWHERE,
                addressee=addressee,
                kind=ask.kind,
                position=self.count(Recommendation, addressee=addressee),
                text=" ".join((ask.text + ending, *ask.nested)),
                number=number,
                group=ask.group,
                outcomes=(ask.outcome,) if ask.outcome else (),
            )
        )

    def none_required(self, addressee: Subject, kind: RecommendationKind, text: str) -> None:
        self.put(Kind.NUMBERED, text, label=self.next_number())
        self.facts.append(NoneRequired(evidence=NOWHERE, addressee=addressee, kind=kind, text=text))

    def strength(self, subject: Subject, text: str) -> None:
        number = self.next_number()
        self.put(Kind.NUMBERED, text, label=number)
        position = self.count(Strength, subject=subject)
        self.facts.append(
            Strength(evidence=NOWHERE, subject=subject, position=position, text=text, number=number)
        )

    def finding(self, subject: Subject, section: str, paragraph: Paragraph) -> None:
        number = self.next_number()
        mark = " (Recommendation)" if paragraph.supports_recommendation else ""
        self.put(Kind.NUMBERED, paragraph.text + mark, label=number)
        self.facts.append(
            Finding(
                evidence=NOWHERE,
                position=self.count(Finding),
                number=number,
                section=section,
                text=paragraph.text + mark,
                subject=subject,
                supports_recommendation=paragraph.supports_recommendation,
            )
        )

    def person(self, role: Role, name: str | None = None, **rest: object) -> None:
        """Somebody in a role; `rest` are further fields of `PersonInRole`."""
        person = PersonInRole(evidence=NOWHERE, role=role, position=self.count(PersonInRole, role=role))
        self.facts.append(replace(person, name=name, **rest))  # type: ignore[arg-type]  # names of its fields


def gather(family: Family, facts: Sequence[Fact]) -> ReportFacts:
    """The facts of a draft as those of one report, in the order they were stated."""

    def of(kind: type[F]) -> tuple[F, ...]:
        return tuple(fact for fact in facts if isinstance(fact, kind))

    def only(kind: type[F]) -> F | None:
        return next(iter(of(kind)), None)

    return ReportFacts(
        family=family,
        rule_version=0,
        title=of(Title)[0],
        authority=of(AuthorityNaming)[0],
        fieldwork=of(FieldworkPart),
        publication=only(Publication),
        licence=only(Licence),
        board=only(BoardNaming),
        judgements=of(Judgement),
        recommendations=of(Recommendation),
        none_required=of(NoneRequired),
        strengths=of(Strength),
        findings=of(Finding),
        people=in_order_of_roles(of(PersonInRole)),
        previous_inspections=of(PreviousInspection),
        statistics=of(Statistic),
        meeting=only(Meeting),
        challenges=of(Challenge),
        decisions_sought=of(DecisionSought),
        answered_inspection=only(AnsweredInspection),
        commitments=of(Commitment),
        expected_inspections=of(ExpectedInspection),
        background_papers=of(BackgroundPaper),
        programme_theme=only(ProgrammeTheme),
        headline_findings=of(HeadlineFinding),
        principal_authority=only(PrincipalAuthority),
        statement_due=only(StatementDue),
        next_steps=of(NextStep),
    )


def _day(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def in_order_of_roles(people: Iterable[PersonInRole]) -> tuple[PersonInRole, ...]:
    """People role by role: only within a role does their order mean anything."""
    roles = list(Role)
    return tuple(sorted(people, key=lambda person: (roles.index(person.role), person.position)))


def unplaced(facts: ReportFacts) -> ReportFacts:
    """The same facts without their places, and without the record of how they were read."""
    values: dict[str, object] = {}
    for each in fields(ReportFacts):
        value = getattr(facts, each.name)
        if isinstance(value, Fact):
            values[each.name] = replace(value, evidence=NOWHERE)
        elif isinstance(value, tuple):
            values[each.name] = tuple(replace(v, evidence=NOWHERE) for v in value if isinstance(v, Fact))
    values["people"] = in_order_of_roles(replace(v, evidence=NOWHERE) for v in facts.people)
    return replace(facts, **values, rule_version=0)  # type: ignore[arg-type]  # the fields just listed
