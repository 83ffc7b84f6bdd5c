"""Documents worked on in processes, and what comes of each in the order they were given.

Owns what one document may use, and the words for one that used more. The pool is
`graph_builder.workers`, the work `graph_builder.admitting.admission`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager

from graph_builder.admitting.admission import Task, admit, internal_error, prepare
from graph_builder.admitting.outcome import Outcome
from graph_builder.admitting.readying import PRELOAD
from graph_builder.gathering.source_files import SourceFile
from graph_builder.issues import Code, Issue, Severity
from graph_builder.workers.failures import OutOfMemory, TaskRaised, TimedOut, WorkFailed
from graph_builder.workers.pool import Limits, Pool

DOCUMENT_LIMITS = Limits(seconds=60.0, memory_bytes=3 << 29)
"""What one document may use: a minute, and 1.5 GiB."""


@contextmanager
def outcomes_of(
    files: Sequence[SourceFile], base: str, *, jobs: int, limits: Limits = DOCUMENT_LIMITS
) -> Iterator[Iterator[tuple[SourceFile, Outcome]]]:
    """What comes of each file under the base IRI `base`, by `jobs` processes; none is started for no file."""
    if not files:
        yield iter(())
        return
    with Pool(
        admit,
        size=max(1, min(jobs, len(files))),
        limits=limits,
        initializer=prepare,
        initargs=(base,),
        preload=PRELOAD,
    ) as pool:
        futures = [(file, pool.submit(Task(file=file, base=base))) for file in files]
        yield ((file, _outcome(file, future, limits)) for file, future in futures)


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
