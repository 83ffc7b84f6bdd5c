"""Earlier inspections that a document mentions, tied to those that other documents report: the rules.

Owns the scores and the reasons; a store is asked elsewhere. A mention is tied to the one inspection of its
authority and subject whose dates fit best, and to none where two fit alike. What it says otherwise than
the report is told as a conflict, never put right. Mentions of one inspection that no document reports are
tied to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from graph_builder.facts import DateOf, PartialDate
from graph_builder.linking.decisions import Conflict, Disagreement, Link, Method, ReportedInspection
from graph_builder.linking.mention_subjects import area_in, subject_of

CLEAR = 0.2
"""By how much the best inspection must fit better than the next."""

_LEAST = 0.5
_EXACT, _WRONG_KIND, _NEAR, _YEAR = 1.0, 0.8, 0.5, 0.6
_OTHER_GRADE = 0.25
"""What another grade than the report's takes from the score: reports cite wrongly, but seldom."""

_MONTH = timedelta(days=31)
_QUARTER = timedelta(days=92)
"""How far a date may be wrong where the grade is right. No other inspection is meant then: of 210 reports
none judges an area of a council again before 22 months have passed since the one before came out."""
_BOARD = "board-effectiveness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An earlier inspection as a document mentions it; `iri` is the statement's.

    `inspection` is the IRI it has as long as nobody reports it, `order` puts the mention among all others.
    """

    iri: str
    inspection: str
    document: str
    authority: str
    subject: str
    date: PartialDate | None
    date_of: DateOf | None
    grade: str | None
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well an inspection fits a mention, and what they disagree on."""

    inspection: ReportedInspection
    score: float
    how: str
    conflicts: tuple[Conflict, ...]


