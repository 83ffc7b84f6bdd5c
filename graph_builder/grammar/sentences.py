"""Sentences of running text, with where they stand.

Owns where a sentence ends; an abbreviation's full stop or a decimal point does not end one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATIONS = ("Mr", "Mrs", "Ms", "Dr", "Cllr", "Prof", "Rev", "St", "No", "e.g", "i.e", "para", "approx")
_END = re.compile(r"[.!?][’”\"')\]]*(?=\s+[‘“\"'(\[]?[A-Z0-9•–])|\n(?=[•–])")


def find_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the sentences between `start` and `end` of `text`, in order.

    A line that opens with a bullet begins a sentence of its own.
    """
    last = len(text) if end is None else end
    opening = start
    for match in _END.finditer(text, start, last):
        if text[opening : match.start()].endswith(_ABBREVIATIONS):
            continue
        yield from _visible(text, opening, match.end())
        opening = match.end()
    yield from _visible(text, opening, last)


def _visible(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without the white space at its ends, unless nothing is left."""
    words = text[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
