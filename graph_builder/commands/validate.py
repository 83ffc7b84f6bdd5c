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
@click.pass_context
def validate(ctx: click.Context, store: Path, form: str) -> None:
    """Checks every published document against the shapes again. Exit status 1: there is a violation."""
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation
    from graph_builder.validating.report import FORMATS, conforms
    from graph_builder.validating.revalidating import validate_generation
    from graph_builder.workers.failures import WorkFailed

    with failing_on(StoreError, WorkFailed):
        results = validate_generation(current_generation(store))
    click.echo(FORMATS[form](results), nl=False)
    if not conforms(results):
        ctx.exit(VIOLATED)
