"""Which recommendation a finding is behind, where the report marks it as behind one.

Reports of the single inspection framework end the sentences that led to a recommendation with
“(Recommendation)”. A few print its number there; most do not, and then it is told by shared words: a
recommendation repeats those of its finding, most of all of the sentence with the mark. The threshold was
chosen on pairs judged by hand (`docs/links.md`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from graph_builder.facts import Finding, Recommendation, ReportFacts
from graph_builder.inferring.words import rarity, stems, weight

THRESHOLD = 0.40
"""The least score of a pair that is kept."""

_MARK = re.compile(r"\(\s*recommendations?\b([^)]*)\)?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_REST = 0.5
"""What a word counts that stands in the finding, but not in the sentence with the mark."""


@dataclass(frozen=True, slots=True)
class Support:
    """A finding is behind a recommendation; `score` from 0 to 1 says how much tells so.

    `method` is `printed-number` where the report prints which one it is (the score is then 1),
    else `shared-words`.
    """

    finding: Finding
    recommendation: Recommendation
    score: float
    method: Literal["printed-number", "shared-words"] = "shared-words"


def infer_support(facts: ReportFacts) -> Iterator[Support]:
    """For each finding that the report marks, the recommendations it is behind, as far as that is clear."""
    for finding in facts.findings:
        if finding.supports_recommendation and _printed(finding):
            for recommendation in _asked_of(finding, facts):
                if recommendation.position in _printed(finding):
                    yield Support(finding, recommendation, 1.0, "printed-number")
    for support in best_pairs(facts):
        if support.score >= THRESHOLD:
            yield support


def best_pairs(facts: ReportFacts) -> Iterator[Support]:
    """For each marked finding without a number the recommendation that shares most words with it.

    That is one to the same addressee; of two with the same score the first in the report.
    """
    marked = [finding for finding in facts.findings if finding.supports_recommendation]
    for subject in dict.fromkeys(finding.subject for finding in marked):
        of_subject = [finding for finding in marked if finding.subject is subject]
        asked = {each: stems(each.text) for each in _asked_of(of_subject[0], facts)}
        weights = rarity(asked.values())
        for finding in of_subject:
            if asked and not _printed(finding):
                yield _best(finding, asked, weights)


def _asked_of(finding: Finding, facts: ReportFacts) -> tuple[Recommendation, ...]:
    return tuple(each for each in facts.recommendations if each.addressee is finding.subject)


def _printed(finding: Finding) -> frozenset[int]:
    """The numbers of recommendations in the mark of a finding, if it has any."""
    mark = _MARK.search(finding.evidence.quote)
    return frozenset(map(int, re.findall(r"\d+", mark[1]))) if mark else frozenset()


def _best(
    finding: Finding, asked: Mapping[Recommendation, frozenset[str]], weights: Mapping[str, float]
) -> Support:
    marked, rest = _sentences(finding)
    scored = (
        Support(finding, recommendation, _score(marked, rest, words, weights))
        for recommendation, words in asked.items()
    )
    return max(scored, key=lambda support: support.score)


def _score(
    marked: frozenset[str], rest: frozenset[str], asked: frozenset[str], weights: Mapping[str, float]
) -> float:
    """How much of the recommendation the finding says, and how much of the marked sentence it repeats."""
    of_both = weight(marked & asked, weights)
    said = of_both + _REST * weight((rest - marked) & asked, weights)
    whole = weight(asked, weights) + weight(marked, weights)
    return 2 * said / (whole + said - of_both) if whole else 0.0


def _sentences(finding: Finding) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the sentence before the mark, and those of the whole finding."""
    quote = finding.evidence.quote
    mark = _MARK.search(quote)
    before = quote[: mark.start()] if mark else quote
    sentences = [sentence for sentence in _SENTENCE.split(before.strip()) if sentence]
    return stems(sentences[-1] if sentences else ""), stems(quote)
