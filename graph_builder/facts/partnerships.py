"""What reports on several agencies together state beside the facts they share with others."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTheme(Fact):
    """What a programme of joint inspections was about, in the letter's words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFinding(Fact):
    """A paragraph of findings that has no number, under its heading; `position` from 1."""

    position: int
    section: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipalAuthority(Fact):
    """The authority named to prepare the joint statement of proposed action."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDue(Fact):
    """The day by which the joint statement is due."""

    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep(Fact):
    """What the inspectorates say will happen next; `position` from 1, `by` where a date is said."""

    position: int
    text: str
    by: PartialDate | None = None
