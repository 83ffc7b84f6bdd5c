"""Explaining a fact: the sentence, page and document behind it.

Owns the way from an IRI to its evidence. A statement leads to the passage it was read
from; a thing in the world (authority, inspection, person) to the statements that mention it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.rows import Rows, ask_rows

MOST_MENTIONS = 25
"""How many statements about a thing are listed; an authority may have thousands."""

MOST_OF_ONE_DOCUMENT = 5
"""How many of them from any one document, so that the list shows every document that speaks of it."""

_LABEL = """
SELECT ?iri (MIN(STR(?name)) AS ?label) WHERE { ?iri skos:prefLabel|foaf:name|rdfs:label ?name } GROUP BY ?iri
"""
_STATEMENT = """
SELECT ?iri ?document ?file ?url ?text
WHERE {
  ?iri insp:statedIn ?document .
  ?document insp:fileName ?file .
  OPTIONAL { ?document foaf:page ?url }
  OPTIONAL { ?iri insp:text|insp:reason ?text }
}
"""
_LINK_REASON = """
SELECT ?iri ?reason WHERE { ?iri insp:linkReason|(^insp:linkFrom/insp:linkReason) ?reason } ORDER BY ?reason
"""
_METHOD = """
SELECT ?iri ?how WHERE { ?iri insp:inferenceMethod|insp:linkMethod ?method . ?method skos:definition ?how }
"""
_RULE = "SELECT ?iri ?rule WHERE { ?iri insp:derivedBy ?rule }"
_CORRECTION = """
SELECT ?iri ?field ?before ?why ?who
WHERE {
  ?correction insp:corrects ?iri ; insp:field ?field ; insp:reason ?why ; insp:correctedBy ?who .
  OPTIONAL { ?correction insp:valueAsRead ?before }
}
ORDER BY ?field
"""
_PASSAGE = """
SELECT ?iri ?exact ?start ?end ?fragment
WHERE {
  ?iri prov:wasDerivedFrom ?passage .
  ?passage oa:hasSelector ?quote , ?position , ?page .
  ?quote oa:exact ?exact .
  ?position oa:start ?start ; oa:end ?end .
  ?page rdf:value ?fragment .
}
"""
_STATED_IN = ox.NamedNode(f"{PREFIXES['insp']}statedIn")
_FILE_NAME = ox.NamedNode(f"{PREFIXES['insp']}fileName")
_RDFS_LABEL = ox.NamedNode(f"{PREFIXES['rdfs']}label")

_ANYWHERE = "SELECT ?iri WHERE { { ?iri ?property ?value } UNION { ?thing ?property ?iri } } LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words a fact was read from: `start` and `end` are offsets into the document's text."""

    quote: str
    start: int
    end: int
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A statement that speaks of a thing, and the document that makes it."""

    iri: str
    label: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person put right in a statement: the `field`, its value `as_read`, `why` and `who` says so."""

    field: str
    as_read: str | None
    why: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is behind an IRI.

    Of a statement: `document` (file name), `url`, its own `text` if it has one, the `passage` it was
    read from, None for a field that has no value, and its `corrections`. Of a thing: `mentions`, and
    `more` when there are more than are listed. Of a link, and of what it ties to an inspection, `text` is
    the reason. Of what no document states: `how` it was inferred, and the statements it `rests_on`.
    """

    iri: str
    label: str
    text: str | None = None
    document: str | None = None
    url: str | None = None
    passage: Passage | None = None
    corrections: tuple[Correction, ...] = ()
    how: str | None = None
    rests_on: tuple[Mention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    more: bool = False


class UnknownIriError(LookupError):
    """The graph holds nothing under this IRI."""


def explain(store: ox.Store, iri: str, base: str = DEFAULT_BASE) -> Explanation:
    """The evidence of a fact, or the statements about a thing.

    Args:
        store: an open store.
        iri: of the fact or thing; `id/…` without a scheme is below `base`. Angle brackets are dropped.
        base: the base of the data.

    Raises:
        UnknownIriError: the graph holds nothing under it.
        graph_builder.querying.asking.ParameterError: it is no IRI.
    """
    iri = iri.strip().removeprefix("<").removesuffix(">")
    full = iri if ":" in iri else f"{base}{iri.removeprefix('/')}"
    if not _rows(store, _ANYWHERE, full):
        raise UnknownIriError(f"the graph holds nothing under {full}. Copy an IRI from a column of a query.")
    label = _first(store, _LABEL, full).get("label", full)
    reason = _first(store, _LINK_REASON, full).get("reason")
    statement = _first(store, _STATEMENT, full)
    if statement:
        return Explanation(
            iri=full,
            label=label,
            text=statement.get("text", reason),
            document=statement.get("file"),
            url=statement.get("url"),
            passage=_passage(store, full),
            corrections=tuple(_corrections(store, full)),
        )
    how = _how(store, full)
    if how is not None:
        return Explanation(iri=full, label=label, text=reason, how=how, rests_on=_rests_on(store, full))
    mentions, more = _mentions(store, ox.NamedNode(full))
    return Explanation(iri=full, label=label, text=reason, mentions=mentions, more=more)


def _how(store: ox.Store, iri: str) -> str | None:
    """How something that no document states came about; None for what is stated, or is a thing."""
    rule = _first(store, _RULE, iri).get("rule")
    if rule is not None:
        return f"Derived from what documents state, by the rule queries/derived/{rule}.rq"
    return _first(store, _METHOD, iri).get("how")


def _rests_on(store: ox.Store, iri: str) -> tuple[Mention, ...]:
    """The statements that something leads to, by document."""
    found = set()
    for quad in store.quads_for_pattern(ox.NamedNode(iri), None, None):
        statement = quad.object
        if isinstance(statement, ox.NamedNode) and (file := _source(store, statement)) is not None:
            found.add((file, statement.value))
    return tuple(
        Mention(iri=each, label=_text(store, ox.NamedNode(each), _RDFS_LABEL), document=file)
        for file, each in sorted(found)
    )


def _corrections(store: ox.Store, iri: str) -> Iterator[Correction]:
    for row in _rows(store, _CORRECTION, iri):
        cells = {name: row.get(name, "") for name in ("field", "why", "who")}
        yield Correction(as_read=row.get("before"), **cells)


def _mentions(store: ox.Store, thing: ox.NamedNode) -> tuple[tuple[Mention, ...], bool]:
    """The statements about a thing that are listed, by document, and whether there are more.

    Not by SPARQL: the store would plan it from the other end, through every statement.
    """
    found = set()
    for quad in store.quads_for_pattern(None, None, thing):
        statement = quad.subject
        if isinstance(statement, ox.NamedNode) and (file := _source(store, statement)) is not None:
            found.add((file, statement.value))
    by_document = groupby(sorted(found), key=itemgetter(0))
    listed = [mention for _, of_one in by_document for mention in islice(of_one, MOST_OF_ONE_DOCUMENT)]
    mentions = tuple(
        Mention(iri=iri, label=_text(store, ox.NamedNode(iri), _RDFS_LABEL), document=file)
        for file, iri in listed[:MOST_MENTIONS]
    )
    return mentions, len(found) > len(mentions)


def _source(store: ox.Store, statement: ox.NamedNode) -> str | None:
    """The name of the document's file that states it; None for what no document states."""
    stated_in = next(store.quads_for_pattern(statement, _STATED_IN, None), None)
    if stated_in is None or not isinstance(stated_in.object, ox.NamedNode):
        return None
    return _text(store, stated_in.object, _FILE_NAME)


def _text(store: ox.Store, thing: ox.NamedNode, name: ox.NamedNode) -> str:
    """The words that a thing has by a property; none where it has none."""
    said = next(store.quads_for_pattern(thing, name, None), None)
    return said.object.value if said and isinstance(said.object, ox.Literal) else ""


def _passage(store: ox.Store, iri: str) -> Passage | None:
    rows = _rows(store, _PASSAGE, iri)
    if not rows:
        return None
    first, pages = rows[0], {int(row["fragment"].removeprefix("page=")) for row in rows}
    return Passage(
        quote=first["exact"], start=int(first["start"]), end=int(first["end"]), pages=tuple(sorted(pages))
    )


def _rows(store: ox.Store, text: str, iri: str) -> Rows:
    return ask_rows(store, text, {"iri": f"<{iri}>"})


def _first(store: ox.Store, text: str, iri: str) -> Mapping[str, str]:
    """The first row; one without columns where there is none."""
    return next(iter(_rows(store, text, iri)), {})