def tie_mentions(
    mentions: Iterable[Mention],
    inspections: Sequence[ReportedInspection],
    grades: Mapping[tuple[str, str], frozenset[str]],
    predecessors: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Iterator[Link]:
    """A link for each mention.

    A report on an authority that came from a reorganisation may mention inspections of those before it.

    Args:
        mentions: of all documents.
        inspections: those that documents report.
        grades: the grades that reports give, by the inspection's IRI and the stable area's notation.
        predecessors: the authorities that are gone, by the IRI of one that came from them.
    """
    of_authority: dict[str, list[ReportedInspection]] = defaultdict(list)
    for inspection in inspections:
        of_authority[inspection.authority].append(inspection)
    of_boards = _inspections_of_boards(grades)
    left: list[tuple[Mention, str]] = []
    for mention in sorted(mentions, key=lambda mention: mention.order):
        candidates = [
            each
            for authority in (mention.authority, *sorted(predecessors.get(mention.authority, ())))
            for each in of_authority[authority]
            if mention.document not in each.documents
            and (each.iri not in of_boards or subject_of(mention.subject).area == _BOARD)
        ]
        fits = sorted(
            (fit for each in candidates if (fit := _fit(mention, each, grades)) is not None),
            key=lambda fit: (-fit.score, fit.inspection.iri),
        )
        if fits and (len(fits) == 1 or fits[0].score - fits[1].score >= CLEAR):
            yield _tie(mention, fits[0])
        else:
            left.append((mention, _why_none(mention, candidates, fits)))
    yield from _tie_to_each_other(left)


def _inspections_of_boards(grades: Mapping[tuple[str, str], frozenset[str]]) -> frozenset[str]:
    """Those that judged nothing but a safeguarding board, and so nothing of what the council does."""
    judged: dict[str, set[str]] = defaultdict(set)
    for inspection, area in grades:
        judged[inspection].add(area)
    return frozenset(inspection for inspection, areas in judged.items() if areas == {_BOARD})


def _fit(
    mention: Mention, inspection: ReportedInspection, grades: Mapping[tuple[str, str], frozenset[str]]
) -> _Fit | None:
    subject = subject_of(mention.subject)
    if mention.date is None or inspection.framework not in subject.frameworks:
        return None
    area = area_in(subject, inspection.framework)
    given = grades.get((inspection.iri, area or ""), frozenset())
    by_dates = _fit_dates(mention, inspection, _QUARTER if mention.grade in given else _MONTH)
    if by_dates is None:
        return None
    score, how, conflicts = by_dates
    if mention.grade and given:
        if mention.grade in given:
            how += f" and the grade {_in_words(mention.grade)}"
        else:
            told = " and ".join(sorted(map(_in_words, given)))
            words = f"it cites the grade {_in_words(mention.grade)}, the report gives {told}"
            conflicts += (Conflict(about=Disagreement.GRADE, words=words, area=area),)
            score -= _OTHER_GRADE
    return _Fit(inspection, score, how, conflicts) if score >= _LEAST else None


def _fit_dates(
    mention: Mention, inspection: ReportedInspection, near: timedelta
) -> tuple[float, str, tuple[Conflict, ...]] | None:
    """How well the date fits, which date it is of, and whether it is said to be of the other.

    A date of no day of the inspection fits if it is at most as far from one as `near`.
    """
    said = mention.date
    first, last = inspection.first_day, inspection.last_day or inspection.first_day
    if said is None or first is None or last is None:
        return None
    exact = _YEAR if said.month is None else _EXACT
    in_fieldwork = said.earliest <= last and first <= said.latest
    published = any(
        said.earliest <= day.latest and day.earliest <= said.latest for day in inspection.published
    )
    if in_fieldwork and mention.date_of is not DateOf.PUBLICATION:
        return exact, f"fieldwork in {said}", ()
    if published and mention.date_of is not DateOf.FIELDWORK:
        return exact, f"publication in {said}", ()
    if in_fieldwork or published:
        other = "fieldwork" if in_fieldwork else "publication"
        words = f"it cites {said} as the date of {mention.date_of}, which is that of the {other}"
        conflict = Conflict(about=Disagreement.DATE, words=words)
        return min(exact, _WRONG_KIND), f"a date, {said}, that is that of the {other}", (conflict,)
    ends = [first, last, *(day.earliest for day in inspection.published)]
    if said.month is not None and any(_is_near(said, day, near) for day in ends):
        words = f"it cites {said}, which is no day of that inspection"
        conflict = Conflict(about=Disagreement.DATE, words=words)
        within = "a month" if any(_is_near(said, day, _MONTH) for day in ends) else "three months"
        return _NEAR, f"a date, {said}, within {within}", (conflict,)
    return None


def _is_near(said: PartialDate, day: date, near: timedelta) -> bool:
    return said.earliest - near <= day <= said.latest + near


def _tie(mention: Mention, fit: _Fit) -> Link:
    label = fit.inspection.label
    reason = f"It cites {fit.how}, of “{mention.subject}”: the {label}{_dates(fit.inspection)}."
    if fit.inspection.authority != mention.authority:
        reason += " That authority was reorganised; this one followed it."
    return Link(
        source=mention.iri,
        target=fit.inspection.iri,
        method=Method.PREVIOUS_INSPECTION,
        label=f"Mentions the {label}",
        reason=reason,
        score=fit.score,
        conflicts=fit.conflicts,
    )


def _why_none(mention: Mention, candidates: Sequence[ReportedInspection], fits: Sequence[_Fit]) -> str:
    cited = f"“{mention.subject}”" + (f", {mention.date}" if mention.date else ", without a date")
    if len(fits) > 1:
        both = " and ".join(f"the {fit.inspection.label}" for fit in fits[:2])
        return f"It cites {cited}, which fits {both} alike."
    if not candidates:
        return f"It cites {cited}; no other report on this authority was read."
    return f"It cites {cited}, which fits none of the inspections of this authority that were read."


def _tie_to_each_other(left: Sequence[tuple[Mention, str]]) -> Iterator[Link]:
    """Mentions without a report: the first of an inspection stands for it, the others are tied to it."""
    first: dict[tuple[str, str, str], Mention] = {}
    for mention, why in left:
        kind = subject_of(mention.subject).kind
        dated = mention.date is not None and mention.date.month is not None and kind
        key = (mention.authority, kind, str(mention.date)[:7])
        before = first.setdefault(key, mention) if dated else mention
        if before is mention:
            label = "An earlier inspection that no document read reports"
            yield Link(
                source=mention.iri,
                target=None,
                method=Method.PREVIOUS_INSPECTION,
                label=label,
                reason=why,
            )
        else:
            yield Link(
                source=mention.iri,
                target=before.inspection,
                method=Method.SAME_MENTION,
                label="Mentions an inspection that another statement mentions",
                reason=f"{why} Another statement cites one of {kind} in the same month: it is that one.",
            )


def _dates(inspection: ReportedInspection) -> str:
    days = [f"to {inspection.last_day}"] if inspection.last_day else []
    if inspection.published:
        days.append("published " + " or ".join(sorted(str(day) for day in inspection.published)))
    return f" ({', '.join(days)})" if days else ""


def _in_words(grade: str) -> str:
    return grade.replace("-", " ").capitalize()
