"""Full-text search over what the documents say, passage by passage, with what a search is narrowed by.

Owns the index, SQLite's FTS5 in memory, that is made once for each generation, and the searching of it. It is
for finding: an answer leads back to the fact in the graph by its IRI.
"""

from __future__ import annotations

import re
import sqlite3
import threading
import weakref
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from server.published import Snapshot
from server.tables import Tables, ask_rows
from server.wall import wall_rows

PASSAGES = """
SELECT ?iri ?kind ?text ?page ?section ?addressee ?outcome ?document ?source
WHERE {
  VALUES (?class ?kind) {
    (insp:Recommendation "recommendation") (insp:Finding "finding") (insp:Strength "strength")
    (insp:ProgressStatement "progress") (insp:Challenge "challenge") (insp:Commitment "commitment")
    (insp:NextStep "next step")
  }
  ?iri a ?class ; insp:text ?text ; insp:page ?page ; insp:statedIn ?source .
  ?source insp:fileName ?document .
  OPTIONAL { ?iri insp:section ?section }
  OPTIONAL { ?iri insp:addressee/skos:notation ?addressee }
  OPTIONAL { ?iri insp:nationalFrameworkOutcome/skos:notation ?outcome }
}
"""
THEMES = "SELECT ?iri ?theme WHERE { ?tag insp:tagOf ?iri ; insp:theme/skos:prefLabel ?theme }"

FACETS = {
    "kind": "Kind",
    "theme": "Theme (inferred)",
    "outcome": "Outcome of the national framework",
    "year": "Year",
    "framework": "Framework",
    "region": "Region",
    "grade": "Overall grade then",
    "addressee": "Addressed to",
    "authority": "Authority",
}
"""What a search can be narrowed by, and how it is called."""

_WORDS = re.compile(r'"[^"]+"|[\w’\'-]+\*?')
MARK = ("\x02", "\x03")
"""Around a word that was searched for, in a snippet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is searched for: words (phrases in quotation marks, `*` for any ending), and a value by facet.

    `since` is a year, before which nothing is wanted; an empty string is no year.
    """

    words: str
    chosen: Mapping[str, str]
    since: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of an answer: the passages, how many there are in how many documents, and the facets.

    `facets` gives for each how many passages each value has, given all other choices.
    """

    passages: Sequence[Mapping[str, str]]
    total: int
    documents: int
    facets: Mapping[str, Sequence[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage: its cells by column, and its values by facet, of which it may have several."""

    cells: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]]


class SearchIndex:
    """The index of one generation: the texts, and what they are narrowed by.

    Args:
        snapshot: what to index; it is asked two questions.
        tables: of the same generation.
    """

    def __init__(self, snapshot: Snapshot, tables: Tables) -> None:
        themes: dict[str, set[str]] = defaultdict(set)
        for row in ask_rows(snapshot, THEMES):
            themes[row["iri"]].add(row["theme"])
        self._passages = _passages(ask_rows(snapshot, PASSAGES), themes, tables)
        self._store = _filled(self._passages)
        self._lock = threading.Lock()
        weakref.finalize(self, self._store.close)

    @property
    def size(self) -> int:
        """How many passages there are."""
        return len(self._passages)

    def search(self, search: Search, first: int, count: int | None) -> Found:
        """What fits, best first (without words: newest first), from `first`, `count` or all of it."""
        match = match_of(search.words)
        with self._lock:
            numbers: Iterable[int] = range(len(self._passages))
            if match:
                rows = self._store.execute(
                    "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid", [match]
                )
                numbers = [number for (number,) in rows]
            fitting, facets = self._narrow(numbers, search)
            shown = fitting[first:] if count is None else fitting[first : first + count]
            snippets = _snippets(self._store, match, shown if count is not None else ())
        return Found(
            passages=[
                {**self._passages[n].cells, "snippet": snippets.get(n, self._passages[n].cells["text"])}
                for n in shown
            ],
            total=len(fitting),
            documents=len({self._passages[n].cells["document"] for n in fitting}),
            facets=facets,
        )

    def _narrow(
        self, numbers: Iterable[int], search: Search
    ) -> tuple[list[int], dict[str, list[tuple[str, int]]]]:
        """Those of the passages that fit the choices, and the facets: each given all choices but its own."""
        wanted = [(facet, value) for facet, value in search.chosen.items() if value]
        fitting: list[int] = []
        counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
        for number in numbers:
            if self._passages[number].cells["year"] < search.since:
                continue
            facets = self._passages[number].facets
            unmet = [facet for facet, value in wanted if value not in facets[facet]]
            if not unmet:
                fitting.append(number)
            if len(unmet) <= 1:
                for facet in unmet or FACETS:
                    counts[facet].update(facets[facet])
        return fitting, {facet: _in_order(facet, each) for facet, each in counts.items()}


