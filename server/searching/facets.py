"""What a search can be narrowed by, and how its values are called.

Owns the names of facets and of their values: codes in the index, words on pages; in addresses both are
understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graph_builder.querying.columns import concepts_of
from server.pages.wording import KINDS

FACETS = {
    "kind": "Kind",
    "theme": "Theme (inferred)",
    "outcome": "Outcome of the national framework",
    "year": "Year",
    "framework": "Framework",
    "region": "Region",
    "grade": "Overall grade then",
    "addressee": "Addressed to",
    "authority": "Authority",
}
"""What a search can be narrowed by, and how it is called."""

OUTCOMES = {
    "1": "families stay together and get help",
    "2": "support by the family network",
    "3": "safe inside and outside the home",
    "4": "stable, loving homes",
}
"""What the outcomes of the national framework are about; their labels are numbers alone."""


def label_of(facet: str, value: str) -> str:
    """A value of a facet in words."""
    words = _labels(facet).get(value, value)
    return words[:1].upper() + words[1:]


def code_of(facet: str, given: str) -> str:
    """The value that somebody means who gives its code, or its words."""
    named = [*concepts_of("national-framework-outcome").items()] if facet == "outcome" else []
    codes = {words.casefold(): code for code, words in [*named, *_labels(facet).items()]}
    return codes.get(given.casefold(), given)


def in_order(facet: str, counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Values with their counts: years from the newest, authorities by name, grades from the best, the
    others from the most."""
    order = list(_labels(facet))
    match facet:
        case "year":
            return sorted(counts.items(), reverse=True)
        case "authority":
            return sorted(counts.items())
        case "grade" | "outcome":
            return sorted(counts.items(), key=lambda count: order.index(count[0]))
        case _:
            return sorted(counts.items(), key=lambda count: (-count[1], count[0]))


@cache
def _labels(facet: str) -> Mapping[str, str]:
    """What values are called that are codes."""
    match facet:
        case "theme" | "grade":
            return concepts_of(facet)
        case "outcome":
            return {
                code: ": ".join(filter(None, (words, OUTCOMES.get(code))))
                for code, words in concepts_of("national-framework-outcome").items()
            }
        case "framework":
            return KINDS
        case _:
            return {}
