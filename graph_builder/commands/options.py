"""Options that several commands share, and how a command fails in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FAILED = 2
"""Exit status of a command that could not do what was asked, and of wrong usage."""


def fail(message: str, exit_code: int = FAILED) -> NoReturn:
    """Ends the command with a sentence on standard error and an exit status."""
    click.echo(f"Error: {message[:1].upper()}{message[1:]}", err=True)
    raise click.exceptions.Exit(exit_code)


@contextmanager
def failing_on(*errors: type[Exception], exit_code: int = FAILED) -> Iterator[None]:
    """Turns these errors, whose text is a sentence, into the end of the command."""
    try:
        yield
    except errors as error:
        fail(str(error), exit_code)


@contextmanager
def writing_to(place: Path, exit_code: int = FAILED, kept: str = "") -> Iterator[None]:
    """Turns a file system that takes no more, or refuses, into the end of the command.

    Args:
        place: what is being written.
        exit_code: how the command ends then.
        kept: a sentence on what is not lost.
    """
    try:
        yield
    except BrokenPipeError:  # whoever reads the answer has enough of it
        raise
    except OSError as error:
        # The store's own errors have no number, but the same words between colons.
        why = error.strerror or str(error).removeprefix("IO error: ").partition(": ")[0]
        advice = "Make room there, change its permissions, or name a place elsewhere."
        said = f"It was not possible to write to {place} ({why}). {advice}"
        fail(" ".join(filter(None, (said, kept))), exit_code)


def store_option(command: F) -> F:
    """`--store DIR`: the store folder, by default `$INSPECTION_GRAPH_STORE` or `graph`."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path),
        envvar="INSPECTION_GRAPH_STORE",
        default=Path("graph"),
        show_default="$INSPECTION_GRAPH_STORE or ./graph",
        metavar="DIR",
        help="The folder of the store.",
        callback=_store_folder,
    )(command)


def voice_options(command: F) -> F:
    """`--quiet` and `--verbose`."""
    command = click.option("--verbose", is_flag=True, help="Say more, and show where faults come from.")(
        command
    )
    return click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")(command)


def _store_folder(ctx: click.Context, parameter: click.Parameter, value: Path) -> Path:
    if str(value).startswith(("http:/", "https:/")):
        raise click.BadParameter("a SPARQL server cannot be used as a store yet; name a folder.")
    return value
