"""Searching the passages: which fit, in what order, and how many each facet would leave.

Owns the questions that the search file is asked. How facets and their values are called is `facets`, what to
do where nothing fits `advice`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from server.searching.facets import FACETS, in_order
from server.searching.index import SINGLE, TAGS, SearchIndex

SORTS = ("relevance", "newest")

WORD = re.compile(r'"[^"]+"|[\w’\'-]+\*?')
MARK = ("\x02", "\x03")
"""Around a word that was searched for, in a snippet."""

CELLS = (
    *("text", "iri", "kind", "page", "start", "end", "section", "addressee"),
    *("authority", "framework", "region", "grade", "date", "year", "document", "key", "theme", "outcome"),
)
_PASSAGES = """
SELECT p.id, p.text, p.iri, p.kind, p.page, p.start, p."end", p.section, p.addressee,
  d.authority, d.framework, d.region, d.grade, d.date, d.year, d.file_name, d.key,
  (SELECT coalesce(group_concat(value, ';'), '') FROM tags WHERE passage = p.id AND facet = 'theme'),
  (SELECT coalesce(group_concat(value, ';'), '') FROM tags WHERE passage = p.id AND facet = 'outcome')
FROM passages p JOIN documents d ON d.id = p.document
"""
"""The number of a passage, and its cells in the order of `CELLS`."""


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
class Fitting:
    """What fits a search: the numbers of the passages in the order wanted, in how many documents they are,
    and for each facet how many passages each of its values has, given all other choices."""

    numbers: Sequence[int]
    documents: int
    facets: Mapping[str, Sequence[tuple[str, int]]]


def fit(index: SearchIndex, search: Search) -> Fitting:
    """What fits a search."""
    single = {facet: value for facet, value in search.chosen.items() if value and facet in SINGLE}
    tags = {facet: value for facet, value in search.chosen.items() if value and facet in TAGS}
    matching = _matching(index, search)
    counts = _count_single(index, _with_tags(index, matching, tags), single, search.since)
    narrowed = _with_values(index, matching, single, search.since)
    for facet in TAGS:
        others = {other: value for other, value in tags.items() if other != facet}
        counts[facet] = _count_tags(index, _with_tags(index, narrowed, others), facet)
    numbers = _with_tags(index, narrowed, tags)
    return Fitting(
        numbers=numbers,
        documents=len({profile.document for profile in map(index.profiles.__getitem__, numbers)}),
        facets={
            facet: in_order(facet, {value: n for value, n in counts[facet].items() if value})
            for facet in FACETS
        },
    )


def read(index: SearchIndex, numbers: Sequence[int], match: str = "") -> list[dict[str, str]]:
    """Passages by their numbers: their cells by name, and as `snippet` what stands around the words."""
    rows = index.ask(f"{_PASSAGES} WHERE p.id IN (SELECT value FROM json_each(?))", (json.dumps(numbers),))
    cells = {number: dict(zip(CELLS, map(str, row), strict=True)) for number, *row in rows}
    around = snippets(index, match, numbers) if match else {}
    return [{**cells[number], "snippet": around.get(number, cells[number]["text"])} for number in numbers]


def snippets(index: SearchIndex, match: str, numbers: Iterable[int]) -> dict[int, str]:
    """Of each passage what stands around the words, with marks around these."""
    query = (
        f"SELECT snippet(words, 0, '{MARK[0]}', '{MARK[1]}', ' … ', 48) "
        "FROM words WHERE words MATCH ? AND rowid = ?"
    )
    return {number: index.ask(query, (match, number))[0][0] for number in numbers}


def _matching(index: SearchIndex, search: Search) -> Sequence[int]:
    """The numbers of the passages with the words, in the order wanted."""
    if not search.match:
        return list(index.profiles)
    order = "ORDER BY rank, rowid" if search.sort == SORTS[0] else ""
    rows = index.ask(f"SELECT rowid FROM words WHERE words MATCH ? {order}", (search.match,))
    if order:
        return [number for (number,) in rows]
    matching = {number for (number,) in rows}
    return [number for number in index.profiles if number in matching]


def _with_tags(index: SearchIndex, numbers: Sequence[int], wanted: Mapping[str, str]) -> Sequence[int]:
    """Those of the passages that have all these tags."""
    if not wanted:
        return numbers
    having = [
        {number for number, tags in index.tags[facet].items() if value in tags}
        for facet, value in wanted.items()
    ]
    return [number for number in numbers if all(number in each for each in having)]


def _with_values(
    index: SearchIndex, numbers: Sequence[int], single: Mapping[str, str], since: str
) -> Sequence[int]:
    """Those of the passages that have these values, and are not older than a year."""
    if not single and not since:
        return numbers
    whole = {
        profile
        for profile in index.distinct
        if profile.values["year"] >= since and single.items() <= profile.values.items()
    }
    return [number for number in numbers if index.profiles[number] in whole]


def _count_single(
    index: SearchIndex, numbers: Iterable[int], single: Mapping[str, str], since: str
) -> dict[str, Counter[str]]:
    """How many passages each value has, of the facets with one value, given all other choices of these."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in SINGLE}
    for profile, times in Counter(map(index.profiles.__getitem__, numbers)).items():
        unmet = [facet for facet, value in single.items() if profile.values[facet] != value]
        if len(unmet) <= 1 and profile.values["year"] >= since:
            for facet in unmet or SINGLE:
                counts[facet][profile.values[facet]] += times
    return counts


def _count_tags(index: SearchIndex, numbers: Iterable[int], facet: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for tags, times in Counter(map(index.tags[facet].get, numbers)).items():
        for value in tags or ():
            counts[value] += times
    return counts
