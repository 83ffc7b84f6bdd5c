"""The page on how far to trust the graph."""

from __future__ import annotations

import re
from pathlib import Path

from flask.testing import FlaskClient

from graph_builder.pipeline import BuildOrder, build
from server import create_app
from tests.server.conftest import close, words


def test_the_page_tells_what_the_samples_lack_and_contradict(client: FlaskClient) -> None:
    page = words(client.get("/quality").text)
    assert re.search(r"\d\d documents are published", page)
    assert "unknown-authority" in page
    assert "The local authority was judged to be good" in page
    assert "lead inspector" in page.lower()


def test_a_document_refused_is_named_with_the_reason(tmp_path: Path) -> None:
    sample = Path(__file__).resolve().parents[2] / "samples" / "invented-tarnholme-2018.txt"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / sample.name).write_bytes(sample.read_bytes())
    (tmp_path / "in" / "empty.pdf").write_bytes(b"")
    build(BuildOrder(paths=[tmp_path / "in"], store=tmp_path / "graph", jobs=1))
    app = create_app(tmp_path / "graph")
    page = words(app.test_client().get("/quality").text)
    close(app)
    assert "Documents refused (1)" in page
    assert "empty.pdf : " in page
