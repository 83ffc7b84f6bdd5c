"""What a graph holds, in a few numbers: for the front page and the command `status`.

Owns which numbers those are. How the store is asked is up to the caller, who may have
it in another process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph_builder.querying.rows import Rows

_COUNTS = """
SELECT ?label (COUNT(DISTINCT ?thing) AS ?number) WHERE {
  { VALUES (?class ?label ?order) {
      (insp:Document "documents" 1) (insp:Judgement "judgements" 4) (insp:Recommendation "recommendations" 5)
      (insp:Finding "findings" 6) (foaf:Person "people" 7) (insp:Observation "statistics" 8)
    }
    ?thing a ?class }
  UNION { ?document insp:reportsOn ?thing BIND ("inspections reported" AS ?label) BIND (2 AS ?order) }
  UNION {
    # Mentioned and tied to no other: a mention that is tied is of an inspection counted already.
    ?mention insp:mentions ?thing . ?thing insp:onlyMentioned true .
    OPTIONAL { ?link insp:linkFrom ?mention ; insp:linkTo ?tied }
    FILTER(!BOUND(?tied)) BIND ("inspections only mentioned" AS ?label) BIND (3 AS ?order)
  }
} GROUP BY ?label ?order ORDER BY ?order
"""

_AUTHORITIES = """
SELECT ?name ?documents ?newest WHERE {
  { SELECT ?authority (COUNT(DISTINCT ?document) AS ?documents) WHERE {
      ?document a insp:Document ; insp:aboutAuthority ?authority } GROUP BY ?authority }
  { SELECT ?authority (MIN(STR(?label)) AS ?name) WHERE {
      ?authority a insp:LocalAuthority ; skos:prefLabel ?label } GROUP BY ?authority }
  OPTIONAL {
    SELECT ?authority (MAX(?day) AS ?newest) WHERE {
      ?document insp:aboutAuthority ?authority ; insp:reportsOn/insp:fieldworkEnd ?day } GROUP BY ?authority }
} ORDER BY ?name
"""

_NEWEST = """
SELECT ?document ?authority ?end WHERE {
  ?iri a insp:Document ; insp:fileName ?document ; insp:aboutAuthority ?body ;
       insp:reportsOn/insp:fieldworkEnd ?end .
  ?body skos:prefLabel ?authority .
} ORDER BY DESC(?end) ?document LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityCount:
    """An authority with the number of documents about it and the last day of its newest inspection."""

    name: str
    documents: int
    newest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestReport:
    """The report of the latest inspection, with its last day of fieldwork in ISO."""

    document: str
    authority: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """`counts` are pairs of what is counted and how many there are; inspections that documents report
    are counted apart from those they only mention. `newest` is None in a graph without reports.
    """

    counts: tuple[tuple[str, int], ...]
    authorities: tuple[AuthorityCount, ...]
    newest: NewestReport | None


def read_overview(ask: Callable[[str], Rows]) -> Overview:
    """Asks its questions (`ask` takes SPARQL) and puts the answers together."""
    newest = next(iter(ask(_NEWEST)), None)
    return Overview(
        counts=tuple((row["label"], int(row["number"])) for row in ask(_COUNTS)),
        authorities=tuple(
            AuthorityCount(name=row["name"], documents=int(row["documents"]), newest=row.get("newest"))
            for row in ask(_AUTHORITIES)
        ),
        newest=NewestReport(document=newest["document"], authority=newest["authority"], end=newest["end"])
        if newest
        else None,
    )
