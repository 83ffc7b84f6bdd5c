"""`validate`: the SHACL report over what is published."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option

VIOLATED = 1


@click.command()
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "turtle", "json")),
    default="text",
    show_default=True,
    help="How to write the report.",
)
@click.option("--quiet", is_flag=True, help="Say nothing of how far it is.")
@click.pass_context
def validate(ctx: click.Context, store: Path, form: str, quiet: bool) -> None:
    """Checks every published document against the shapes again. Exit status 1: there is a violation."""
    from graph_builder.commands.counting import Counting
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation
    from graph_builder.validating.report import FORMATS, conforms
    from graph_builder.validating.revalidating import validate_generation
    from graph_builder.workers.failures import WorkFailed

    with failing_on(StoreError, WorkFailed), Counting("Checking", "checked", quiet=quiet) as counting:
        results = validate_generation(current_generation(store), counting.count)
    click.echo(FORMATS[form](results), nl=False)
    if not conforms(results):
        ctx.exit(VIOLATED)
