"""Networks as files for Gephi and its like: the routes below `/download/networks/`.

Owns the addresses of these files. What is in a network is `graph_builder.networks.making`.
"""

from __future__ import annotations

from flask import Blueprint, Response

from graph_builder.networks.files import FILES
from graph_builder.networks.making import NETWORKS, build_network
from server.errors import Problem
from server.media_types import NETWORK_FILES, named
from server.tables import CurrentTables


def network_downloads_blueprint(tables: CurrentTables) -> Blueprint:
    """The route of the networks that are made from named queries."""
    blueprint = Blueprint("network_downloads", __name__)

    @blueprint.get("/download/networks/<name>.<suffix>")
    def send(name: str, suffix: str) -> Response:
        form = named(suffix, NETWORK_FILES)
        if name not in NETWORKS or form is None:
            raise Problem(
                404,
                "No such network",
                f"There is no network “{name}.{suffix}”. There are {', '.join(NETWORKS)}, each as "
                f"{' and '.join(f'.{each.key}' for each in NETWORK_FILES)}.",
            )
        network = build_network(name, tables.now().rows)
        response = Response(FILES[form.key](network), content_type=form.header)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form.key}"'
        return response

    return blueprint
