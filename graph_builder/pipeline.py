"""The order of a build: gather → read, assert, validate → load → check → publish.

Owns that order and nothing of its steps. Documents are worked on in processes and
taken in the order of their names, so that neither the number of processes nor the
order of the folder decides a byte of the result.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graph_builder.admission import Admitted, Outcome, Task, admit, internal_error, prepare
from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.cross_checks import run_cross_checks
from graph_builder.gathering import SourceFile, gather
from graph_builder.identifiers import DEFAULT_BASE, Identifiers
from graph_builder.issues import Code, Issue, Severity
from graph_builder.ledger import Ledger
from graph_builder.linking.links import GRAPH, build_links
from graph_builder.store.reading import Generation
from graph_builder.store.record import Record
from graph_builder.store.writing import GenerationWriter
from graph_builder.version import __version__
from graph_builder.workers import Limits, OutOfMemory, Pool, TaskRaised, TimedOut, WorkFailed

DOCUMENT_LIMITS = Limits(seconds=60.0, memory_bytes=3 << 29)
"""What one document may use: a minute, and 1.5 GiB."""


class BaseIriError(Exception):
    """Documents were to be added under another base IRI than those in the store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOrder:
    """What to build: the documents at `paths` into `store`; with `add` beside what it holds.

    `base_iri` None means that of the store added to, else the default one.
    """

    paths: Sequence[Path]
    store: Path
    add: bool = False
    manifest: Path | None = None
    jobs: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    base_iri: str | None = None
    keep_sources: bool = True
    limits: Limits = DOCUMENT_LIMITS


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What came of a build: `generation` is None when nothing was published.

    `published`, `refused` and `issues` are of this build, without what was kept.
    """

    generation: Generation | None
    published: int
    refused: int
    issues: tuple[Issue, ...]


Progress = Callable[[int, int, SourceFile, Outcome], None]
"""Told after each document: how many are done, of how many, which, and what came of it."""


def build(order: BuildOrder, progress: Progress = lambda *_: None) -> BuildResult:
    """Builds a generation and publishes it, if at least one document is admitted.

    Raises:
        StoreError: the store cannot be written; nothing was changed.
        BaseIriError: see there; nothing was changed.
    """
    gathering = gather(order.paths, order.manifest)
    with GenerationWriter(order.store) as writer:
        before = writer.previous if order.add else None
        identifiers = Identifiers(_base_iri(order, before))
        ledger = Ledger(before.record(), before.issues()) if before else Ledger()
        files = ledger.open(gathering)
        if before:
            writer.keep_previous()
        with _outcomes(files, identifiers.base, order) as outcomes:
            for done, (file, outcome) in enumerate(outcomes, start=1):
                if outcome.admitted is not None:
                    _write(writer, ledger, file, outcome.admitted, identifiers, order)
                ledger.enter(file, outcome)
                progress(done, len(files), file, outcome)
        generation = None
        if ledger.published:
            _write_vocabulary(writer, identifiers)
            _write_links(writer, identifiers)
            ledger.add_issues(run_cross_checks(writer.finish_quads().open()))
            generation = writer.publish(_record(identifiers, ledger), ledger.issues)
    return BuildResult(
        generation=generation, published=ledger.published, refused=ledger.refused, issues=ledger.new_issues
    )


def _base_iri(order: BuildOrder, before: Generation | None) -> str:
    if before is None:
        return order.base_iri or DEFAULT_BASE
    base = before.record().base_iri
    if order.base_iri not in (None, base):
        raise BaseIriError(
            f"The store at {order.store} has the base IRI {base}. "
            "Leave out --base-iri to add to it, or --add to build it anew."
        )
    return base


@contextmanager
def _outcomes(
    files: Sequence[SourceFile], base: str, order: BuildOrder
) -> Iterator[Iterator[tuple[SourceFile, Outcome]]]:
    """What comes of each file, in the order given, worked on in processes."""
    with Pool(
        admit,
        size=max(1, min(order.jobs, len(files))),
        limits=order.limits,
        initializer=prepare,
        initargs=(base,),
        preload=["graph_builder.admission"],
    ) as pool:
        futures = [(file, pool.submit(Task(file=file, base=base))) for file in files]
        yield ((file, _outcome(file, future, order.limits)) for file, future in futures)


def _outcome(file: SourceFile, future: Future[Outcome], limits: Limits) -> Outcome:
    """What a worker says of a file, or what its failing says."""
    try:
        return future.result()
    except TaskRaised as error:
        return Outcome(admitted=None, issues=(internal_error(file.name, str(error)),))
    except TimedOut:
        code, message = Code.TIMED_OUT, f"reading it took longer than {limits.seconds:g} seconds."
    except OutOfMemory:
        code, message = Code.OUT_OF_MEMORY, f"reading it took more than {limits.memory_bytes >> 20} MiB."
    except WorkFailed as error:
        code, message = Code.WORKER_DIED, f"the process that read it died: {error}."
    advice = "Open it and save it again as PDF; if that does not help, please report it."
    issue = Issue(code=code, severity=Severity.REFUSED, document=file.name, message=message, advice=advice)
    return Outcome(admitted=None, issues=(issue,))


def _write(
    writer: GenerationWriter,
    ledger: Ledger,
    file: SourceFile,
    admitted: Admitted,
    identifiers: Identifiers,
    order: BuildOrder,
) -> None:
    for old in ledger.superseded(file):
        writer.remove_graph(identifiers.document_graph(old.sha256))
        writer.remove_document(old.sha256)
    writer.add_quads(admitted.quads)
    writer.add_text(file.sha256, admitted.text)
    if order.keep_sources:
        writer.add_source(file.sha256, file.path)


def _write_vocabulary(writer: GenerationWriter, identifiers: Identifiers) -> None:
    """The graphs that belong to no document, as this release has them."""
    for name, quads in (("ontology", build_ontology_quads), ("register", build_register_quads)):
        writer.remove_graph(identifiers.graph(name))
        writer.add_quads(quads(identifiers))


def _write_links(writer: GenerationWriter, identifiers: Identifiers) -> None:
    """What ties the documents together, decided anew from all of them."""
    writer.remove_graph(identifiers.graph(GRAPH))
    writer.add_quads(build_links(writer.loaded(), identifiers))


def _record(identifiers: Identifiers, ledger: Ledger) -> Record:
    return Record(
        tool_version=__version__,
        base_iri=identifiers.base,
        built_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        documents=ledger.documents,
    )
