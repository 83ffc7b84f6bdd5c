"""The named queries described for machines, in OpenAPI 3.1, and for people, on a page.

Owns `/openapi.json` and `/api`. Both are made from the headers of the queries: no list of
addresses, parameters or columns is written by hand.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, render_template

from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery, all_queries
from graph_builder.querying.parameters import PATTERNS, WANTED
from graph_builder.querying.spreadsheets import LICENCE_NOTE
from graph_builder.version import __version__
from server.media_types import PAGE, RESULTS
from server.querying.named import FORMS, ROWS_ON_A_PAGE, TOTAL
from server.querying.windows import LARGEST, LIMIT, OFFSET

Schema = dict[str, Any]

_NOTHING = {"const": ""}
"""A form that a person leaves empty sends its fields without values: that is to ask for anything."""

_MOST = 10**9 - 1
"""The largest number that a parameter takes."""

_PROBLEMS = {
    400: "A parameter that there is not, that is given twice, or whose value is of the wrong type: "
    "the message says which there are and what is wanted.",
    404: "There is no such question, or it does not come in that form.",
    406: "None of the types accepted can carry the answer.",
    503: "Busy, or the question took too long; Retry-After says when to ask again.",
}


def openapi_blueprint() -> Blueprint:
    """The routes of the description."""
    blueprint = Blueprint("openapi", __name__)

    @blueprint.get("/openapi.json")
    def show_openapi() -> Response:
        return jsonify(openapi_document())

    @blueprint.get("/api")
    def show_api() -> Response:
        page = render_template(
            "api.html",
            queries=_questions(),
            forms=FORMS,
            problems=_PROBLEMS,
            wanted=WANTED,
            total=TOTAL,
            rows_on_a_page=ROWS_ON_A_PAGE,
            largest=LARGEST,
            licence=LICENCE_NOTE,
        )
        return make_response(page)

    return blueprint


@cache
def openapi_document() -> Schema:
    """The whole description, as OpenAPI 3.1."""
    questions = _questions()
    paths = {f"/queries/{query.name}": {"get": _operation(query)} for query in questions}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Inspection graph: named questions",
            "version": __version__,
            "description": "Questions about inspections of children's services, answered from a graph of "
            "facts that were read from reports. Every column of an answer is a parameter too. "
            f"{LICENCE_NOTE}",
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": tag} for tag in sorted({tag for query in questions for tag in query.tags})],
        "paths": {
            "/queries/": {"get": _list_operation()},
            **paths,
            "/queries/{name}.{format}": {"get": _suffix_operation(questions)},
        },
        "components": {
            "parameters": {
                LIMIT: _whole_number(LIMIT, 1, "How many rows at most; all if it is not given."),
                OFFSET: _whole_number(OFFSET, 0, "How many rows to leave out before the first."),
            },
            "headers": {
                TOTAL: {
                    "description": "How many rows there are in all, where a part was asked for.",
                    "schema": {"type": "integer", "minimum": 0},
                },
                "Link": {
                    "description": "The parts before (prev) and after (next), where a part was asked for.",
                    "schema": {"type": "string"},
                },
            },
            "responses": {f"problem{status}": _problem(sentence) for status, sentence in _PROBLEMS.items()},
            "schemas": {"Problem": _PROBLEM_SCHEMA, "Cell": _CELL_SCHEMA},
        },
    }


def _questions() -> list[NamedQuery]:
    return [query for query in all_queries() if not query.is_check]


def _operation(query: NamedQuery) -> Schema:
    parameters = [_parameter(column) for column in query.columns]
    return {
        "operationId": query.name,
        "summary": query.summary,
        "description": query.description,
        "tags": list(query.tags),
        "parameters": [*parameters, *_WINDOW_PARAMETERS],
        "responses": {"200": _answer(_rows_schema(query)), **_problem_references(400, 406, 503)},
    }


def _suffix_operation(questions: list[NamedQuery]) -> Schema:
    names: Schema = {"type": "string", "enum": [query.name for query in questions]}
    formats: Schema = {"type": "string", "enum": [form.key for form in FORMS]}
    return {
        "operationId": "answer-as",
        "summary": "The answer in the form that the address names.",
        "description": "Whatever the client accepts. The parameters are those of the question.",
        "parameters": [
            {"name": "name", "in": "path", "required": True, "schema": names},
            {"name": "format", "in": "path", "required": True, "schema": formats},
            *_WINDOW_PARAMETERS,
        ],
        "responses": {"200": _answer({"type": "object"}), **_problem_references(400, 404, 503)},
    }


def _list_operation() -> Schema:
    text = {"type": "string"}
    listed = {
        "type": "object",
        "required": ["name", "question", "description", "address", "columns"],
        "properties": {"name": text, "question": text, "description": text, "address": text},
    }
    schema = {
        "type": "object",
        "required": ["queries"],
        "properties": {"queries": {"type": "array", "items": listed}},
    }
    content = {"application/json": {"schema": schema}, "text/html": {"schema": text}}
    return {
        "operationId": "list-questions",
        "summary": "Which questions are there?",
        "responses": {"200": {"description": "Every question with its columns.", "content": content}},
    }


def _parameter(column: Column) -> Schema:
    return {
        "name": column.name,
        "in": "query",
        "description": f"Only rows where this is the value: {column.meaning}.",
        "schema": _value_schema(column),
    }


def _value_schema(column: Column) -> Schema:
    if column.values:
        return {"type": "string", "enum": ["", *column.values]}
    match column.type:
        case ValueType.TEXT:
            return {"type": "string"}
        case ValueType.DATE:
            parts = {"pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$"}
            return {"type": "string", "anyOf": [{"format": "date"}, parts, _NOTHING]}
        case ValueType.INTEGER | ValueType.NUMBER:
            kind = "integer" if column.type is ValueType.INTEGER else "number"
            return {"anyOf": [{"type": kind, "minimum": -_MOST, "maximum": _MOST}, _NOTHING]}
        case ValueType.TRUTH:
            return {"anyOf": [{"type": "boolean"}, _NOTHING]}
    return {"type": "string", "anyOf": [{"pattern": PATTERNS[column.type]}, _NOTHING]}


def _whole_number(name: str, least: int, description: str) -> Schema:
    schema = {"anyOf": [{"type": "integer", "minimum": least, "maximum": LARGEST}, _NOTHING]}
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _rows_schema(query: NamedQuery) -> Schema:
    """SPARQL 1.1 Query Results JSON, with the columns of the question."""
    cell = {"$ref": "#/components/schemas/Cell"}
    cells = {column.name: {"description": column.meaning, **cell} for column in query.columns}
    row = {"type": "object", "properties": cells, "additionalProperties": False}
    variables = {"const": [column.name for column in query.columns]}
    bindings = {"type": "array", "items": row}
    return {
        "type": "object",
        "required": ["head", "results"],
        "properties": {
            "head": {"type": "object", "required": ["vars"], "properties": {"vars": variables}},
            "results": {"type": "object", "required": ["bindings"], "properties": {"bindings": bindings}},
        },
    }


def _answer(rows: Schema) -> Schema:
    content: Schema = {form.media_type: {"schema": {"type": "string"}} for form in FORMS}
    content[RESULTS[0].media_type] = {"schema": rows}
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in (TOTAL, "Link")}
    return {"description": "The rows.", "headers": headers, "content": content}


def _problem(description: str) -> Schema:
    page = {"schema": {"type": "string"}}
    data = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {"description": description, "content": {"application/json": data, PAGE.media_type: page}}


def _problem_references(*statuses: int) -> Schema:
    return {str(status): {"$ref": f"#/components/responses/problem{status}"} for status in statuses}


_WINDOW_PARAMETERS = [{"$ref": f"#/components/parameters/{name}"} for name in (LIMIT, OFFSET)]

_PROBLEM_SCHEMA: Schema = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "title", "message"],
            "properties": {
                "status": {"type": "integer"},
                "title": {"type": "string"},
                "message": {"type": "string", "description": "What is wrong, as a sentence."},
                "advice": {"type": "string", "description": "What can be done."},
            },
        }
    },
}

_CELL_SCHEMA: Schema = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"enum": ["uri", "literal"]},
        "value": {"type": "string"},
        "datatype": {"type": "string"},
        "xml:lang": {"type": "string"},
    },
}
