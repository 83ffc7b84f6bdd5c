"""Admitting a document: the task a worker is given, and what it makes of whatever goes wrong.

Owns the one place where an exception nobody foresaw becomes an issue. The work itself is
`graph_builder.admitting.document_work`, which only workers import: it costs most of a second.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from graph_builder.admitting.outcome import Outcome
from graph_builder.gathering.source_files import SourceFile
from graph_builder.issues import Code, Issue, Refusal, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker is asked: to admit `file` under the base IRI `base`."""

    file: SourceFile
    base: str


def prepare(base: str) -> None:
    """Loads what every document needs, once in each worker: shapes and register."""
    from graph_builder.admitting.document_work import load_rules

    load_rules(base)


def admit(task: Task) -> Outcome:
    """Reads a file, asserts what it states, and validates that.

    Whatever goes wrong refuses the document, with an issue that says why; only a lack of
    memory is left to the pool, which has a word for it and replaces the worker.
    """
    from graph_builder.admitting.document_work import work_on

    try:
        return work_on(task.file, task.base)
    except Refusal as refusal:
        return Outcome(admitted=None, issues=(refusal.issue(task.file.name),))
    except MemoryError:
        raise
    except Exception:
        return Outcome(admitted=None, issues=(internal_error(task.file.name, traceback.format_exc()),))


def internal_error(name: str, cause: str) -> Issue:
    """The issue of a fault of this program; `cause` is a traceback, kept whole."""
    last = cause.strip().splitlines()[-1]
    return Issue(
        code=Code.INTERNAL_ERROR,
        severity=Severity.REFUSED,
        document=name,
        message=f"a fault of this program kept it from being read ({last}).",
        advice="Please report it, with the document and what --verbose prints.",
        quote=cause,
    )
