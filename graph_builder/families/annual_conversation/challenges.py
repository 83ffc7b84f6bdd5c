"""The key challenges that a council named at its annual conversation.

Owns the list or sentence that names them and its splitting into single challenges.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import Challenge
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.paragraphs import Paragraph, find_paragraphs, items_below
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document

_COUNTS = {
    word: number
    for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight"], start=2)
}
_COUNT = rf"\b(?P<count>{'|'.join(_COUNTS)})\s+"
CHALLENGES = re.compile(
    rf"(?:{_COUNT})?\b(?:(?:key|main|biggest|greatest|current|top|most\s+significant)\s+)+challenges\b",
    re.IGNORECASE,
)
_SERIES_AFTER = re.compile(
    r"\bchallenges\b[^:.]*?(?::|\b(?:are|were|as|being|include|included)\b)\s*(?P<series>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SERIES_BEFORE = re.compile(
    r"\b(?:identified|outlined|named|described|highlighted|set\s+out)\s+(?P<series>.+?)\s+as\b[^,;]*\bchallenges\b",
    re.IGNORECASE | re.DOTALL,
)
_COMMA = re.compile(r",\s+(?:and\s+)?")
_SEMICOLON = re.compile(r";\s+(?:and\s+)?")
_AND = re.compile(r"\s+and\s+")

_LIST_MARK = re.compile(r"[;,](?:\s+and)?$")

_Span = tuple[int, int]


def names_challenges(letter: Letter) -> bool:
    """True if the letter speaks of key challenges at all."""
    return any(CHALLENGES.search(line.text) for line in letter.body)


def read_challenges(document: Document, letter: Letter) -> tuple[Challenge, ...]:
    """The challenges in order; empty where none are named or a sentence does not come apart surely."""
    paragraphs = find_paragraphs(letter.body)
    for index, paragraph in enumerate(paragraphs):
        if not CHALLENGES.search(paragraph.text):
            continue
        spans = [(item.start, item.end) for item in items_below(paragraphs, index)]
        if not spans:
            spans = _in_sentences(document, paragraphs, index)
        if spans:
            return tuple(
                Challenge(
                    position=position,
                    text=_LIST_MARK.sub("", " ".join(document.text[start:end].split())),
                    evidence=document.evidence(start, end),
                )
                for position, (start, end) in enumerate(spans, start=1)
            )
    return ()


def _in_sentences(document: Document, paragraphs: Sequence[Paragraph], index: int) -> list[_Span]:
    """The challenges that the first telling sentence of a paragraph names."""
    paragraph = paragraphs[index]
    heading = paragraphs[index - 1].text if index else ""
    for start, end in find_sentences(document.text, paragraph.start, paragraph.end):
        sentence = document.text[start:end]
        said = CHALLENGES.search(sentence)
        series = said and (_SERIES_BEFORE.search(sentence) or _SERIES_AFTER.search(sentence))
        if said and series:
            words = said["count"] or (over["count"] if (over := CHALLENGES.search(heading)) else None)
            count = _COUNTS[words.lower()] if words else None
            first, last = series.span("series")
            return [
                (start + first + a, start + first + b)
                for a, b in _split(sentence[first:last].rstrip(" .\n"), count)
            ]
    return []


def _split(series: str, count: int | None) -> list[_Span]:
    """The parts of a series of words, where it comes apart into `count` (any number, if None)."""
    parts = _cut(series, 0, len(series), _SEMICOLON)
    if len(parts) == 1:
        parts = _cut(series, 0, len(series), _COMMA)
    if len(parts) > 1 and len(parts) == (count or len(parts)) and _is_closed(series, parts, count):
        return parts
    last = _cut(series, *parts[-1], _AND)
    if len(last) == 2 and len(parts) + 1 == (count or len(parts) + 1):
        return [*parts[:-1], *last]
    return []


def _is_closed(series: str, parts: Sequence[_Span], count: int | None) -> bool:
    """True if the last part is surely a single one: so many were announced, or "and" stands before it."""
    return count is not None or series[: parts[-1][0]].rstrip().endswith("and")


def _cut(series: str, start: int, end: int, separator: re.Pattern[str]) -> list[_Span]:
    bounds = [start]
    for match in separator.finditer(series, start, end):
        bounds += match.span()
    bounds.append(end)
    return list(zip(bounds[::2], bounds[1::2], strict=True))
