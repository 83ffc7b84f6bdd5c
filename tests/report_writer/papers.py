"""A letter or a council's paper, laid out by hand: it follows no template of an inspectorate.

Owns the plan of such a document, whose blocks and facts are written side by side.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts import Fact, Family
from tests.report_writer.blocks import Block, Kind
from tests.report_writer.plan import Inspected, Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlan:
    """A document without fieldwork: `facts` are what its `blocks` state, in order."""

    family: Family
    inspected: Inspected
    title: str
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]
    fieldwork: tuple[Stretch, ...] = ()


def lines(*texts: str) -> tuple[Block, ...]:
    """Paragraphs of plain text."""
    return tuple(Block(kind=Kind.TEXT, text=text) for text in texts)


def bullets(*texts: str) -> tuple[Block, ...]:
    """Items of a list."""
    return tuple(Block(kind=Kind.BULLET, text=text) for text in texts)


def heading(text: str) -> Block:
    """A heading over paragraphs."""
    return Block(kind=Kind.HEADING, text=text)
