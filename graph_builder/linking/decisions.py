"""Which documents tell of the same inspection, and why: decisions without a store.

Owns the rules. A rule ties two things together with a reason, or leaves them apart with a
reason: where the dates a document gives fit two inspections, none of them is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from graph_builder.facts import PartialDate

NEAR = timedelta(days=7)
"""How far two dates of publication lie apart at most where the days of fieldwork agree already:
the day a report is put on a website need not be the day it bears."""


class Method(StrEnum):
    """The rule a link was made by: a notation of the scheme `link-method`."""

    SAME_INSPECTION = "same-inspection"
    ANSWERED_INSPECTION = "answered-inspection"
    PREVIOUS_INSPECTION = "previous-inspection"
    SAME_MENTION = "same-mention"
    POSSIBLY_SAME_PERSON = "possibly-same-person"


class Disagreement(StrEnum):
    """What two statements disagree on: a notation of the scheme `disagreement`."""

    GRADE = "grade"
    DATE = "date"
    START = "start"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What a document says of an inspection otherwise than its report.

    `area` is the stable area, by notation, whose grade it is about.
    """

    about: Disagreement
    words: str
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedInspection:
    """An inspection that documents report.

    `published` are the dates of publication that they print or are listed with; the days of
    fieldwork are None where no document says them. `documents`, `iri` and `authority` are IRIs,
    `framework` is a notation.
    """

    iri: str
    authority: str
    label: str
    framework: str
    first_day: date | None
    last_day: date | None
    published: tuple[PartialDate, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a council's paper says of the inspection it answers; `iri` is the statement's."""

    iri: str
    authority: str
    published: PartialDate | None
    fieldwork: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A decision: `source` is tied to the inspection `target`, or to none, for a `reason`.

    `score`, where there is one, says how well they fit, from 0 to 1; `conflicts` what the two say
    otherwise.
    """

    source: str
    target: str | None
    method: Method
    label: str
    reason: str
    score: float | None = None
    conflicts: tuple[Conflict, ...] = ()

    @property
    def conflict(self) -> str | None:
        """All that the two say otherwise, in words."""
        return "; ".join(conflict.words for conflict in self.conflicts) or None


def tie_documents(inspection: ReportedInspection) -> Iterator[Link]:
    """A link for each of several documents that report one inspection; none for a single one."""
    count = len(inspection.documents)
    if count < 2 or inspection.first_day is None:
        return
    for document in sorted(inspection.documents):
        yield Link(
            source=document,
            target=inspection.iri,
            method=Method.SAME_INSPECTION,
            label=f"One of {count} documents about the {inspection.label}",
            reason=f"The inspection is described by {count} documents: they agree on the authority, "
            f"the framework and the first day of fieldwork, {inspection.first_day}.",
        )


def tie_answer(answer: Answer, inspections: Sequence[ReportedInspection]) -> Link:
    """The one inspection of the authority that the paper's dates fit, or the reason why none is taken."""
    of_authority = [each for each in inspections if each.authority == answer.authority]
    fitting = [each for each in of_authority if _fits(answer, each)]
    if len(fitting) == 1:
        (found,) = fitting
        return Link(
            source=answer.iri,
            target=found.iri,
            method=Method.ANSWERED_INSPECTION,
            label=f"Answers the {found.label}",
            reason=f"{_said(answer)} That fits {_told(found)}, and no other inspection of this authority.",
        )
    if fitting:
        several = "; ".join(sorted(_told(each) for each in fitting))
        reason = f"{_said(answer)} That fits more than one inspection: {several}."
    elif of_authority:
        reason = f"{_said(answer)} That fits none of the inspections of this authority that were read."
    else:
        reason = f"{_said(answer)} No report on this authority was read."
    return Link(
        source=answer.iri,
        target=None,
        method=Method.ANSWERED_INSPECTION,
        label="Answers an inspection that could not be told",
        reason=reason,
    )


def _fits(answer: Answer, inspection: ReportedInspection) -> bool:
    """True if one of the dates agrees and neither disagrees."""
    fieldwork = _agrees_on_fieldwork(answer.fieldwork, inspection)
    published = _agrees_on_publication(
        answer.published, inspection.published, near=NEAR if fieldwork else timedelta(0)
    )
    return True in (fieldwork, published) and False not in (fieldwork, published)


def _agrees_on_fieldwork(said: PartialDate | None, inspection: ReportedInspection) -> bool | None:
    """Whether inspectors worked in the time said; None where there is nothing to compare."""
    if said is None or said.month is None or inspection.first_day is None:
        return None
    last_day = inspection.last_day or inspection.first_day
    return said.earliest <= last_day and inspection.first_day <= said.latest


def _agrees_on_publication(
    said: PartialDate | None, known: Sequence[PartialDate], near: timedelta
) -> bool | None:
    """Whether one of the dates known lies in the time said; None where there is nothing to compare."""
    if said is None or said.month is None or not known:
        return None
    return any(said.earliest - near <= date.latest and date.earliest <= said.latest + near for date in known)


def _said(answer: Answer) -> str:
    said = [
        f"{what} {when}"
        for what, when in (
            ("inspectors began their work", answer.fieldwork),
            ("the report was published", answer.published),
        )
        if when is not None
    ]
    return f"By the paper, {' and '.join(said)}." if said else "The paper gives no date."


def _told(inspection: ReportedInspection) -> str:
    """An inspection with its dates, as far as they are known."""
    dates = [f"to {inspection.last_day}"] if inspection.last_day else []
    if inspection.published:
        dates.append("published " + " or ".join(sorted(str(date) for date in inspection.published)))
    return f"the {inspection.label} ({', '.join(dates)})" if dates else f"the {inspection.label}"
