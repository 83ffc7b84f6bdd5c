"""What a search finds as files: CSV, and a workbook that also says of how much it is a part.

Owns the columns, and the words for what was asked. Pages are `pages`'s.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery
from graph_builder.querying.spreadsheets import write_spreadsheet
from server.querying.spreadsheets import Order
from server.searching.facets import FACETS, label_of
from server.searching.index import SearchIndex
from server.searching.passages import Fitting, Search

COLUMNS = (
    ("authority", ValueType.TEXT, "the local authority's name in the register of authorities"),
    ("year", ValueType.INTEGER, "of the last day of fieldwork, or of publication"),
    ("date", ValueType.DATE, "last day of fieldwork, or day of publication"),
    ("framework", ValueType.TEXT, "the kind of inspection or of document"),
    ("grade", ValueType.TEXT, "the overall grade that the document gives; empty where it gives none"),
    ("kind", ValueType.TEXT, "what the passage is"),
    ("addressee", ValueType.TEXT, "who is asked, of a recommendation"),
    ("text", ValueType.TEXT, "the words of the document, whole"),
    ("section", ValueType.TEXT, "the heading it stands under"),
    ("themes", ValueType.TEXT, "themes told from the words, separated by semicolons; inferred"),
    ("outcomes", ValueType.TEXT, "outcomes of the national framework by their numbers, as printed"),
    ("region", ValueType.TEXT, "the authority's region"),
    ("document", ValueType.TEXT, "file name of the document that says so"),
    ("page", ValueType.INTEGER, "page on which it begins, from 1"),
    ("evidence", ValueType.ADDRESS, "address of the page with the words marked"),
    ("iri", ValueType.ADDRESS, "address of what is said in the graph"),
)
"""Names, types and meanings."""

_QUESTION = NamedQuery(
    name="search",
    summary="What do documents say?",
    description="One row per passage: recommendations, findings, strengths, progress, figures and others.",
    tags=(),
    text="",
    defaults={},
    columns=tuple(Column(name=name, type=kind, meaning=meaning) for name, kind, meaning in COLUMNS),
)


def as_csv(passages: Sequence[Mapping[str, str]]) -> bytes:
    """The passages, which have a cell for each column, as CSV."""
    text = io.StringIO()
    writer = csv.writer(text)
    names = [name for name, _, _ in COLUMNS]
    writer.writerow(names)
    writer.writerows([[passage[name] for name in names] for passage in passages])
    return text.getvalue().encode()


def as_workbook(order: Order) -> bytes:
    """The task of a worker: a workbook of the rows of an order."""
    return write_spreadsheet(order.rows, _QUESTION, order.origin)


def choices_in_words(search: Search) -> dict[str, str]:
    """What was searched for, each choice under its name."""
    choices = {"words": search.words, "since": search.since}
    labels = {FACETS[facet]: label_of(facet, value) for facet, value in search.chosen.items() if value}
    return {name: value for name, value in (choices | labels).items() if value}


def share_in_words(index: SearchIndex, fitting: Fitting) -> str:
    """How much of all there is was found."""
    passages = f"{len(fitting.numbers):,} of {len(index.profiles):,} passages"
    return f"{passages}, in {fitting.documents:,} of {index.documents:,} documents held"
