from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def assets(client: FlaskClient) -> list[str]:
    found = re.findall(r'"(/static/[^"]+)"', client.get("/").text)
    assert [address.partition("?")[0] for address in found] == [
        "/static/icon.svg",
        "/static/style.css",
        "/static/page.js",
    ]
    return found


def test_what_a_page_loads_may_be_kept_for_a_year(client: FlaskClient, assets: list[str]) -> None:
    for address in assets:
        answer = client.get(address, buffered=True)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_another_version_is_asked_for_again(client: FlaskClient, assets: list[str]) -> None:
    for address in assets:
        for other in (address.partition("?")[0], re.sub(r"v=.*", "v=older", address)):
            answer = client.get(other, buffered=True)
            assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")


def test_scripts_come_from_here_and_stand_in_no_page(client: FlaskClient) -> None:
    page = client.get("/")
    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    assert re.findall(r"<script[^>]*>([^<]*)</script>", page.text) == [""]
    assert not re.search(r"<style|\bstyle=|\son\w+=", page.text)


def test_without_scripts_only_the_filter_is_missing(client: FlaskClient) -> None:
    hidden = re.findall(r"<[^>]*\shidden\b[^>]*>", client.get("/").text)
    assert hidden == ['<div id="filter" role="search" aria-label="This page" hidden>']
