"""Searching the passages: which fit, in what order, and how many each facet would leave.

Owns the questions that the search file is asked. How facets and their values are called is `facets`, what to
do where nothing fits `search_advice`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from server.facets import FACETS, in_order
from server.search_index import OF_DOCUMENTS, SearchIndex

TAGS = ("theme", "outcome")
"""Facets of which a passage may have several values."""

SORTS = ("relevance", "newest")

WORD = re.compile(r'"[^"]+"|[\w’\'-]+\*?')
MARK = ("\x02", "\x03")
"""Around a word that was searched for, in a snippet."""

_COUNTED_TOGETHER = tuple(facet for facet in FACETS if facet not in TAGS)

_OF_DOCUMENT = "JOIN documents d ON d.id = p.document"
_FROM = f"FROM passages p {_OF_DOCUMENT}"

CELLS = (
    *("text", "iri", "kind", "page", "start", "end", "section", "addressee"),
    *("authority", "framework", "region", "grade", "date", "year", "document", "key", "theme", "outcome"),
)
_COLUMNS = """
p.text, p.iri, p.kind, p.page, p.start, p."end", p.section, p.addressee,
d.authority, d.framework, d.region, d.grade, d.date, d.year, d.file_name, d.key,
(SELECT coalesce(group_concat(value, ';'), '') FROM tags WHERE passage = p.id AND facet = 'theme'),
(SELECT coalesce(group_concat(value, ';'), '') FROM tags WHERE passage = p.id AND facet = 'outcome')
"""
"""What is known of a passage, in the order of `CELLS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is searched for: words (phrases in quotation marks, `*` for any ending), and a value by facet.

    `since` is a year, before which nothing is wanted; an empty string is no year. `sort` is one of `SORTS`;
    without words the newest come first in any case.
    """

    words: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    since: str = ""
    sort: str = SORTS[0]

    @property
    def match(self) -> str:
        """The words as SQLite wants them: every word or phrase has to be there, anything else is left out."""
        return " ".join(
            f'"{word.rstrip("*")}"*' if word.endswith("*") else f'"{word.strip(chr(34))}"'
            for word in WORD.findall(self.words)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many passages fit, in how many documents, and for each facet how many passages each of its
    values has, given all other choices."""

    total: int
    documents: int
    facets: Mapping[str, Sequence[tuple[str, int]]]


def count(index: SearchIndex, search: Search) -> Counts:
    """What fits, counted."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    total, documents = 0, set()
    # What a document's passages share is looked at here, so that one question counts for all but the tags.
    where, values = _where(search, without=(*_COUNTED_TOGETHER, "since"))
    rows = index.ask(
        f"SELECT p.document, p.kind, p.addressee, count(*) {_FROM} WHERE {where} GROUP BY 1, 2, 3", values
    )
    for document, kind, addressee, number in rows:
        cells = {**index.documents[document], "kind": kind, "addressee": addressee}
        unmet = [
            facet for facet in _COUNTED_TOGETHER if search.chosen.get(facet) not in (None, "", cells[facet])
        ]
        if cells["year"] < search.since or len(unmet) > 1:
            continue
        for facet in unmet or _COUNTED_TOGETHER:
            counts[facet][cells[facet]] += number
        if not unmet:
            total += number
            documents.add(document)
    for facet in TAGS:
        counts[facet] = _count_tags(index, search, facet)
    return Counts(
        total=total,
        documents=len(documents),
        facets={
            facet: in_order(facet, {v: n for v, n in each.items() if v}) for facet, each in counts.items()
        },
    )


def count_fitting(index: SearchIndex, search: Search) -> int:
    """How many passages fit."""
    where, values = _where(search)
    number: int = index.ask(f"SELECT count(*) {_FROM} WHERE {where}", values)[0][0]
    return number


def find(index: SearchIndex, search: Search, first: int = 0, number: int = -1) -> list[dict[str, str]]:
    """The passages that fit, from `first`, `number` or all of them: their cells by name.

    Each has as `snippet` its text, or what of it stands around the words where a number is wanted.
    """
    where, values = _where(search)
    source, order = _FROM, "d.date DESC, p.id"
    if search.match and search.sort == SORTS[0]:
        where, values = _where(search, without=("words",))
        where, values = f"words MATCH ? AND {where}", (search.match, *values)
        source, order = f"FROM words JOIN passages p ON p.id = words.rowid {_OF_DOCUMENT}", "rank, p.id"
    numbers = index.ask(
        f"SELECT p.id {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (*values, number, first)
    )
    places = {found: place for place, (found,) in enumerate(numbers)}
    rows = index.ask(
        f"SELECT p.id, {_COLUMNS} {_FROM} WHERE p.id IN (SELECT value FROM json_each(?))",
        (str(list(places)),),
    )
    rows.sort(key=lambda row: places[row[0]])
    around = snippets(index, search.match, places) if number >= 0 else {}
    return [
        {**dict(zip(CELLS, map(str, cells), strict=True)), "snippet": around.get(found, cells[0])}
        for found, *cells in rows
    ]


def snippets(index: SearchIndex, match: str, numbers: Iterable[int]) -> dict[int, str]:
    """Of each passage what stands around the words, with marks around these."""
    if not match:
        return {}
    query = (
        f"SELECT snippet(words, 0, '{MARK[0]}', '{MARK[1]}', ' … ', 48) "
        "FROM words WHERE words MATCH ? AND rowid = ?"
    )
    return {number: index.ask(query, (match, number))[0][0] for number in numbers}


def _count_tags(index: SearchIndex, search: Search, facet: str) -> Counter[str]:
    where, values = _where(search, without=(facet,))
    narrowed = f"AND passage IN (SELECT p.id {_FROM} WHERE {where})" if values else ""
    rows = index.ask(
        f"SELECT value, count(*) FROM tags WHERE facet = ? {narrowed} GROUP BY 1", (facet, *values)
    )
    return Counter(dict(rows))


def _where(search: Search, without: Collection[str] = ()) -> tuple[str, tuple[str, ...]]:
    """What a passage has to be, in SQL, but for what is left out, and the values for it."""
    wanted = {"words": search.match, "since": search.since, **search.chosen}
    conditions = {
        # The sign keeps SQLite from looking up each passage, where its index of facets has all that is asked.
        "words": "+p.id IN (SELECT rowid FROM words WHERE words MATCH ?)",
        "since": "d.year >= ?",
        "kind": "p.kind = ?",
        "addressee": "p.addressee = ?",
        **{facet: f"d.{facet} = ?" for facet in OF_DOCUMENTS},
        **{
            facet: f"p.id IN (SELECT passage FROM tags WHERE facet = '{facet}' AND value = ?)"
            for facet in TAGS
        },
    }
    chosen = [name for name in conditions if wanted.get(name) and name not in without]
    return (
        " AND ".join(["1", *(conditions[name] for name in chosen)]),
        tuple(wanted[name] for name in chosen),
    )
