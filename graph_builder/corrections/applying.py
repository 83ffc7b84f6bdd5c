"""Making corrections: the facts of a document with the right values in the place of those read.

Owns the change. The words a fact was read from stay its evidence, whatever its value is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph_builder.corrections.fields import FIELDS, Field, FieldValueError, StatementKey, statements_of
from graph_builder.facts import Fact, ReportFacts
from graph_builder.facts.corrections import AppliedCorrection, Correction

_ATTRIBUTES = (
    "publication",
    "fieldwork",
    "judgements",
    "recommendations",
    "people",
    "previous_inspections",
    "statistics",
)


class CorrectionError(ValueError):
    """A correction that fits nothing that was read, or not its field; the message says which."""


def correct(
    facts: ReportFacts, corrections: Sequence[Correction]
) -> tuple[ReportFacts, tuple[tuple[Correction, CorrectionError], ...]]:
    """The facts with their corrections, and the corrections that could not be made, with why."""
    faults: list[tuple[Correction, CorrectionError]] = []
    for correction in corrections:
        try:
            facts = _corrected(facts, correction)
        except CorrectionError as fault:
            faults.append((correction, fault))
    return facts, tuple(faults)


def _corrected(facts: ReportFacts, correction: Correction) -> ReportFacts:
    key, fact, field = _find(facts, correction)
    if field is None:
        if correction.value is not None:
            columns = ", ".join(FIELDS[type(fact)])
            raise CorrectionError(f"it names no field; there are {columns} (or no value, to take it away)")
        applied = AppliedCorrection(correction=correction, as_read=fact.evidence.quote, statement=None)
        return _with(facts, fact, None, applied)
    before = getattr(fact, field.attribute)
    applied = AppliedCorrection(correction=correction, as_read=_as_text(before), statement=key)
    return _with(facts, fact, _changed(fact, field, correction), applied)


def _find(facts: ReportFacts, correction: Correction) -> tuple[StatementKey, Fact, Field | None]:
    """The statement that a correction names, and the field of it; None for the whole statement."""
    for key, fact in statements_of(facts):
        path = "/".join(map(str, key))
        if correction.field == path:
            return key, fact, None
        of_fact, _, column = correction.field.rpartition("/")
        if of_fact == path and column in FIELDS[type(fact)]:
            return key, fact, FIELDS[type(fact)][column]
        if of_fact == path:
            known = ", ".join(FIELDS[type(fact)])
            raise CorrectionError(f"{path} has no field “{column}” that can be corrected; it has {known}")
    raise CorrectionError("nothing was read under this name")


def _changed(fact: Fact, field: Field, correction: Correction) -> Fact:
    change: dict[str, Any] = {field.attribute: None}
    if correction.value is None and not field.optional:
        raise CorrectionError("this field cannot be without a value")
    try:
        if correction.value is not None:
            change[field.attribute] = field.read(correction.value)
        return replace(fact, **change)
    except FieldValueError as fault:
        raise CorrectionError(f"“{correction.value}” cannot be its value: {fault}") from fault


def _with(facts: ReportFacts, before: Fact, after: Fact | None, applied: AppliedCorrection) -> ReportFacts:
    """The facts with `after` in the place of `before`, or without it."""
    changes: dict[str, Any] = {"corrections": (*facts.corrections, applied)}
    for name in _ATTRIBUTES:
        held = getattr(facts, name)
        if held is before:
            changes[name] = after
        elif isinstance(held, tuple) and any(each is before for each in held):
            changed = (after if each is before else each for each in held)
            changes[name] = tuple(each for each in changed if each is not None)
    return replace(facts, **changes)


def _as_text(value: object) -> str | None:
    """A value as it would be written in a corrections file."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
