"""The graph of derived facts: what follows from several documents together.

Owns the order of the rules and what every derived fact carries beside them, the name of its
rule. The rules themselves are CONSTRUCT files in `queries/derived/`; what is inferred from one
document alone is `graph_builder.inferring`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

import pyoxigraph as ox
from rdflib.namespace import RDF

from graph_builder.identifiers import DERIVED, Identifiers
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.named_queries import NamedQuery, parse_query
from graph_builder.store.writing import load_quads
from ontology import terms

ORDER = ("area-grades", "grade-changes", "returning-issues", "due-next")
"""The rules, each after those whose facts it reads."""


_AUTHORITY = ox.Variable("authority")
"""What every rule calls the authority that its facts are about."""


class DerivationError(ValueError):
    """A file in `queries/derived/` that is no CONSTRUCT, or gives what the graph cannot hold."""


def derive(store: ox.Store, identifiers: Identifiers, authorities: Collection[str] | None = None) -> bytes:
    """Adds derived facts to a store, and gives them as N-Quads of their named graph, sorted.

    Args:
        store: holds the documents, the ontology and the register, and no fact that a
            rule derived before of these authorities. It is written to as each rule reads what
            those before it gave.
        identifiers: mints the IRIs, with the base of the store's data.
        authorities: the IRIs of those whose facts are wanted; None is all. Every derived fact
            is about one authority, and follows from what is known of that one alone.

    Raises:
        DerivationError: a rule is at fault.
    """
    graph = ox.NamedNode(identifiers.graph(DERIVED))
    lines: set[bytes] = set()
    chosen = [None] if authorities is None else sorted(authorities)
    for rule in rules():
        triples = (triple for each in chosen for triple in _derived_by(rule, store, identifiers, each))
        quads = (ox.Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples)
        written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
        load_quads(store, written)
        lines.update(written.splitlines(keepends=True))
    return b"".join(sorted(lines))


@cache
def rules() -> tuple[NamedQuery, ...]:
    """The rules in the order they are run in."""
    folder = files("queries").joinpath("derived")
    return tuple(
        parse_query(name, folder.joinpath(f"{name}.rq").read_text(encoding="utf-8")) for name in ORDER
    )


def _derived_by(
    rule: NamedQuery, store: ox.Store, identifiers: Identifiers, authority: str | None
) -> Iterator[ox.Triple]:
    """What a rule gives of an authority, or of all; relative IRIs in it are below the base of the data."""
    answer = store.query(
        rule.text,
        base_iri=identifiers.base,
        prefixes=PREFIXES,
        use_default_graph_as_union=True,
        substitutions={_AUTHORITY: ox.NamedNode(authority)} if authority else None,
    )
    if not isinstance(answer, ox.QueryTriples):
        raise DerivationError(f"queries/derived/{rule.name}.rq is no CONSTRUCT")
    nodes = set()
    for triple in answer:
        if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode):
            raise DerivationError(f"queries/derived/{rule.name}.rq gives a blank node")
        if triple.predicate.value == str(RDF.type):
            nodes.add(triple.subject)
        yield triple
    for node in nodes:
        yield ox.Triple(node, ox.NamedNode(terms.derivedBy), ox.Literal(rule.name))
