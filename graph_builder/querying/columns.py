"""The columns of named queries: what each is called, which values it has, what it means.

Owns how columns are written down, in `queries/columns.txt` for those that mean the same in
every question and in the header of a query for the others: `name (values): meaning`. Values
are a type of `ValueType`, `code of SCHEME` or `label of SCHEME` for what a scheme of the
ontology holds, or a list as in `yes | no`. Any column is a parameter too; see `parameters`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import pyoxigraph as ox

from ontology import ONTOLOGY_IRI, ontology_files

SHARED = "columns.txt"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_COLUMN = re.compile(r"(?P<name>[a-z_]+) \((?P<values>[^()]+)\): (?P<meaning>\S.*)")


class ColumnError(ValueError):
    """A column is written down so that it cannot be understood."""


class ValueType(Enum):
    """The types a column can have; the value is the word for it in a header."""

    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of an answer.

    Attributes:
        values: all there can be, each with what it means, for a column of codes or labels;
            else nothing. The meaning is empty where the value says it itself.
        has_codes: true where the values are codes, which a reader may want explained.
    """

    name: str
    type: ValueType
    meaning: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    has_codes: bool = False

    @property
    def title(self) -> str:
        """The name as a person reads it at the head of a table."""
        return self.name.replace("_", " ")


@cache
def shared_columns() -> Mapping[str, Column]:
    """The columns that mean the same in every question, by name.

    Raises:
        ColumnError: for a line that cannot be understood.
    """
    lines = (files("queries") / SHARED).read_text(encoding="utf-8").splitlines()
    return parse_columns([line for line in lines if line and not line.startswith("#")], SHARED)


def parse_columns(lines: Sequence[str], where: str) -> Mapping[str, Column]:
    """Columns by name, from their lines; a line that begins with spaces goes on with the one before.

    Args:
        lines: without the marks of a header.
        where: the file they stand in, for errors.

    Raises:
        ColumnError: for a line that cannot be understood, or a column that stands there twice.
    """
    whole: list[str] = []
    for line in lines:
        if line.startswith(" ") and whole:
            whole[-1] += f" {line.strip()}"
        else:
            whole.append(line)
    columns: dict[str, Column] = {}
    for line in whole:
        found = _COLUMN.fullmatch(line)
        if not found or found["name"] in columns:
            raise ColumnError(f"{where}: a column is written “name (type): meaning”, once, not “{line}”")
        columns[found["name"]] = _column(found["name"], found["values"], found["meaning"], where)
    return MappingProxyType(columns)


def _column(name: str, values: str, meaning: str, where: str) -> Column:
    kind, of, scheme = values.partition(" of ")
    if of and kind in ("code", "label"):
        concepts = concepts_of(scheme)
        if not concepts:
            raise ColumnError(f"{where}: the ontology has no scheme “{scheme}” ({name})")
        known = concepts if kind == "code" else dict.fromkeys(concepts.values(), "")
        return Column(name=name, type=ValueType.TEXT, meaning=meaning, values=known, has_codes=kind == "code")
    if "|" in values:
        listed = dict.fromkeys((value.strip() for value in values.split("|")), "")
        return Column(name=name, type=ValueType.TEXT, meaning=meaning, values=listed)
    try:
        return Column(name=name, type=ValueType(values), meaning=meaning)
    except ValueError as error:
        known_types = ", ".join(kind.value for kind in ValueType)
        raise ColumnError(f"{where}: “{values}” is no type of a column ({name}): {known_types}") from error


def concepts_of(scheme: str) -> Mapping[str, str]:
    """The labels of a scheme's concepts by notation, in the order of the file; empty for no scheme."""
    return _all_concepts().get(scheme, {})


@cache
def _all_concepts() -> Mapping[str, Mapping[str, str]]:
    labels: dict[str, str] = {}
    schemes: dict[str, dict[str, str]] = {}
    members: list[tuple[str, str]] = []
    for file in ontology_files():
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode):
                continue
            if quad.predicate.value == f"{_SKOS}prefLabel" and isinstance(quad.object, ox.Literal):
                labels[quad.subject.value] = quad.object.value
            elif quad.predicate.value == f"{_SKOS}inScheme" and isinstance(quad.object, ox.NamedNode):
                members.append((quad.object.value, quad.subject.value))
    for scheme, concept in members:
        name, notation = scheme.removeprefix(f"{ONTOLOGY_IRI}/"), concept.rpartition("/")[2]
        schemes.setdefault(name, {})[notation] = labels.get(concept, notation)
    return schemes
