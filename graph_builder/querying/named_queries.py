"""The named queries: which questions can be asked by name, and their text.

Owns the reading of the headers of `queries/*.rq`; asking is `graph_builder.querying.asking`. A header is
the lines `#+ key: value` at the top of a file; a line `#+   more` goes on with the value
before it. Keys: summary (the question), description, tags, defaults (`name=value`, separated by
commas) and columns: one line each, as `graph_builder.querying.columns` says, for those that
`queries/columns.txt` does not describe or describes otherwise. A file whose name ends
in `-violation` is a check that wants no rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from graph_builder.querying.columns import Column, parse_columns, shared_columns

_KEYS = ("summary", "description", "tags", "defaults", "columns")
_PROJECTION = re.compile(r"^SELECT (?:DISTINCT )?(.+?)^(?:WHERE )?\{", re.MULTILINE | re.DOTALL)
_PROJECTED = re.compile(r"(?P<bracket>[()])|\bAS \?(?P<named>\w+)|\?(?P<plain>\w+)")
_VIOLATION = "-violation"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """A question with a name: `summary` is the question itself, `text` its SPARQL.

    `defaults` are the values of parameters that are not given; `columns` what is known of the
    columns, in their order.
    """

    name: str
    summary: str
    description: str
    tags: tuple[str, ...]
    text: str
    defaults: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    columns: tuple[Column, ...] = ()

    @property
    def is_check(self) -> bool:
        """True for a check across rows, whose every row is a violation."""
        return self.name.endswith(_VIOLATION)


class UnknownQueryError(LookupError):
    """There is no query of this name; `nearest` is the name most like it, if any is."""

    def __init__(self, name: str) -> None:
        known = [query.name for query in all_queries()]
        self.nearest = next(iter(get_close_matches(name, known, n=1)), None)
        hint = f"Did you mean “{self.nearest}”?" if self.nearest else f"There are: {', '.join(known)}."
        super().__init__(f"there is no query “{name}”. {hint}")


class QueryHeaderError(ValueError):
    """The header of a query file lacks a key or has one that is not known."""


@cache
def all_queries() -> tuple[NamedQuery, ...]:
    """Every named query, by name.

    Raises:
        QueryHeaderError: for a file with a faulty header.
    """
    found = sorted(
        (file for file in files("queries").iterdir() if file.name.endswith(".rq")), key=lambda file: file.name
    )
    return tuple(
        parse_query(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found
    )


def get(name: str) -> NamedQuery:
    """The query of this name.

    Raises:
        UnknownQueryError: there is none; the message names the nearest.
    """
    for query in all_queries():
        if query.name == name:
            return query
    raise UnknownQueryError(name)


def parse_query(name: str, text: str) -> NamedQuery:
    """A query from the text of its file, header and all.

    Raises:
        QueryHeaderError: when summary, description or tags are missing, or a line of the
            header cannot be understood.
    """
    header = _read_header(name, text)
    lacking = [key for key in ("summary", "description", "tags") if not header.get(key)]
    if lacking:
        raise QueryHeaderError(f"{name}.rq has no {' and no '.join(lacking)} in its header")
    defaults = {}
    for pair in filter(None, re.split(r",\s*", header.get("defaults", ""))):
        parameter, equals, value = pair.partition("=")
        if not equals:
            raise QueryHeaderError(f"{name}.rq: a default is written name=value, not {pair!r}")
        defaults[parameter.strip()] = value.strip()
    return NamedQuery(
        name=name,
        summary=header["summary"],
        description=header["description"],
        tags=tuple(re.split(r",\s*", header["tags"])),
        text=text,
        defaults=MappingProxyType(defaults),
        columns=_read_columns(name, header.get("columns", ""), text),
    )


def _read_columns(name: str, described: str, text: str) -> tuple[Column, ...]:
    """The columns in the order of SELECT; one that nobody describes is left out, and a test tells."""
    own = parse_columns(described.split("\n") if described else [], f"{name}.rq")
    known = {**shared_columns(), **own}
    return tuple(known[column] for column in _projected(text) if column in known)


def _projected(text: str) -> Iterator[str]:
    """The names after SELECT: variables, and what expressions in brackets are called."""
    projection = _PROJECTION.search(text)
    depth = 0
    for token in _PROJECTED.finditer(projection[1] if projection else ""):
        if token["bracket"]:
            depth += 1 if token["bracket"] == "(" else -1
        elif token["named"] or not depth:
            yield token["named"] or token["plain"]


def _read_header(name: str, text: str) -> dict[str, str]:
    header: dict[str, str] = {}
    key = None
    for line in text.splitlines():
        if not line.startswith("#+"):
            break
        if (start := re.fullmatch(r"#\+ (\w+):(.*)", line)) and start[1] in _KEYS:
            key = start[1]
            header[key] = start[2].strip()
        elif (more := re.fullmatch(r"#\+ {3}( *\S.*)", line)) and key == "columns":
            header[key] = f"{header[key]}\n{more[1].rstrip()}".lstrip("\n")
        elif (more := re.fullmatch(r"#\+ {3}(\S.*)", line)) and key:
            header[key] += f" {more[1].strip()}"
        else:
            raise QueryHeaderError(f"{name}.rq: this line of the header cannot be understood: {line}")
    return header
