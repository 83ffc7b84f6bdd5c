"""What a build says while it runs: a bar on a terminal, plain lines elsewhere.

Everything here goes to standard error. Refusals are always said, when they are met; warnings and notes
unless quiet was asked for, at the end, those of one kind together: a folder without a manifest has one
of some kinds for every document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from graph_builder.admitting.outcome import Outcome
from graph_builder.gathering.source_files import SourceFile
from graph_builder.issues import Issue, Severity

LINE_EVERY = 25
"""Documents between two plain lines of progress."""

MOST_NAMES = 3
"""Documents named with what is told of several; `--verbose` names each, and so does `status --verbose`."""


class BuildProgress:
    """Says how far a build is and what it meets; a context manager around the build."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._console = Console(stderr=True, highlight=False)
        self._bar: Progress | None = None
        self._said: set[Issue] = set()
        self._kept: dict[tuple[Severity, str], list[Issue]] = {}
        if self._console.is_terminal and not quiet:
            self._bar = Progress(
                TextColumn("Reading"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
            )
            self._task = self._bar.add_task("read", total=None)

    def __enter__(self) -> BuildProgress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def document_done(self, done: int, total: int, file: SourceFile, outcome: Outcome) -> None:
        """One document is done: moves the bar, or says a line now and then."""
        self._say(outcome.issues)
        if self._verbose and outcome.admitted is not None:
            self._print(f"{file.name}: published as {outcome.admitted.family}.")
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total)
        elif not self._quiet and (done % LINE_EVERY == 0 or done == total):
            self._print(f"{done} of {total} documents read.")

    def say_rest(self, issues: Iterable[Issue]) -> None:
        """Says what was not said with a document: of folders, manifests, and across documents."""
        self._say(issue for issue in issues if issue not in self._said)
        for (severity, words), alike in self._kept.items():
            self._print(f"{severity}: {_named([issue.document for issue in alike])}: {words}")

    def _say(self, issues: Iterable[Issue]) -> None:
        for issue in issues:
            self._said.add(issue)
            if issue.severity is Severity.REFUSED:
                self._print(f"refused: {issue.sentence()}")
                if self._verbose and issue.quote:
                    self._print(issue.quote)
            elif self._verbose:
                self._print(f"{issue.severity}: {issue.sentence()}")
            elif not self._quiet:
                words = f"{issue.message} {issue.advice}".strip()
                self._kept.setdefault((issue.severity, words), []).append(issue)

    def _print(self, line: str) -> None:
        # Text, since what a document says is not rich's markup; soft, since a line is a line.
        self._console.print(Text(line), soft_wrap=True)


def _named(documents: Sequence[str]) -> str:
    """One document by its name; several counted, with the first names."""
    if len(documents) == 1:
        return documents[0]
    left = len(documents) - MOST_NAMES
    more = f" and {left} more" if left > 0 else ""
    return f"{len(documents)} documents ({', '.join(documents[:MOST_NAMES])}{more})"
