"""Outcomes and enablers of the Children's Social Care National Framework, as items name them since 2025.

Owns the wordings: `(outcome 4, national framework)`, `[Outcome 3, …]`, `(Outcomes one and two)`,
`Outcome three: National Framework.`, and of the three enablers also their names: `(enabler: the workforce
is equipped and effective, national framework)`. The framework's principles are named in the same way; they
stay in the item's words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"} | {digit: digit for digit in "1234"}
_NUMBER = r"(?:[1-4]|one|two|three|four)\b"
_REFERENCE = re.compile(r"[(\[][^()\[\]]*[)\]]|[^.]*\bnational\s+framework\b[^.]*", re.IGNORECASE)
"""Where a reference stands: in brackets, or in a sentence that names the framework."""


def _numbered(what: str) -> re.Pattern[str]:
    """The word with a number or several after it."""
    several = rf"{_NUMBER}(?:\s*(?:,|/|and|&|,\s*and)\s*(?:{what}\s*)?{_NUMBER})*"
    return re.compile(rf"\b{what}s?\s*(?P<numbers>{several})", re.IGNORECASE)


_OUTCOMES = _numbered("outcome")
_ENABLERS = _numbered("enabler")
_ENABLER_NAMES = {
    "1": re.compile(r"\benabler:?\s+multi-?\s?agency\s+working\b", re.IGNORECASE),
    "2": re.compile(r"\benabler\b[\s\d:,]*leaders\s+drive\b", re.IGNORECASE),
    "3": re.compile(r"\benabler\b[\s\d:,]*(?:the\s+)?workforce\s+is\b", re.IGNORECASE),
}


def find_outcomes(text: str) -> tuple[str, ...]:
    """The numbers of the outcomes an item refers to, `1` to `4`, in the order first printed."""
    return tuple(dict.fromkeys(_numbers(_OUTCOMES, text)))


def find_enablers(text: str) -> tuple[str, ...]:
    """The numbers of the enablers an item refers to, `1` to `3`: those printed, then those only named."""
    named = (
        number
        for reference in _REFERENCE.findall(text)
        for number, name in _ENABLER_NAMES.items()
        if name.search(reference)
    )
    found = dict.fromkeys((*_numbers(_ENABLERS, text), *named))
    return tuple(number for number in found if number in _ENABLER_NAMES)


def _numbers(named: re.Pattern[str], text: str) -> Iterator[str]:
    for reference in _REFERENCE.findall(text):
        for match in named.finditer(reference):
            for word in re.findall(_NUMBER, match["numbers"], re.IGNORECASE):
                yield _NUMBERS[word.lower()]
