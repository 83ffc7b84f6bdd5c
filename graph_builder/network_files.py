"""Networks as GraphML and GEXF, the files that Gephi, yEd and Cytoscape open.

Owns the two formats, and that each is the same bytes for the same network.
"""

from __future__ import annotations

import io
import re

import networkx as nx

_NO_CHARACTER_OF_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def write_graphml(network: nx.Graph[str]) -> bytes:
    """A network as GraphML."""
    page = io.BytesIO()
    # The writer that needs no lxml: the two differ in white space.
    nx.write_graphml_xml(_fit_for_xml(network), page, prettyprint=True)
    return page.getvalue() + b"\n"


def write_gexf(network: nx.Graph[str]) -> bytes:
    """A network as GEXF, without the day it was written, which would make every file another."""
    lines = "\n".join(nx.generate_gexf(_fit_for_xml(network), prettyprint=True)) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", lines).encode()


def _fit_for_xml(network: nx.Graph[str]) -> nx.Graph[str]:
    """A copy without the characters that XML has no way of writing."""
    copy = network.copy()
    for *_, data in [*copy.nodes(data=True), *copy.edges(data=True)]:
        for name, value in data.items():
            if isinstance(value, str):
                data[name] = _NO_CHARACTER_OF_XML.sub(_REPLACEMENT, value)
    return copy
