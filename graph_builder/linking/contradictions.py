"""Statements of different documents that cannot both be right: which they are, without a store.

Owns the rules for inspections and their grades; those for people in posts are in `disputed_posts`. Neither
statement is put right or preferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph_builder.linking.decisions import Conflict, Disagreement, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """The statement `statement` says otherwise than `other` (both by IRI), in `words`."""

    about: Disagreement
    statement: str
    other: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeGiven:
    """A judgement that a report makes itself, by IRI.

    `area` is the concept of the framework by IRI, `stable_area` and `grade` are notations.
    """

    judgement: str
    document: str
    inspection: str
    area: str
    stable_area: str
    grade: str


def find_cited_otherwise(
    links: Iterable[Link],
    sources: Mapping[str, str],
    grades: Iterable[GradeGiven],
    fieldwork: Mapping[str, str],
) -> Iterator[Contradiction]:
    """What documents say of earlier inspections otherwise than the reports, each thing once a document.

    Args:
        links: those with conflicts count.
        sources: the document of each mention.
        grades: those that reports give.
        fieldwork: a statement of the days of fieldwork for each inspection, as far as one is there.
    """
    given: dict[tuple[str, str | None], str] = {}
    for grade in sorted(grades, key=lambda grade: grade.judgement):
        given.setdefault((grade.inspection, grade.stable_area), grade.judgement)
    told: set[tuple[str, str | None, Conflict]] = set()
    for link in links:
        for conflict in link.conflicts:
            inspection = link.target or ""
            other = given.get((inspection, conflict.area)) if conflict.area else fieldwork.get(inspection)
            once = (sources[link.source], link.target, conflict)
            if other is None or once in told:
                continue
            told.add(once)
            yield Contradiction(
                about=conflict.about, statement=link.source, other=other, words=conflict.words
            )


def find_graded_twice(grades: Iterable[GradeGiven]) -> Iterator[Contradiction]:
    """Different grades that documents give one area of work at one inspection: each with the first one's.

    Two grades in one document are another matter: that is an issue of its reading.
    """
    of_area: dict[tuple[str, str], list[GradeGiven]] = defaultdict(list)
    for grade in sorted(grades, key=lambda grade: grade.judgement):
        of_area[grade.inspection, grade.area].append(grade)
    for _, (first, *others) in sorted(of_area.items()):
        told = {first.document}
        for other in others:
            if other.grade == first.grade or other.document in told:
                continue
            told.add(other.document)
            yield Contradiction(
                about=Disagreement.GRADE,
                statement=other.judgement,
                other=first.judgement,
                words=f"two grades for one area of work at one inspection: {_in_words(other.grade)} and "
                f"{_in_words(first.grade)}",
            )


def _in_words(grade: str) -> str:
    return grade.replace("-", " ").capitalize()