def match_of(words: str) -> str:
    """A search as SQLite wants it: every word or phrase has to be there. Anything else in it is left out."""
    found = (word for word in _WORDS.findall(words))
    return " ".join(
        f'"{word.rstrip("*")}"*' if word.endswith("*") else f'"{word.strip(chr(34))}"' for word in found
    )


def _in_order(facet: str, counts: Counter[str]) -> list[tuple[str, int]]:
    """Years and authorities by themselves, all else by how many there are."""
    if facet in ("year", "authority"):
        return sorted(counts.items(), reverse=facet == "year")
    return sorted(counts.items(), key=lambda count: (-count[1], count[0]))


def _snippets(store: sqlite3.Connection, match: str, numbers: Iterable[int]) -> dict[int, str]:
    if not match:
        return {}
    query = (
        f"SELECT snippet(words, 0, '{MARK[0]}', '{MARK[1]}', ' … ', 48) "
        "FROM words WHERE words MATCH ? AND rowid = ?"
    )
    return {number: store.execute(query, (match, number)).fetchone()[0] for number in numbers}


def _passages(
    rows: Iterable[Mapping[str, str]], themes: Mapping[str, Iterable[str]], tables: Tables
) -> list[_Passage]:
    """Passages with what they are narrowed by, the newest first."""
    documents = {row["document"]: row for row in tables.rows("documents")}
    regions = {row["authority"]: row.get("region", "") for row in tables.rows("authorities")}
    grades = {cell.inspection: cell.grade for row in wall_rows(tables) for cell in row.cells}
    outcomes: dict[str, set[str]] = defaultdict(set)
    cells: dict[str, dict[str, str]] = {}
    for row in rows:
        about = documents.get(row["document"], {})
        outcomes[row["iri"]].update(filter(None, [row.get("outcome")]))
        cells[row["iri"]] = {
            **{name: row.get(name, "") for name in ("iri", "kind", "text", "page", "section", "addressee")},
            "document": row["document"],
            "key": row["source"].rpartition("/")[2],
            "authority": about.get("authority", ""),
            "framework": about.get("family", ""),
            "year": (about.get("end") or about.get("published") or "")[:4],
            "region": regions.get(about.get("authority", ""), ""),
            "grade": grades.get(about.get("inspection", ""), ""),
        }
    several = {"theme": themes, "outcome": outcomes}
    order = sorted(cells.values(), key=lambda each: (each["document"], int(each["page"]), each["iri"]))
    order.sort(key=lambda each: each["year"], reverse=True)
    return [
        _Passage(
            each,
            {
                facet: tuple(sorted(several[facet].get(each["iri"], ())))
                if facet in several
                else tuple(filter(None, [each[facet]]))
                for facet in FACETS
            },
        )
        for each in order
    ]


def _filled(passages: Iterable[_Passage]) -> sqlite3.Connection:
    """The texts, to be searched from any thread, one at a time."""
    store = sqlite3.connect(":memory:", check_same_thread=False)
    store.execute(
        "CREATE VIRTUAL TABLE words USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')"
    )
    store.executemany(
        "INSERT INTO words (rowid, text) VALUES (?, ?)",
        ((number, passage.cells["text"]) for number, passage in enumerate(passages)),
    )
    return store
