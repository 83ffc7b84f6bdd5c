"""What a person put right in what was read of a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A field of a document, the value it should have, why, and who says so.

    `field` is written as in `docs/corrections.md`, for example
    `judgements/authority/leadership/grade`; `value` None takes away what was read.
    """

    field: str
    value: str | None
    why: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedCorrection:
    """A correction that was made: `as_read` is the value before, `statement` what it changed.

    `statement` is the kind of the statement and its place in the document; None when that
    was taken away.
    """

    correction: Correction
    as_read: str | None
    statement: tuple[str | int, ...] | None
