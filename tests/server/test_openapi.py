"""The description of the questions: valid, complete, and true of what the server answers."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from graph_builder.querying.named_queries import all_queries
from server.querying.openapi import openapi_document

QUESTIONS = [query for query in all_queries() if not query.is_check]
RANDOM = schemathesis.openapi.from_dict(openapi_document())
RANDOM.config.phases.coverage.enabled = False
THOROUGH = schemathesis.openapi.from_dict(openapi_document())


def test_every_question_is_described_with_every_column(client: FlaskClient) -> None:
    document = client.get("/openapi.json").get_json()
    assert document["openapi"].startswith("3.1")
    for query in QUESTIONS:
        operation = document["paths"][f"/queries/{query.name}"]["get"]
        assert operation["summary"] == query.summary
        named = [parameter["name"] for parameter in operation["parameters"] if "name" in parameter]
        assert named == [column.name for column in query.columns]
    assert len(document["paths"]) == len(QUESTIONS) + 2


def test_people_read_the_same(client: FlaskClient) -> None:
    page = client.get("/api", headers={"Accept": "text/html"})
    text = unescape(page.text)
    for query in QUESTIONS:
        assert f'id="{query.name}"' in text
        assert all(column.meaning in text for column in query.columns)
    assert "https://" not in text.replace("https://w3id.org", "")


@pytest.mark.parametrize("name", ["findings", "summary"])
def test_the_answer_is_as_the_schema_says(client: FlaskClient, name: str) -> None:
    operation: dict[str, Any] = openapi_document()["paths"][f"/queries/{name}"]["get"]
    schema = operation["responses"]["200"]["content"]["application/sparql-results+json"]["schema"]
    answer = client.get(f"/queries/{name}.json").get_json(force=True)
    assert answer["head"]["vars"] == schema["properties"]["head"]["properties"]["vars"]["const"]


PLAIN = {"Accept-Encoding": "identity"}
"""Schemathesis takes compressed answers, but does not unpack them where there is no network between."""


@RANDOM.parametrize()
@settings(max_examples=3, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_random_requests_are_answered_as_described(case: schemathesis.Case[Any], app: Flask) -> None:
    case.call_and_validate(app=app, headers=PLAIN)


@THOROUGH.include(path_regex=r"/queries/(links|possibly-same-people|\{name\}.*)?$").parametrize()
@settings(max_examples=3, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_boundary_is_answered_as_described(case: schemathesis.Case[Any], app: Flask) -> None:
    """Several hundred requests a question, so of some only: wrong values, methods and headers among them."""
    case.call_and_validate(app=app, headers=PLAIN)
