"""The columns of named queries: that each is described, and holds what its description says."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph_builder.querying.asking import render, run
from graph_builder.querying.columns import SHARED, ColumnError, ValueType, parse_columns, shared_columns
from graph_builder.querying.named_queries import NamedQuery, all_queries
from graph_builder.store.reading import current_generation

QUERIES = all_queries()
FORMS = {
    ValueType.TEXT: r"(?s).*",
    ValueType.DATE: r"\d{4}(-\d\d(-\d\d)?)?",
    ValueType.INTEGER: r"-?\d+",
    ValueType.NUMBER: r"-?\d+(\.\d+)?",
    ValueType.TRUTH: "true|false",
    ValueType.ADDRESS: r"\w+:\S+",
}


def projected(query: NamedQuery) -> list[str]:
    """What the engine says that the columns are."""
    answer = run(ox.Store(), query.text, query.defaults)
    assert isinstance(answer, ox.QuerySolutions)
    return [variable.value for variable in answer.variables]


def own_columns(query: NamedQuery) -> list[str]:
    return [column.name for column in query.columns if shared_columns().get(column.name) is not column]


@pytest.fixture(scope="module")
def store(sample_store: Path) -> ox.Store:
    return current_generation(sample_store).open()


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_column_is_described(query: NamedQuery) -> None:
    described = [column.name for column in query.columns]
    missing = [name for name in projected(query) if name not in described]
    assert not missing, (
        f"Describe {', '.join(missing)} in the header of queries/{query.name}.rq, below its tags:\n"
        + "\n".join(["#+ columns:", *(f"#+   {name} (TYPE): what it means" for name in missing)])
        + f"\nTYPE is {', '.join(kind.value for kind in ValueType)}, “code of SCHEME”, “label of SCHEME” or "
        f"a list “a | b”. A column that means the same in several questions goes into queries/{SHARED}."
    )
    assert described == projected(query)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_description_is_of_a_column(query: NamedQuery) -> None:
    header = "\n".join(line for line in query.text.splitlines() if line.startswith("#+"))
    described = re.findall(r"^#\+   (\w+) \([^()]+\): ", header, flags=re.MULTILINE)
    unknown = [name for name in described if name not in projected(query)]
    assert not unknown, f"queries/{query.name}.rq describes columns it does not have: {', '.join(unknown)}"


def test_a_shared_description_is_of_several_questions() -> None:
    used = Counter(
        column.name
        for query in QUERIES
        for column in query.columns
        if shared_columns().get(column.name) is column
    )
    lonely = [name for name in shared_columns() if used[name] < 2]
    assert not lonely, f"Move from queries/{SHARED} to the header of the one query, or remove: {lonely}"


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_values_are_what_the_description_says(store: ox.Store, query: NamedQuery) -> None:
    answer = render(run(store, query.text, query.defaults), "csv").decode()
    for row in csv.DictReader(io.StringIO(answer, newline="")):
        for column in query.columns:
            value = row[column.name]
            if not value:
                continue
            assert re.fullmatch(FORMS[column.type], value), (column, value)
            assert not column.values or value in column.values, (column, value)


def test_codes_are_explained_and_labels_say_it_themselves() -> None:
    columns = parse_columns(["family (code of family): what it is", "grade (label of grade): which"], "x.rq")
    family, grade = columns["family"], columns["grade"]
    assert (family.has_codes, family.values["sif"]) == (True, "Single inspection framework report")
    assert (grade.has_codes, grade.values["Good"]) == (False, "")
    assert family.type is grade.type is ValueType.TEXT


def test_a_description_may_take_several_lines() -> None:
    (column,) = parse_columns(
        ["known_by (report | mention): whether the report", "  is held"], "x.rq"
    ).values()
    assert (column.meaning, list(column.values)) == ("whether the report is held", ["report", "mention"])
    assert column.title == "known by"


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["grade: the grade"], "a column is written"),
        (["grade (text): one", "grade (text): another"], "once"),
        (["grade (word): the grade"], "no type of a column"),
        (["grade (code of grades): the grade"], "no scheme"),
    ],
)
def test_a_faulty_description_is_told(lines: list[str], says: str) -> None:
    with pytest.raises(ColumnError, match=says):
        parse_columns(lines, "x.rq")
