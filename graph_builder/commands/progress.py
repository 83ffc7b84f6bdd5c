"""What a build says while it runs of the documents; how far it is says `counting`.

Everything here goes to standard error. Refusals are always said, when they are met; warnings and notes
unless quiet was asked for, at the end, those of one kind together: a folder without a manifest has one
of some kinds for every document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import TracebackType

from graph_builder.admitting.outcome import Outcome
from graph_builder.commands.counting import Counting
from graph_builder.gathering.source_files import SourceFile
from graph_builder.issues import Issue, Severity

MOST_NAMES = 3
"""Documents named with what is told of several; `--verbose` names each, and so does `status --verbose`."""


class BuildProgress:
    """Says how far a build is and what it meets; a context manager around the build."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._counting = Counting("Reading", "read", quiet=quiet)
        self._said: set[Issue] = set()
        self._kept: dict[tuple[Severity, str], list[Issue]] = {}

    def __enter__(self) -> BuildProgress:
        self._counting.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._counting.__exit__(kind, error, trace)

    def document_done(self, done: int, total: int, file: SourceFile, outcome: Outcome) -> None:
        """One document is done: moves the bar, or says a line now and then."""
        self._say(outcome.issues)
        if self._verbose and outcome.admitted is not None:
            self._counting.say(f"{file.name}: published as {outcome.admitted.family}.")
        self._counting.count(done, total)

    def say_rest(self, issues: Iterable[Issue]) -> None:
        """Says what was not said with a document: of folders, manifests, and across documents."""
        self._say(issue for issue in issues if issue not in self._said)
        for (severity, words), alike in self._kept.items():
            self._counting.say(f"{severity}: {_named([issue.document for issue in alike])}: {words}")

    def _say(self, issues: Iterable[Issue]) -> None:
        for issue in issues:
            self._said.add(issue)
            if issue.severity is Severity.REFUSED:
                self._counting.say(f"refused: {issue.sentence()}")
                if self._verbose and issue.quote:
                    self._counting.say(issue.quote)
            elif self._verbose:
                self._counting.say(f"{issue.severity}: {issue.sentence()}")
            elif not self._quiet:
                words = f"{issue.message} {issue.advice}".strip()
                self._kept.setdefault((issue.severity, words), []).append(issue)


def _named(documents: Sequence[str]) -> str:
    """One document by its name; several counted, with the first names."""
    if len(documents) == 1:
        return documents[0]
    left = len(documents) - MOST_NAMES
    more = f" and {left} more" if left > 0 else ""
    return f"{len(documents)} documents ({', '.join(documents[:MOST_NAMES])}{more})"
