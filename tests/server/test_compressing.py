"""Answers that are compressed for clients that take them so."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

PACKED = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/authorities/",
        "/search?q=children",
        "/search.csv",
        "/queries/judgements.json",
        "/static/style.css",
    ],
)
def test_an_answer_is_the_same_compressed(client: FlaskClient, address: str) -> None:
    plain = client.get(address, buffered=True)
    packed = client.get(address, headers=PACKED, buffered=True)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert packed.content_length == len(packed.data) < len(plain.data) / 2
    assert "Accept-Encoding" in plain.vary
    assert "Accept-Encoding" in packed.vary


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "identity"])
def test_nobody_gets_what_they_do_not_take(client: FlaskClient, accepted: str) -> None:
    answer = client.get("/search", headers={"Accept-Encoding": accepted}, buffered=True)
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("address", ["/health", "/sparql?query=SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+500"])
def test_what_gains_nothing_or_is_in_a_hurry_stays_as_it_is(client: FlaskClient, address: str) -> None:
    assert "Content-Encoding" not in client.get(address, headers=PACKED, buffered=True).headers


def test_a_compressed_asset_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/static/style.css", headers=PACKED, buffered=True)
    assert first.get_etag()[1], "a strong tag would promise the same bytes"
    again = client.get(
        "/static/style.css", headers={**PACKED, "If-None-Match": first.headers["ETag"]}, buffered=True
    )
    assert again.status_code == 304
    assert again.data == b""


def test_a_part_of_a_file_is_not_compressed(client: FlaskClient) -> None:
    answer = client.get("/static/style.css", headers={**PACKED, "Range": "bytes=0-99"}, buffered=True)
    assert answer.status_code == 206
    assert len(answer.data) == 100
    assert "Content-Encoding" not in answer.headers
