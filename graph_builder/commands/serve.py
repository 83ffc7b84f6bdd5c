"""`serve`: the web server."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import fail, failing_on, store_option


@click.command()
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="H", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, metavar="P")
def serve(store: Path, host: str, port: int) -> None:
    """Serves the published graph on the web: pages, named queries, and SPARQL at /sparql.

    A generation that a build publishes meanwhile is taken up by itself.
    """
    from graph_builder.store.errors import StoreError
    from server import serving

    try:
        kept = serving.reserve(host, port)
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (while")[0]  # the address is told already
        fail(f"Cannot listen on {host}, port {port} ({why}). Name another with --port.")

    def announce() -> None:
        click.echo(f"Serving {store} at http://{host}:{kept.getsockname()[1]}/ (Ctrl-C ends it).")

    with kept, failing_on(StoreError):
        serving.serve(store, kept, announce)
