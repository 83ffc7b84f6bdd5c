"""`queries`: which questions can be asked by name."""

from __future__ import annotations

import click


@click.command()
def queries() -> None:
    """Lists the named queries with the question each answers."""
    from graph_builder.querying.named_queries import all_queries

    known = all_queries()
    width = max(len(query.name) for query in known)
    for query in known:
        click.echo(f"{query.name:<{width}}  {query.summary}")
