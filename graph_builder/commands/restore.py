"""`restore`: puts back a backup, or the generation before."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option, writing_to


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="[DIR]", required=False)
@store_option
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
def restore(folder: Path | None, store: Path, quiet: bool) -> None:
    """Puts back the backup at DIR; without DIR the generation before the one that is published.

    What is published now stays as the generation before: a second restore without DIR undoes the first.
    """
    from graph_builder.store.copies import restore as put_back
    from graph_builder.store.errors import StoreError

    with failing_on(StoreError), writing_to(store):
        generation = put_back(store, folder)
        record = generation.record()
    if not quiet:
        what = folder or "the generation before"
        documents = f"{len(record.published)} document{'' if len(record.published) == 1 else 's'}"
        number, built = generation.number, record.built_at
        click.echo(f"Restored {what} in {store} (generation {number}): {documents}, built {built}.")
