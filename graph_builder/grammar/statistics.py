"""Figures about children in an area, as the reports' lists of bullets print them.

Owns the wordings: `At 31 March 2015, 215 children … This is an increase from 198 at 31 March 2014.`
A figure that the report veils (`fewer than five`) is no number and becomes a doubt.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph_builder.facts import Doubt, FigureOf, PartialDate, Statistic
from graph_builder.grammar.blocks import Block, find_blocks
from graph_builder.grammar.dates import ImpossibleDateError, find_date
from graph_builder.grammar.numbers import NUMBER, number_of
from graph_builder.grammar.sentences import find_sentences
from graph_builder.issues import Code
from graph_builder.reading.document import Document, Line

CHILDREN, PER_10_000 = "children", "per 10,000"


class _Sentence(NamedTuple):
    """A sentence and where it stands in its block's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted: its label, a pattern of the sentence that gives it, and its rate's label."""

    label: str
    sentence: re.Pattern[str]
    rate: str | None = None


def _measure(label: str, sentence: str, rate: str | None = None) -> Measure:
    return Measure(label, re.compile(sentence, re.IGNORECASE), rate)


MEASURES = (
    _measure(
        "children under 18",
        r"\bchildren(?: and young people)? (?:who are )?(?:aged )?"
        r"(?:(?:under|below) (?:the age of )?18|(?:0|birth) ?(?:to|[–-]) ?1[78])\b",
    ),
    _measure("children in need", r"(?:formally )?in need of a specialist"),
    _measure(
        "child protection plan", r"\b(?:subjects? (?:of|to)|on|had|have) (?:a )?child protection plans?\b"
    ),
    _measure("privately fostered", r"\bprivate(?:ly arranged)? foster"),
    _measure(
        "looked after",
        r"\b(?:being|are|were|was|is) look(?:ed|ing) after\b"
        r"|\bthere (?:are|were) \S+ (?:looked after children\b|children looked after(?= by|,|\.| \())",
        rate="looked after rate per 10,000",
    ),
)

# A digit that follows whole thousands is the mark of a footnote, as in "42,6163 children" (2017).
_COUNT = re.compile(
    rf"(?<![\d,.%])(?<!\b\d )(?<!\b\d\d )(?P<number>{NUMBER})(?:(?<=,\d{{3}})\d)?(?!\s?%|[\d/])"
    r"\s+(?:children|child\b|young people|open cases|were\b)"
    rf"|\bnumber of children\b.*\bwas (?P<last>{NUMBER})(?=\.)"
    rf"|\bthere (?:are|were) (?P<held>{NUMBER}) looked after children\b",
    re.IGNORECASE,
)
_TORN = re.compile(r"(?<![\d,.])\d{1,2} \d{1,3} (?:children|child|young people)\b")
"""A number with a space inside: "1 450 children" may be 450 after another number, or 1,450."""
_RATE = re.compile(
    r"\(?\b(?:a\s+)?(?:rate\s+of\s+)?(?P<number>\d+(?:\.\d+)?)\s+(?:children\s+)?per\s+10,?000", re.IGNORECASE
)
_MONTH = "(?:" + "|".join(calendar.month_name[1:]) + ")"
_EARLIER = re.compile(
    rf"\b(?:from|than(?: the)?|to|as|with)\s+(?P<number>{NUMBER})(?!\s?%|[\d/])(?!\s+{_MONTH})", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:increase|reduction|decrease|rise|fall|decline|lower|higher|similar|same|change|compare[sd]"
    r"|(?<!or )(?:fewer|more))\b",
    re.IGNORECASE,
)
_VEILED = re.compile(
    rf"\b(?:(?:less|fewer) than {NUMBER}|under (?:five|5)(?! years)|{NUMBER} or (?:fewer|less)"
    r"|low number|small number)\b",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(rf"(?:As )?[Aa]t (?P<day>\d{{1,2}} {_MONTH}) (?P<year>\d\d)(?=, )")
_AT_THIS_TIME = re.compile(r"\bAt the time of (?:the|this) (?:inspection|review)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The figures read, numbered in the order printed, and those that are veiled."""

    figures: tuple[Statistic, ...]
    doubts: tuple[Doubt, ...]


