"""The command `inspection-graph`: which subcommands there are, and how a failure ends.

Owns the table of commands and the last line of defence: whatever a command does not
foresee is one sentence and an exit status, with a traceback only for `--verbose`.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from graph_builder.version import __version__

COMMANDS = (
    "build",
    "validate",
    "query",
    "queries",
    "questions",
    "export",
    "draw",
    "paper",
    "explain",
    "status",
    "new-since",
    "backup",
    "restore",
    "serve",
)
"""Subcommands in the order of the work; each is the function of its name in the module of its name, with `_`
for `-`."""

FAULT_STATUS = 70
"""Exit status of a fault of this program, EX_SOFTWARE of sysexits.h."""


class LazyCommands(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        python_name = name.replace("-", "_")
        command = getattr(import_module(f"graph_builder.commands.{python_name}"), python_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; a fault nobody foresaw becomes a sentence."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if "--verbose" in sys.argv:
                raise
            click.echo(
                f"Error: a fault of this program ({type(error).__name__}: {error}). "
                "Please report it, with what --verbose prints.",
                err=True,
            )
            raise click.exceptions.Exit(FAULT_STATUS) from error


@click.command(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="inspection-graph")
def main() -> None:
    """Turns children's-services inspection reports into a graph of facts.

    Each fact can be traced to its document, page and sentence.
    """
