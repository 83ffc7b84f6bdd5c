"""Figures that the letter repeats, each with who asserts it: the council or the inspectorate.

Owns the table of measures such letters give figures for. A figure of any other kind, or
one that says only "above" or "below", is left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graph_builder.facts import Statistic, Subject
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.paragraphs import find_paragraphs, sentences_of
from graph_builder.reading.document import Document


class Measure(NamedTuple):
    """A measure by its label in the measures scheme, its unit and the words that mean it."""

    label: str
    unit: str
    words: re.Pattern[str]


def _measure(label: str, unit: str, words: str) -> Measure:
    return Measure(label, unit, re.compile(words.replace(" ", r"\s+").replace("’", "[’'‘]?"), re.IGNORECASE))


_CHILDREN = r"(?:children|young people)"
_CIN = r"(?:children in need|CIN)"
_CP = r"(?:child protection plans?|CPPs?)"
_LOOKED_AFTER = r"(?:(?:children )?looked after(?: children)?|children in (?:your )?care|CLA|LAC|CiC)"

MEASURES = (
    _measure("re-referral rate", "percent", r"\bre-?referral rates?|\bre-?referrals\b"),
    _measure("visits to children in need", "percent", rf"\bvisits to {_CIN}\b|\bCIN visits\b"),
    _measure(
        "child protection plan visits", "percent", rf"\bvisits to {_CHILDREN} (?:on|subject to) (?:a )?{_CP}"
    ),
    _measure("repeat child protection plan", "percent", rf"\b(?:repeat|second or subsequent) {_CP}"),
    _measure(
        "assessments in time",
        "percent",
        r"\b(?:single )?assessments? (?:timeliness|(?:completed|done) (?:with)?in)\b",
    ),
    _measure(
        "initial child protection conferences in time",
        "percent",
        r"\btimeliness of (?:the )?(?:initial child protection conferences|ICPCs?)\b|\bICPC timeliness\b",
    ),
    _measure(
        "social worker vacancies", "percent", r"\bvacancy rate\b|\bsocial work(?:er)? vacanc(?:y|ies)\b"
    ),
    _measure(
        "social worker turnover",
        "percent",
        r"\b(?:staff|social worker|workforce) turnover\b|\bturnover of social workers\b",
    ),
    _measure("agency social workers", "percent", r"\bagency (?:staff|social workers?|workers?|rate)\b"),
    _measure(
        "care leavers in education, employment or training",
        "percent",
        r"\bcare leavers\b.{0,40}\bin (?:education, employment (?:or|and) training|EET)\b",
    ),
    _measure(
        "child protection plan",
        "children",
        rf"\b(?:on|subject to|subject of|with) (?:a )?{_CP}|\bnumber of {_CP}",
    ),
    _measure("children in need", "children", rf"\b{_CIN}\b"),
    _measure("looked after rate per 10,000", "per 10,000", rf"\brate of {_LOOKED_AFTER}\b"),
    _measure("looked after", "children", rf"\b{_LOOKED_AFTER}\b"),
)
"""In order: where two measures lie near one figure, it is the first one's."""

FIGURES = {
    "percent": re.compile(r"(?P<value>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)", re.IGNORECASE),
    "per 10,000": re.compile(r"(?P<value>\d+(?:\.\d+)?)\s+(?:per|for\s+every)\s+10,000\b", re.IGNORECASE),
    "children": re.compile(
        r"(?<![\d.,£])(?P<value>\d{1,3}(?:,\d{3})+|\d+)\s+(?:children|young\s+people|looked|CLA|LAC)\b",
        re.IGNORECASE,
    ),
}
_INEXACT = re.compile(
    r"\b(?:above|over|below|under|more\s+than|less\s+than|fewer\s+than|at\s+least|up\s+to|by)\s*$", re.I
)
_EARLIER = re.compile(
    r"\b(?:from|was|were|previously|last\s+year|down\s+from|up\s+from|compared\s+(?:with|to)|national(?:ly)?|average|neighbours?)\b[^,;.\d]*$",
    re.IGNORECASE,
)

_FARTHEST = 60
"""How many characters a figure stands from the words of its measure, at most."""

_ASSERTIONS = {
    Subject.AUTHORITY: re.compile(
        r"\b(?:[Yy]ou(?:\s+(?:and\s+your\s+team|also|then|both))?\s+(?:explained|said|told|reported|added|stated|confirmed"
        r"|advised|noted|outlined|acknowledged|described|shared|informed|highlighted|recognised|accepted|mentioned)"
        r"|[Yy]our\s+(?:data|figures|self-evaluation|self-assessment|colleagues)\s+\w+)\b"
    ),
    Subject.INSPECTORATE: re.compile(
        r"\b(?:I|[Ww]e)(?:\s+(?:also|then))?\s+(?:noted|note|observed|saw|found|am\s+aware|was\s+concerned|am\s+concerned"
        r"|are\s+concerned|commented|recognised|highlighted|raised|pointed\s+out|asked)\b|\b[Oo]ur\s+(?:data|records|figures)\b"
    ),
}


def read_figures(document: Document, letter: Letter) -> tuple[Statistic, ...]:
    """The figures of known measures, in order, each with whose word the sentence says it is."""
    found: list[Statistic] = []
    for start, end, sentence in sentences_of(document, find_paragraphs(letter.body)):
        for measure, figure in _figures(sentence):
            found.append(
                Statistic(
                    position=len(found) + 1,
                    measure=measure.label,
                    value=figure["value"].replace(",", ""),
                    unit=measure.unit,
                    asserted_by=_asserted_by(sentence, figure.start()),
                    evidence=document.evidence(start, end),
                )
            )
    return tuple(found)


def _figures(sentence: str) -> list[tuple[Measure, re.Match[str]]]:
    """Each measure the sentence names with the figure nearest to its words; no figure counts twice."""
    found: dict[int, tuple[Measure, re.Match[str]]] = {}
    for measure in MEASURES:
        named = measure.words.search(sentence)
        if named is None:
            continue
        figures = [
            (distance, figure.start(), figure)
            for figure in FIGURES[measure.unit].finditer(sentence)
            if (distance := _distance(sentence, named, figure)) is not None
        ]
        _, start, nearest = min(figures, default=(0, -1, None))
        if nearest:
            found.setdefault(start, (measure, nearest))
    return [found[start] for start in sorted(found)]


def _distance(sentence: str, named: re.Match[str], figure: re.Match[str]) -> int | None:
    """How far a figure stands from the words; None if too far, inexact or another time's."""
    if figure.start() > named.start():
        between = sentence[named.end() : figure.start()]
    else:
        between = sentence[figure.end() : named.start()]
    inexact = _INEXACT.search(sentence[: figure.start()])
    earlier = figure.start() > named.start() and _EARLIER.search(between)
    return None if inexact or earlier or len(between) > _FARTHEST else len(between)


def _asserted_by(sentence: str, position: int) -> Subject | None:
    """Who is said to say what stands at `position`: the last one named before it, else after it."""
    said = [
        (match.start(), subject)
        for subject, pattern in _ASSERTIONS.items()
        for match in pattern.finditer(sentence)
    ]
    before = max((place for place in said if place[0] < position), default=None)
    place = before or min(said, default=None)
    return place[1] if place else None
