"""One document, from its bytes to triples that may be published, or the reason why not.

Owns the order of these steps, which run in a worker process. Knows nothing of other documents
or of stores.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import chain

import pyoxigraph
from rdflib import Graph

from graph_builder.admitting.outcome import Admitted, Outcome
from graph_builder.building.document import DocumentDescription
from graph_builder.building.graph import build_document_graph
from graph_builder.building.graph_memory import DocumentMemory
from graph_builder.building.publication import publication_issue
from graph_builder.building.quads import write_quads
from graph_builder.corrections.applying import CorrectionError, correct
from graph_builder.facts import Correction, FieldStatus, ReportFacts
from graph_builder.families.registry import read_facts
from graph_builder.gathering.manifest import ManifestRow
from graph_builder.gathering.source_files import SourceFile
from graph_builder.identifiers import Identifiers
from graph_builder.inferring.triples import build_inference_graph
from graph_builder.issues import Code, Issue, Refusal, Severity
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from graph_builder.register import Authority, load_register
from graph_builder.searching.passages import passages_of
from graph_builder.store.texts import pack_text
from graph_builder.validating.cross_checks import check_document
from graph_builder.validating.report import issues_of
from graph_builder.validating.validation import Validator


def load_rules(base: str) -> None:
    """Parses shapes and register now, for all documents of this process."""
    _validator(base)
    load_register(base)


def work_on(file: SourceFile, base: str) -> Outcome:
    """Reads a file, asserts what it states under the base IRI `base`, and validates that.

    Raises:
        Refusal: when it cannot be read, or is no report of a known kind.
    """
    identifiers = Identifiers(base)
    document = _read(file)
    facts, faults = correct(read_facts(document), file.corrections)
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
    inferred = build_inference_graph(facts, document.sha256, identifiers)
    issues = [
        *_reading_issues(file, facts, authority, row),
        *(_unmade(file, correction, fault) for correction, fault in faults),
        *issues_of(_validator(identifiers.base).validate(_together(graph, inferred)), graph, file.name),
    ]
    if any(issue.severity is Severity.REFUSED for issue in issues):
        return Outcome(admitted=None, issues=tuple(issues))
    quads = write_quads(graph) + write_quads(inferred)
    store = _loaded(quads)
    issues += check_document(store, file.name)
    admitted = Admitted(
        quads=quads,
        text=pack_text(document),
        passages=passages_of(store, document.sha256, identifiers),
        family=facts.family.value,
        rule_version=facts.rule_version,
    )
    return Outcome(admitted=admitted, issues=tuple(issues))


def _read(file: SourceFile) -> Document:
    try:
        data = file.path.read_bytes()
    except OSError as error:
        raise Refusal(
            Code.UNREADABLE_FILE, f"it cannot be opened ({error.strerror}).", "Check its permissions."
        ) from error
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise Refusal(Code.UNREADABLE_FILE, "it was changed while it was being read.", "Build again.")
    return read_document(data, file.name)


def _together(graph: Graph, inferred: Graph) -> Graph:
    """Both as one graph: the shapes of an inference look at the statements it was made from."""
    both = Graph(store=DocumentMemory(), identifier=graph.identifier)
    for triple in chain(graph, inferred):
        both.store.add(triple, both)
    return both


def _loaded(quads: bytes) -> pyoxigraph.Store:
    """The quads in a store of their own; what is no IRI or literal costs one document here.

    The store on disk takes the quads as they are, and would only stumble over them at some later export.

    Raises:
        SyntaxError: something is no IRI or literal.
    """
    store = pyoxigraph.Store()
    store.bulk_load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def _reading_issues(
    file: SourceFile, facts: ReportFacts, authority: Authority | None, row: ManifestRow
) -> Iterator[Issue]:
    """What a person should know of a document that was read."""
    for missing in facts.missing:
        if missing.status is FieldStatus.NOT_READ:
            yield _warning(file, Code.NOT_READ, f"{missing.field}: it could not be read: {missing.reason}")
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


def _unmade(file: SourceFile, correction: Correction, fault: CorrectionError) -> Issue:
    return _warning(
        file,
        Code.CORRECTION_FAULT,
        f"the correction of {correction.field} by {correction.who} was not made: {fault}.",
        "See docs/corrections.md; a name is the end of the IRI that the named queries show.",
    )


def _warning(file: SourceFile, code: Code, message: str, advice: str = "") -> Issue:
    return Issue(code=code, severity=Severity.WARNING, document=file.name, message=message, advice=advice)


@cache
def _validator(base: str) -> Validator:
    return Validator(load_register(base))
