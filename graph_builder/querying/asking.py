"""Asking a store a question in SPARQL, and writing the answer in the form wanted.

Owns the rules that every query of ours is asked by (the default graph is the union of all,
parameters are substituted and never spliced into the text) and the formats of answers.
Answers must be written on the thread that asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.query_words import uses_word

Answer: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

ROW_FORMATS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
"""Formats of what SELECT and ASK answer; `table` is another, for a terminal."""

GRAPH_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
"""Formats of what CONSTRUCT and DESCRIBE answer."""

_ENGINE_ERROR = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): expected (?P<expected>.*)", re.DOTALL)
_REASON = re.compile(r"\b[A-Z][A-Za-z]*(?: [A-Za-z]+)+(?=,|$)")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD")
_SHOWN_BEFORE = 40  # characters of a faulty line

_XSD = PREFIXES["xsd"]


class QuerySyntaxError(ValueError):
    """The text is no SPARQL query; the message says where it stops being one."""


class ParameterError(ValueError):
    """A parameter the query has no column for, or a value that cannot be one."""


class AnswerFormatError(ValueError):
    """A format that this form of query has no answer in."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs a query is asked of, by their IRIs, whatever the query itself says of that.

    `default` are merged into the default graph, `named` are those that GRAPH can name.
    """

    default: Sequence[str] = ()
    named: Sequence[str] = ()


def run(
    store: ox.Store,
    text: str,
    params: Mapping[str, str] | None = None,
    base: str = DEFAULT_BASE,
    dataset: Dataset | None = None,
) -> Answer:
    """Ask a store; the default graph is the union of all its graphs, if the query names none by FROM.

    Args:
        store: an open store.
        text: SPARQL; the prefixes of `graph_builder.prefixes` need not be declared.
        params: a value for each column that is to have only that value. `<IRI>` is an IRI, one
            without a scheme is below `base`; `3^^integer` is a value of an XSD type; all else is words.
        base: the base of the data.
        dataset: the graphs to ask, instead of all or those named in the query.

    Raises:
        QuerySyntaxError: the text cannot be understood.
        ParameterError: a parameter is no column of the query, its value is malformed, or a
            graph's name is no IRI.
        OSError: the store cannot be read.
    """
    values: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        _variable(name): _term(name, value, base) for name, value in (params or {}).items()
    }
    try:
        return store.query(
            text,
            prefixes=PREFIXES,
            # The engine would overlook FROM if it were told to take the union.
            use_default_graph_as_union=dataset is None and not uses_word(text, "FROM"),
            default_graph=[_graph(iri) for iri in dataset.default] if dataset else None,
            named_graphs=[_graph(iri) for iri in dataset.named] if dataset else None,
            substitutions=values or None,
        )
    except SyntaxError as error:
        raise QuerySyntaxError(f"this is no SPARQL query: {_where(text, str(error))}") from error
    except RuntimeError as error:
        if not values or "projection" not in str(error):
            raise
        given = ", ".join(params or {})
        raise ParameterError(f"a parameter must be a column of the query ({given}): {error}") from error


def render(answer: Answer, form: str, width: int = 100) -> bytes:
    """An answer written out.

    Args:
        answer: what `run` gave; it is used up.
        form: a key of ROW_FORMATS, or `table`, for rows and yes or no; of GRAPH_FORMATS for triples.
        width: of a table, in characters.

    Raises:
        AnswerFormatError: the query has no answer in that format.
    """
    if isinstance(answer, ox.QueryTriples):
        if form not in GRAPH_FORMATS:
            raise AnswerFormatError(_no_format("triples", form, GRAPH_FORMATS))
        return ox.serialize(answer, format=GRAPH_FORMATS[form], prefixes=PREFIXES) or b""
    if form == "table":
        return _as_table(answer, width).encode()
    if form not in ROW_FORMATS:
        kind = "yes or no" if isinstance(answer, ox.QueryBoolean) else "rows"
        raise AnswerFormatError(_no_format(kind, form, {**ROW_FORMATS, "table": None}))
    return answer.serialize(format=ROW_FORMATS[form]) or b""


def _no_format(kind: str, form: str, known: Mapping[str, object]) -> str:
    return f"this query answers with {kind}, which cannot be written as {form}; use {', '.join(known)}."


def _where(text: str, error: str) -> str:
    """The engine's error with the place as a person finds it, and its reason where it knows one."""
    if not any(uses_word(text, form) for form in _FORMS) and any(uses_word(text, word) for word in _UPDATES):
        return "it is an update, and a graph is only asked; what it holds is made by: inspection-graph build"
    found = _ENGINE_ERROR.match(error)
    if found is None:
        return error
    line, column = int(found["line"]), int(found["column"])
    lines = text.splitlines()
    before = lines[line - 1][: column - 1].strip() if line <= len(lines) else ""
    place = f"it cannot be understood at line {line}, column {column}"
    if before:
        place += f", after “{before[-_SHOWN_BEFORE:].lstrip()}”"
    # What else the engine says is which characters it would have taken: long, and often misleading.
    reason = _REASON.search(found["expected"])
    return f"{place} ({reason[0]})" if reason else place


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise ParameterError(f"the name of a graph is no IRI: {iri}") from error


def _variable(name: str) -> ox.Variable:
    try:
        return ox.Variable(name.removeprefix("?"))
    except ValueError as error:
        raise ParameterError(f"“{name}” cannot be the name of a parameter") from error


def _term(name: str, value: str, base: str) -> ox.NamedNode | ox.Literal:
    words, typed, kind = value.rpartition("^^")
    try:
        if value.startswith("<") and value.endswith(">"):
            iri = value[1:-1]
            return ox.NamedNode(iri if ":" in iri else f"{base}{iri}")
        if typed:
            return ox.Literal(words, datatype=ox.NamedNode(f"{_XSD}{kind}"))
    except ValueError as error:
        raise ParameterError(f"the value of “{name}” is no IRI: {value}") from error
    return ox.Literal(value)


def _as_table(answer: ox.QuerySolutions | ox.QueryBoolean, width: int) -> str:
    if isinstance(answer, ox.QueryBoolean):
        return "yes\n" if answer else "no\n"
    from graph_builder.querying.terminal_table import write_table

    columns = [variable.value for variable in answer.variables]
    return write_table(columns, [[_cell(term) for term in row] for row in answer], width)


def _cell(term: object) -> str:
    if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode):
        return term.value
    return "" if term is None else str(term)
