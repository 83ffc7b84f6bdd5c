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
