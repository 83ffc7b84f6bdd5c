"""One document, from its bytes to triples that may be published, or the reason why not.

Owns what happens to a document in a worker process and the one place where an
exception nobody foresaw becomes an issue. Knows nothing of other documents or of stores.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph

from graph_builder.building.document import DocumentDescription
from graph_builder.building.graph import build_document_graph
from graph_builder.building.publication import publication_issue
from graph_builder.building.quads import write_quads
from graph_builder.facts import FieldStatus, ReportFacts
from graph_builder.families.registry import read_facts
from graph_builder.gathering import SourceFile
from graph_builder.identifiers import Identifiers
from graph_builder.issues import Code, Issue, Refusal, Severity
from graph_builder.manifest import ManifestRow
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from graph_builder.register import Authority, load_register
from graph_builder.store.texts import pack_text
from graph_builder.validation import Validator
from graph_builder.validation_report import issues_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What is published of a document: its triples as N-Quads and its text, packed to keep."""

    quads: bytes
    text: bytes
    family: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a document; `admitted` is None for one that was refused."""

    admitted: Admitted | None
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker is asked: to admit `file` under the base IRI `base`."""

    file: SourceFile
    base: str


def prepare(base: str) -> None:
    """Loads what every document needs, once in each worker: shapes and register."""
    _validator(base)
    load_register(base)


def admit(task: Task) -> Outcome:
    """Reads a file, asserts what it states, and validates that.

    Whatever goes wrong refuses the document, with an issue that says why; only a lack of
    memory is left to the pool, which has a word for it and replaces the worker.
    """
    file = task.file
    try:
        return _admit(file, Identifiers(task.base))
    except Refusal as refusal:
        return Outcome(admitted=None, issues=(refusal.issue(file.name),))
    except MemoryError:
        raise
    except Exception:
        return Outcome(admitted=None, issues=(internal_error(file.name, traceback.format_exc()),))


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


def _admit(file: SourceFile, identifiers: Identifiers) -> Outcome:
    document = _read(file)
    facts = read_facts(document)
    row = file.row or ManifestRow(file=file.name)
    authority = load_register(identifiers.base).find(facts.authority.name)
    description = DocumentDescription(
        name=file.shown,
        sha256=document.sha256,
        page_count=document.page_count,
        url=row.url,
        listed=row.published,
        listed_title=row.title,
    )
    graph = build_document_graph(facts, description, authority, identifiers)
    issues = [
        *_reading_issues(file, facts, authority, row),
        *issues_of(_validator(identifiers.base).validate(graph), graph, file.name),
    ]
    if any(issue.severity is Severity.REFUSED for issue in issues):
        return Outcome(admitted=None, issues=tuple(issues))
    quads = write_quads(graph)
    _check_syntax(quads)
    admitted = Admitted(
        quads=quads,
        text=pack_text(document),
        family=facts.family.value,
        rule_version=facts.rule_version,
    )
    return Outcome(admitted=admitted, issues=tuple(issues))


def _read(file: SourceFile) -> Document:
    try:
        data = Path(file.path).read_bytes()
    except OSError as error:
        raise Refusal(
            Code.UNREADABLE_FILE, f"it cannot be opened ({error.strerror}).", "Check its permissions."
        ) from error
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise Refusal(Code.UNREADABLE_FILE, "it was changed while it was being read.", "Build again.")
    return read_document(data, file.name)


def _check_syntax(quads: bytes) -> None:
    """Raises SyntaxError for an IRI or literal that is none, here where it costs one document.

    The store takes the quads as they are, and would only stumble over them at some later export.
    """
    pyoxigraph.Store().bulk_load(quads, format=pyoxigraph.RdfFormat.N_QUADS)


def _reading_issues(
    file: SourceFile, facts: ReportFacts, authority: Authority | None, row: ManifestRow
) -> Iterator[Issue]:
    """What a person should know of a document that was read."""
    for missing in facts.missing:
        if missing.status is FieldStatus.NOT_READ:
            yield _warning(file, Code.NOT_READ, f"{missing.field} could not be read: {missing.reason}")
    for doubt in facts.doubts:
        yield Issue(
            code=doubt.code,
            severity=Severity.WARNING,
            document=file.name,
            message=f"{doubt.field}: {doubt.reason}",
            advice="Look at the document; what stands there was not taken as a fact.",
            quote=doubt.evidence.quote,
            pages=doubt.evidence.pages,
        )
    disagreeing = publication_issue(file.name, facts.publication, row.published)
    if disagreeing is not None:
        yield disagreeing
    if authority is None:
        yield Issue(
            code=Code.UNKNOWN_AUTHORITY,
            severity=Severity.WARNING,
            document=file.name,
            message=f"“{facts.authority.name}” is not in the register of authorities.",
            advice="It was given an address of its own, under the name printed.",
            quote=facts.authority.evidence.quote,
            pages=facts.authority.evidence.pages,
        )
    listed = load_register().find(row.authority) if row.authority else None
    if authority is not None and listed is not None and listed.slug != authority.slug:
        yield _warning(
            file,
            Code.AUTHORITY_DISAGREES,
            f"the document is about {authority.name}, the manifest says {listed.name}.",
            "The document was believed; correct the manifest if it is wrong.",
        )


def _warning(file: SourceFile, code: Code, message: str, advice: str = "") -> Issue:
    return Issue(code=code, severity=Severity.WARNING, document=file.name, message=message, advice=advice)


@cache
def _validator(base: str) -> Validator:
    return Validator(load_register(base))
