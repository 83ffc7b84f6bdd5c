from __future__ import annotations

import gzip
import hashlib
import re
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from graph_builder.exporting import export
from graph_builder.store.reading import current_generation
from graph_builder.workers.failures import TimedOut
from server import create_app
from server.linked_data import downloads
from server.linked_data.downloads import FILES, FileForm
from tests.server.conftest import close

FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.fixture
def written(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A client for which all files have been written, and that waits for others."""
    monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
    ends = time.monotonic() + 60
    while None in [file["bytes"] for file in client.get("/download/").get_json()["files"]]:
        assert time.monotonic() < ends
        time.sleep(0.1)
    return client


def fetch(client: FlaskClient, form: FileForm, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    answer = client.get(f"/download/{form.file}", headers=headers)
    body = answer.data
    answer.close()
    return answer.status_code, body, dict(answer.headers)


@pytest.mark.parametrize("form", FILES, ids=lambda form: form.name)
def test_a_file_holds_the_whole_graph(written: FlaskClient, sample_store: Path, form: FileForm) -> None:
    status, body, headers = fetch(written, form)
    assert (status, headers["Content-Type"]) == (200, "application/gzip")
    assert int(headers["Content-Length"]) == len(body)
    store = current_generation(sample_store).open()
    held = set(ox.parse(gzip.decompress(body), format=FORMS[form.name]))
    quads = set(store)
    assert held == (quads if form.graphs else {ox.Quad(*quad.triple) for quad in quads})


def test_the_bytes_are_those_of_an_export(written: FlaskClient, sample_store: Path, tmp_path: Path) -> None:
    _, body, _ = fetch(written, FILES[0])
    with (tmp_path / "graph.ttl").open("wb") as output:
        export(current_generation(sample_store).open(), "turtle", output)
    assert gzip.decompress(body) == (tmp_path / "graph.ttl").read_bytes()


def test_another_server_gives_the_same_bytes(written: FlaskClient, sample_store: Path) -> None:
    app = create_app(sample_store, query_workers=1)
    try:
        _, again, headers = fetch(app.test_client(), FILES[2])
    finally:
        close(app)
    _, body, before = fetch(written, FILES[2])
    assert again == body
    assert headers["ETag"] == before["ETag"]


def test_checksums_are_those_of_the_files(written: FlaskClient) -> None:
    listed = dict(line.split("  ")[::-1] for line in written.get("/download/SHA256SUMS").text.splitlines())
    assert listed == {form.file: hashlib.sha256(fetch(written, form)[1]).hexdigest() for form in FILES}
    data = {file["address"]: file["sha256"] for file in written.get("/download/").get_json()["files"]}
    assert data == {f"/download/{name}": sha256 for name, sha256 in listed.items()}
    page = written.get("/download/", headers={"Accept": "text/html"}).text
    assert all(sha256 in page for sha256 in listed.values())


def test_what_a_client_has_is_not_sent_again(written: FlaskClient) -> None:
    _, _, headers = fetch(written, FILES[0])
    status, body, _ = fetch(written, FILES[0], **{"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")


def test_a_part_can_be_fetched(written: FlaskClient) -> None:
    _, whole, headers = fetch(written, FILES[0])
    assert headers["Accept-Ranges"] == "bytes"
    status, body, headers = fetch(written, FILES[0], Range="bytes=100-199")
    assert (status, body) == (206, whole[100:200])
    assert headers["Content-Range"] == f"bytes 100-199/{len(whole)}"


def test_the_page_tells_the_licences(client: FlaskClient) -> None:
    page = client.get("/download/", headers={"Accept": "text/html"}).text
    assert re.search(r"Open Government Licence \(\d+ documents\)", page)
    assert re.search(r"no licence printed \(\d+ documents\)", page)


def test_an_unknown_file_is_told_which_there_are(client: FlaskClient) -> None:
    answer = client.get("/download/graph.zip")
    assert answer.status_code == 404
    assert "graph.nq.gz" in answer.get_json()["error"]["message"]


def test_a_file_that_takes_long_is_promised(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "WAIT_SECONDS", 0.0)
    app = create_app(sample_store, query_workers=1)
    client = app.test_client()
    try:
        answer = client.get("/download/graph.ttl.gz")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
        assert "once for every build" in answer.get_json()["error"]["message"]
        monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
        assert fetch(client, FILES[0])[0] == 200
    finally:
        close(app)


def test_a_file_that_could_not_be_written_is_tried_again(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "SECONDS", 0.0)
    app = create_app(sample_store, query_workers=1)
    client = app.test_client()
    try:
        failed = client.get("/download/graph.ttl.gz")
        monkeypatch.setattr(downloads, "SECONDS", 60.0)
        monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
        good = fetch(client, FILES[0])
    finally:
        close(app)
    assert failed.status_code == 503
    assert TimedOut("it took longer than 0 s").args[0] in failed.get_json()["error"]["advice"]
    assert good[0] == 200
