"""Which improvement something a council promises answers, within the council's own paper.

A promise answers every improvement of the paper where it speaks of “the areas for improvement” or
“the recommendations” as such, and else the one whose words it repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph_builder.facts import Commitment, Recommendation, ReportFacts
from graph_builder.inferring.words import rarity, stems, weight

THRESHOLD = 0.40
"""The least share of an improvement's words that a promise repeats: that of `support`, for want of pairs."""

_ALL = re.compile(r"\b(?:all|the|these|those)\s+(?:\w+\s+)?(?:areas for improvement|recommendations)\b", re.I)


@dataclass(frozen=True, slots=True)
class Answer:
    """A promise answers an improvement; `method` is `names-the-list` (score 1) or `shared-words`."""

    commitment: Commitment
    recommendation: Recommendation
    score: float
    method: Literal["names-the-list", "shared-words"]


def infer_answers(facts: ReportFacts) -> Iterator[Answer]:
    """The improvements that the promises of a paper answer, as far as that is clear."""
    asked = {recommendation: stems(recommendation.text) for recommendation in facts.recommendations}
    weights = rarity(asked.values())
    for commitment in facts.commitments:
        whole = _ALL.search(commitment.text) is not None
        words = stems(commitment.text)
        for recommendation, of_it in asked.items():
            score = weight(words & of_it, weights) / max(weight(of_it, weights), 1e-9)
            if whole:
                yield Answer(commitment, recommendation, 1.0, "names-the-list")
            elif score >= THRESHOLD:
                yield Answer(commitment, recommendation, min(score, 1.0), "shared-words")
