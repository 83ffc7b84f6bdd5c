"""A document laid out by hand: a letter, a council's paper, a report of which there is one sample.

Owns the plan of such a document, whose blocks and facts are written side by side.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts import Fact, Family
from tests.report_writer.blocks import Block, Kind
from tests.report_writer.plan import Inspected


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlan:
    """A document whose `facts` are what its `blocks` state, in order.

    `foot` are the running lines of its pages; `grade_left` and `grade_width` say where the second
    column of its tables stands, in points.
    """

    family: Family
    inspected: Inspected
    title: str
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]
    foot: tuple[str, ...] = ()
    grade_left: float = 300.0
    grade_width: float = 220.0


def lines(*texts: str) -> tuple[Block, ...]:
    """Paragraphs of plain text."""
    return tuple(Block(kind=Kind.TEXT, text=text) for text in texts)


def bullets(*texts: str) -> tuple[Block, ...]:
    """Items of a list."""
    return tuple(Block(kind=Kind.BULLET, text=text) for text in texts)


def heading(text: str) -> Block:
    """A heading over paragraphs."""
    return Block(kind=Kind.HEADING, text=text)