def read_statistics(document: Document, lines: Sequence[Line]) -> Statistics:
    """The figures of our measures that `lines` print: each once, where it is first given."""
    figures: list[Statistic] = []
    doubts: list[Doubt] = []
    seen: set[str] = set()
    for block in find_blocks(lines):
        sentences = [
            _Sentence(block.text[start:end], start, end) for start, end in find_sentences(block.text)
        ]
        for index, sentence in enumerate(sentences):
            measure = next((m for m in MEASURES if m.sentence.search(sentence.text)), None)
            if measure is None or measure.label in seen:
                continue
            veiled, torn = _VEILED.search(sentence.text), _TORN.search(sentence.text)
            if veiled or torn:
                why = "is veiled in the report because it is so small" if veiled else "has a space inside"
                doubts.append(_doubt(document, block, sentence, measure, why))
                seen.add(measure.label)
                continue
            found = list(_figures(document, block, sentences[index : index + 2], measure))
            if found:
                seen.add(measure.label)
                figures += _numbered(found, len(figures))
    return Statistics(figures=tuple(figures), doubts=tuple(doubts))


def _figures(
    document: Document, block: Block, sentences: Sequence[_Sentence], measure: Measure
) -> Iterator[Statistic]:
    """The current figure and its rate, then the earlier ones; `compared_with` counts from 1 here."""
    now = sentences[0]
    date, after = _date_in(now.text)
    count = _COUNT.search(now.text, after) or _COUNT.search(now.text)
    if count is None:
        return
    current = Statistic(
        position=1,
        measure=measure.label,
        value=number_of(count["number"] or count["last"] or count["held"]),
        unit=CHILDREN,
        at=date,
        evidence=document.evidence(block.start + now.start, block.start + now.end),
    )
    yield current
    earlier = _earlier_in(now, count.end()) or (_earlier_in(sentences[1], 0) if sentences[1:] else None)
    rate_ends = earlier[1].start(1) if earlier and earlier[0] is now else len(now.text)
    rate = _RATE.search(now.text, count.end(), rate_ends) if measure.rate else None
    if rate and measure.rate:
        value = number_of(rate["number"])
        yield replace(current, position=2, measure=measure.rate, value=value, unit=PER_10_000)
    if earlier:
        sentence, before = earlier
        evidence = document.evidence(block.start + sentence.start, block.start + sentence.end)
        past = replace(current, position=3, figure_of=FigureOf.EARLIER, compared_with=1, evidence=evidence)
        yield from _earlier_figures(past, sentence.text, before, measure.rate if rate else None)


def _earlier_figures(
    past: Statistic, text: str, before: re.Match[str], rate_label: str | None
) -> Iterator[Statistic]:
    """The figure that `before` found in `text`, and the rate after it."""
    past = replace(past, value=number_of(before["number"]), at=_date_in(text[before.end() :])[0])
    yield past
    rate = _RATE.search(text, before.end())
    if rate and rate_label:
        value = number_of(rate["number"])
        yield replace(past, position=4, measure=rate_label, value=value, unit=PER_10_000, compared_with=2)


def _numbered(found: Sequence[Statistic], before: int) -> list[Statistic]:
    """The figures of one measure with their positions in the document."""
    positions = {fact.position: before + number for number, fact in enumerate(found, start=1)}
    return [
        replace(
            fact,
            position=positions[fact.position],
            compared_with=positions[fact.compared_with] if fact.compared_with else None,
        )
        for fact in found
    ]


def _earlier_in(sentence: _Sentence, start: int) -> tuple[_Sentence, re.Match[str]] | None:
    compares = _COMPARES.search(sentence.text, start)
    match = _EARLIER.search(sentence.text, compares.start()) if compares else None
    return (sentence, match) if match else None


def _date_in(text: str) -> tuple[PartialDate | None, int]:
    """The first date of a sentence and where it ends; (None, 0) without one."""
    short = _SHORT_YEAR.match(text)
    if short:  # "At 30 June 15, 400 children …" (2015)
        text = f"{short['day']} 20{short['year']}".rjust(short.end()) + text[short.end() :]
    try:
        found = find_date(text)
    except ImpossibleDateError:
        return None, 0
    return (found.date, found.end) if found and not _AT_THIS_TIME.match(text) else (None, 0)


def _doubt(document: Document, block: Block, sentence: _Sentence, measure: Measure, why: str) -> Doubt:
    return Doubt(
        code=Code.NOT_READ,
        field=measure.label,
        reason=f"the number ({measure.label}) {why}.",
        evidence=document.evidence(block.start + sentence.start, block.start + sentence.end),
    )
