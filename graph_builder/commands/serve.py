"""`serve`: the web server."""

from __future__ import annotations

import socket
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
    from server.serving import serve as serve_until_told

    with _listening(host, port) as listening, failing_on(StoreError):
        click.echo(f"Serving {store} at http://{host}:{listening.getsockname()[1]}/ (Ctrl-C ends it).")
        serve_until_told(store, listening)


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens; ends the command when there is none to be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        why = error.strerror or str(error)
        fail(f"Cannot listen on {host}, port {port} ({why}). Name another with --port.")
