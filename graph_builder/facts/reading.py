"""What could not be read, and why: no facts, but not silence either."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact
from graph_builder.facts.vocabulary import FieldStatus
from graph_builder.issues import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Fact):
    """Words that could not be taken as they stand, e.g. a date on no calendar.

    `code` says which way, `field` what stays without a value, `reason` is a sentence.
    """

    code: Code
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingField:
    """A field without a value, and why; `reason` is a sentence."""

    field: str
    status: FieldStatus
    reason: str
