"""Networks as files of the served graph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph_builder.networks.files import FILES
from graph_builder.networks.making import NETWORKS
from graph_builder.notebook import open_graph
from server.media_types import NETWORK_FILES


def test_a_network_is_the_file_that_the_command_writes(client: FlaskClient, sample_store: Path) -> None:
    assert {form.key for form in NETWORK_FILES} == set(FILES)
    graph = open_graph(sample_store)
    for form in NETWORK_FILES:
        answer = client.get(f"/download/networks/things.{form.key}")
        assert answer.data == FILES[form.key](graph.network("things"))
        assert answer.headers["Content-Type"] == form.media_type
        assert answer.headers["Content-Disposition"] == f'attachment; filename="things.{form.key}"'


def test_the_downloads_lead_to_every_network(client: FlaskClient) -> None:
    page = client.get("/download/", headers={"Accept": "text/html"}).text
    addresses = re.findall(r'href="(/download/networks/[^"]+)"', page)
    assert len(addresses) == len(NETWORKS) * len(FILES)
    for address in addresses:
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("name", ["spiders.gexf", "things.pdf"])
def test_what_is_no_network_is_said(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/download/networks/{name}")
    assert answer.status_code == 404
    assert "There are things, themes, inspectors" in answer.get_json()["error"]["message"]
