"""`backup`: copies out what is published."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option, writing_to


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@store_option
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
def backup(folder: Path, store: Path, quiet: bool) -> None:
    """Copies what is published to DIR, a folder that is new or empty.

    The copy is a store of its own: --store DIR asks it, and restore DIR puts it back. A server may
    go on reading and a build writing meanwhile.
    """
    from graph_builder.store.copies import back_up
    from graph_builder.store.errors import StoreError

    with failing_on(StoreError), writing_to(folder):
        documents = len(back_up(store, folder).record().published)
    if not quiet:
        click.echo(f"Copied {store} to {folder}: {documents} document{'' if documents == 1 else 's'}.")
