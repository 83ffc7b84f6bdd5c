"""How much of what one statement says is said by another: the words they share, the rare ones most.

Owns the measure; what is compared with what is for the modules of the inferences.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import snowballstemmer

_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = re.compile(
    r"""
    about|all|also|and|any|are|been|being|but|can|could|did|does|done|each|ensure|ensuring|for|from|
    had|has|have|how|improve|improving|including|into|its|made|make|more|most|must|need|needs|not|
    other|own|should|some|such|than|that|the|their|them|there|these|they|this|those|through|too|
    under|very|was|were|when|where|which|while|who|will|with|within|would|work|you|your
    """,
    re.VERBOSE,
)
"""Words that do not tell what a statement is about, such as those that every recommendation begins with."""


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return frozenset(_stem(word) for word in words if not _EMPTY.fullmatch(word))


def rarity(texts: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """A weight for each stem of some texts: the fewer of them have it, the more it tells one from another."""
    texts = tuple(texts)
    counts = Counter(stem for text in texts for stem in text)
    return {stem: math.log((1 + len(texts)) / count) for stem, count in counts.items()}


def weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    """The weights of some stems together; a stem that no text has weighs nothing."""
    return sum(weights.get(word, 0.0) for word in words)
