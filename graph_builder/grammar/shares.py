"""Shares of children in an area, with the national share printed beside them.

Owns the wordings of the list "Children living in this area": poverty, minority ethnic groups,
and for primary and secondary schools free school meals and English as an additional language.
Counts of children are for `statistics`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph_builder.facts import FigureOf, Statistic
from graph_builder.grammar.blocks import Block, find_blocks
from graph_builder.reading.document import Document, Line

PERCENT = "percent"

_SHARE = r"(?P<share>\d+(?:\.\d+)?)\s?%"
_NATIONAL = re.compile(
    r"national(?: average| figure)?\s+(?:is|was|of)\s*(?P<before>\d+(?:\.\d+)?)\s?%"
    r"|(?P<after>\d+(?:\.\d+)?)\s?%\s+(?:in the country as a whole|nationally)",
    re.IGNORECASE,
)

# A sentence that gives a share of all children in the area.
_WHOLE_AREA = {
    "children living in poverty": re.compile(
        rf"{_SHARE} of (?:the local authority[’']?s |all )?children\b[^.]*\b"
        r"(?:in poverty|low[- ]income families)",
        re.IGNORECASE,
    ),
    "children from minority ethnic groups": re.compile(
        rf"minority ethnic groups account for (?:over |approximately |around )?{_SHARE}", re.IGNORECASE
    ),
}

# A sentence that opens a list by phase of school, and what each line of that list says.
_BY_PHASE = {
    "free school meals": re.compile(r"entitled to free school meals", re.IGNORECASE),
    "English as an additional language": re.compile(r"English as an additional language", re.IGNORECASE),
}
_PHASE = re.compile(
    rf"in (?:nursery and )?(?P<phase>primary|secondary) schools?,? (?:is|are|it is) {_SHARE}", re.IGNORECASE
)


def read_shares(document: Document, lines: Sequence[Line], before: int) -> tuple[Statistic, ...]:
    """The shares that `lines` print, each once; positions count on from `before`.

    A national share stands directly after the local one it was printed beside.
    """
    found: dict[str, list[Statistic]] = {}
    for label, statement, share, block in _shares(find_blocks(lines)):
        if label not in found:
            found[label] = list(_figures(document, block, label, statement, share))
    numbered: list[Statistic] = []
    for pair in found.values():
        position = before + len(numbered) + 1
        numbered += [
            replace(
                fact,
                position=position + step,
                compared_with=position if fact.figure_of is FigureOf.NATIONAL else None,
            )
            for step, fact in enumerate(pair)
        ]
    return tuple(numbered)


def _shares(blocks: Sequence[Block]) -> Iterator[tuple[str, str, str, Block]]:
    """Label, statement, share and block of each share printed."""
    topic: str | None = None
    for block in blocks:
        opened = next((name for name, opening in _BY_PHASE.items() if opening.search(block.text)), None)
        phases = list(_PHASE.finditer(block.text))
        topic = opened or (topic if phases else None)
        for number, phase in enumerate(phases):
            end = phases[number + 1].start() if number + 1 < len(phases) else len(block.text)
            if topic:
                label = f"{topic} in {phase['phase'].lower()} schools"
                yield label, block.text[phase.start() : end], phase["share"], block
        for label, sentence in _WHOLE_AREA.items():
            match = sentence.search(block.text)
            if match:
                yield label, block.text[match.start() :], match["share"], block


def _figures(document: Document, block: Block, label: str, statement: str, share: str) -> Iterator[Statistic]:
    local = Statistic(position=0, measure=label, value=share, unit=PERCENT, evidence=block.evidence(document))
    yield local
    national = _NATIONAL.search(statement)
    if national:
        value = national["before"] or national["after"]
        yield replace(local, value=value, figure_of=FigureOf.NATIONAL)
