"""What letters and councils’ own papers state beside the facts they share with reports."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """The meeting a letter follows or a paper is put to; `name` as printed, e.g. of a committee."""

    name: str
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Fact):
    """One of the key challenges an authority named; `position` from 1."""

    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSought(Fact):
    """What a council's paper asks its members to decide; `position` from 1."""

    position: int
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredInspection(Fact):
    """The inspection a council's paper answers, by what the paper says of it."""

    published: PartialDate | None = None
    fieldwork: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """Something a council says it will have done by a date; `position` from 1."""

    position: int
    text: str
    by: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedInspection(Fact):
    """When a council expects its next inspection: a window of dates, and of what kind."""

    text: str
    earliest: PartialDate
    latest: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundPaper(Fact):
    """A document that a council's paper names as its background; `position` from 1."""

    position: int
    text: str
