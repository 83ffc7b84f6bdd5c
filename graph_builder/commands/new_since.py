"""`new-since`: which inspections are new, for whoever looks in now and then."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import store_option
from graph_builder.commands.query import FORMATS, query


@click.command()
@click.argument("date", metavar="DATE")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to write them.",
)
@click.pass_context
def new_since(ctx: click.Context, date: str, store: Path, form: str) -> None:
    """Lists the inspections held whose reports came out on DATE (such as 2025-04-01) or later, newest first.

    Where it is not known when a report came out, the end of its fieldwork counts. The same is: query
    new-since --param since=DATE
    """
    ctx.invoke(query, question="new-since", store=store, form=form, params=(f"since={date}",))
