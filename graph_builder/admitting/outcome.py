"""What became of a document: published with this, or refused, and what there is to tell of it.

Owns no more than what passes from a worker to the process that collects.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.issues import Issue
from graph_builder.searching.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What is published of a document: triples as N-Quads, text, packed to keep, and what is searched."""

    quads: bytes
    text: bytes
    passages: tuple[Passage, ...]
    family: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a document; `admitted` is None for one that was refused."""

    admitted: Admitted | None
    issues: tuple[Issue, ...]
