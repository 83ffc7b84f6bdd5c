"""The whole graph as a network: documents, judgements and recommendations too.

Owns which things are nodes and what ties them. Evidence, pages and schemes are left out. A
membership is an edge, not a node: inspectors are tied to the inspection, leaders to the body
they lead, by their role. Networks of the things in the world alone are `making`.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TypeAlias

import networkx as nx
import pyoxigraph as ox

from graph_builder.querying.rows import ask_rows

Network: TypeAlias = "nx.MultiDiGraph[str]"

_NODES = """
SELECT ?node ?kind (MIN(STR(?name)) AS ?label) (MIN(?grade_notation) AS ?grade)
WHERE {
  VALUES ?kind {
    insp:LocalAuthority insp:SafeguardingBoard insp:Inspectorate insp:Inspection insp:Document
    foaf:Person insp:Judgement insp:Recommendation
  }
  ?node a ?kind ; skos:prefLabel|foaf:name|rdfs:label ?name .
  OPTIONAL { ?node insp:grade/skos:notation ?grade_notation }
}
GROUP BY ?node ?kind
"""
_EDGES = """
SELECT DISTINCT ?source ?label ?target
WHERE {
  {
    VALUES ?property {
      insp:inspects insp:reviews insp:conductedBy insp:boardOf insp:reportsOn insp:statisticalNeighbour
      insp:statedIn insp:ofInspection insp:about insp:addressedTo
    }
    ?source ?property ?target .
    BIND(STRAFTER(STR(?property), "#") AS ?label)
  } UNION {
    ?membership org:member ?source ; org:organization ?body ; org:role/skos:notation ?label ;
                insp:ofInspection ?inspection .
    BIND(IF(EXISTS { ?body a insp:Inspectorate }, ?inspection, ?body) AS ?target)
  }
}
"""


def build_whole_network(store: ox.Store) -> Network:
    """Nodes have `label` and `kind`, judgements a `grade` as well; edges have a `label`."""
    network: Network = nx.MultiDiGraph()
    for row in sorted(ask_rows(store, _NODES), key=itemgetter("node", "kind")):
        grade = {"grade": row["grade"]} if "grade" in row else {}
        network.add_node(row["node"], label=row["label"], kind=re.split("[#/]", row["kind"])[-1], **grade)
    for row in sorted(ask_rows(store, _EDGES), key=itemgetter("source", "label", "target")):
        if row["source"] in network and row["target"] in network:
            network.add_edge(row["source"], row["target"], label=row["label"])
    return network
