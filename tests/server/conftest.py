"""An app over the samples' graph, closed at the end of the session, and what its pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import create_app
from server.published import Published
from server.reports.holdings import Holdings


def words(page: str) -> str:
    """What a page says, without its markup, on one line."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def close(app: Flask) -> None:
    published = app.extensions["published"]
    assert isinstance(published, Published)
    published.close()
    holdings = app.extensions["holdings"]
    assert isinstance(holdings, Holdings)
    holdings.close()


@pytest.fixture(scope="session")
def app(sample_store: Path) -> Iterator[Flask]:
    app = create_app(sample_store, query_seconds=8.0)
    yield app
    close(app)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
