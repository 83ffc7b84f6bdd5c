"""Labels and their values, as on the front sheet and in the contact table of a council's paper.

Owns finding a value behind its label, on the same line (`Date: 5 May 2022`, or a table's row
without a colon) or on the lines below. Which labels there are is data in the family.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.reading.document import Line

_OTHER_LABEL = re.compile(
    r"(?!(?:Name|Job title|Designation|Post|Title|Position|Role|Tel\w*|E-?mail|Phone)\b)"
    r"[A-Z][\w’'/() ]{2,40}:(?:\s|$)"
)
"""A label the family does not know; those inside a value (a name, a telephone) are none."""
_MOST_LINES = 6
"""No value of a front sheet or contact table runs over more lines."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label a family knows: `key` names it; `pattern` matches it without its colon, case aside."""

    key: str
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label's value: the lines' words behind it; `start` and `end` span label and value."""

    key: str
    label: str
    values: tuple[str, ...]
    start: int
    end: int

    @property
    def text(self) -> str:
        return " ".join(self.values)


def find_labelled(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Labelled]:
    """The labelled values among `lines`, in order; a label without any value is passed over.

    A value begins behind the label or, where nothing stands there, on the next line; it goes
    on until the next label or a gap.
    """
    patterns = [
        (
            label.key,
            re.compile(rf"(?:•\s*)?(?P<label>{label.pattern})(?!\w)\s*(?P<colon>[:|])?\s*", re.IGNORECASE),
        )
        for label in labels
    ]
    hits = [_label_of(line, patterns) for line in lines]
    for index, hit in enumerate(hits):
        if hit is None:
            continue
        key, label, width = hit
        values = [lines[index].text[width:]] if width < len(lines[index].text) else []
        last = index
        for below in range(index + 1, min(index + _MOST_LINES, len(lines))):
            follows_label = not values and below == index + 1
            if hits[below] or lines[below].heading or (lines[below].gap and not follows_label):
                break
            if values and _OTHER_LABEL.match(lines[below].text):
                break
            values.append(lines[below].text)
            last = below
        if values:
            yield Labelled(
                key=key,
                label=label,
                values=tuple(values),
                start=lines[index].start,
                end=lines[last].end,
            )


def _label_of(line: Line, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> tuple[str, str, int] | None:
    """The key and words of the label a line opens with, and the length to its value.

    Without a colon the label must fill the line or a capital or figure must follow it, as in a
    table's row.
    """
    for key, pattern in patterns:
        match = pattern.match(line.text)
        if match is None:
            continue
        rest = line.text[match.end() :]
        if match["colon"] or not rest or rest[0].isupper() or rest[0].isdigit():
            return key, match["label"], match.end()
    return None
