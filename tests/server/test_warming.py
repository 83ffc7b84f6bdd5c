"""Nothing is asked for the first visitor of a page that was not asked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from server import create_app
from server.published import Snapshot
from server.querying.query_work import Answered, Question
from server.warming import visit
from tests.server.conftest import close

PAGES = ("/", "/authorities/", "/documents/", "/quality", "/feed", "/void.ttl")


def refuse(_snapshot: Snapshot, question: Question) -> Answered:
    raise AssertionError(f"the graph was asked: {question.text}")


def test_pages_that_were_visited_ask_nothing_again(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(sample_store, query_workers=1)
    try:
        client = app.test_client()
        visit(app)
        assert "requests_total{" not in client.get("/metrics").text
        monkeypatch.setattr(Snapshot, "ask", refuse)
        assert {page: client.get(page).status_code for page in PAGES} == dict.fromkeys(PAGES, 200)
    finally:
        close(app)


def test_a_page_that_fails_keeps_no_other_from_being_made(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(sample_store, query_workers=1)
    try:
        monkeypatch.setitem(app.view_functions, "quality.show_quality", lambda: 1 / 0)
        visit(app)
        assert "ZeroDivisionError" in caplog.text
        monkeypatch.setattr(Snapshot, "ask", refuse)
        assert app.test_client().get("/void.ttl").status_code == 200
    finally:
        close(app)
