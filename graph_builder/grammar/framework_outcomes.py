"""Outcomes of the Children's Social Care National Framework, as items name them since 2025.

Owns the wordings: `(outcome 4, national framework)`, `[Outcome 3, …]`, `(Outcomes one and two)`,
`Outcome three: National Framework.` The framework's enablers and principles are named in the
same way; they are no outcomes and stay in the item's words alone.
"""

from __future__ import annotations

import re

_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"} | {digit: digit for digit in "1234"}
_NUMBER = r"(?:[1-4]|one|two|three|four)\b"
_NAMED = re.compile(
    rf"\boutcomes?\s*(?P<numbers>{_NUMBER}(?:\s*(?:,|/|and|&|,\s*and)\s*(?:outcome\s*)?{_NUMBER})*)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"[(\[][^()\[\]]*[)\]]|[^.]*\bnational\s+framework\b[^.]*", re.IGNORECASE)
"""Where a reference stands: in brackets, or in a sentence that names the framework."""


def find_outcomes(text: str) -> tuple[str, ...]:
    """The numbers of the outcomes an item refers to, `1` to `4`, in the order first printed."""
    found = (
        _NUMBERS[word.lower()]
        for reference in _REFERENCE.findall(text)
        for named in _NAMED.finditer(reference)
        for word in re.findall(_NUMBER, named["numbers"], re.IGNORECASE)
    )
    return tuple(dict.fromkeys(found))
