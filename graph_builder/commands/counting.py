"""How far long work is: a bar on a terminal, plain lines elsewhere, on standard error."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

LINE_EVERY = 25
"""Documents between two plain lines of progress."""


class Counting:
    """Counts documents while they are worked on; a context manager around the work.

    Args:
        doing: what is done to them, at the head of the bar.
        done: the same as it is said of those that are done.
        quiet: say nothing of it.
    """

    def __init__(self, doing: str, done: str, *, quiet: bool = False) -> None:
        self._done = done
        self._quiet = quiet
        self._console = Console(stderr=True, highlight=False)
        self._bar: Progress | None = None
        if self._console.is_terminal and not quiet:
            self._bar = Progress(
                TextColumn(doing),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
            )
            self._task = self._bar.add_task(doing, total=None)

    def __enter__(self) -> Counting:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def count(self, done: int, total: int) -> None:
        """Moves the bar, or says a line now and then."""
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total)
        elif not self._quiet and (done % LINE_EVERY == 0 or done == total):
            self.say(f"{done} of {total} documents {self._done}.")

    def say(self, line: str) -> None:
        """Says a line, above the bar where there is one."""
        # Text, since what a document says is not rich's markup; soft, since a line is a line.
        self._console.print(Text(line), soft_wrap=True)
