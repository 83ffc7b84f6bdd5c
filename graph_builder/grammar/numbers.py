"""Numbers as these reports print them: figures with commas, or words below a hundred."""

from __future__ import annotations

import re

_WORDS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_BELOW_HUNDRED = (
    rf"(?:{'|'.join(_TENS)})-(?:{'|'.join(_WORDS[1:10])})|{'|'.join((*_WORDS, *_TENS[1:], 'none', 'zero'))}"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:{_BELOW_HUNDRED})\b)"
"""A pattern for any number, to build others with; match it without regard to case."""


def number_of(printed: str) -> str:
    """A printed number as a plain decimal: `1,021` → `1021`, `seven` → `7`, `no` → `0`.

    Raises:
        ValueError: when it is none.
    """
    word = printed.strip().lower()
    if word in ("none", "zero"):
        return "0"
    if word in _WORDS:
        return str(_WORDS.index(word))
    tens, _, ones = word.partition("-")
    if tens in _TENS:
        return str(20 + 10 * _TENS.index(tens) + (_WORDS.index(ones) if ones else 0))
    figure = word.replace(",", "")
    if not re.fullmatch(r"\d+(?:\.\d+)?", figure):
        raise ValueError(f"no number: {printed!r}")
    return figure
