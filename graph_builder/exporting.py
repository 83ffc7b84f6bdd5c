"""Exports: the whole graph as linked data, as a network, or as tables.

Owns the formats and that each is the same bytes for the same graph. Formats without named
graphs get the union of all, each triple once. Networks are made by `graph_builder.networks.whole`.

`csv` is a ZIP archive with one CSV for each named query: tables of different
things do not fit in one. `xlsx` is a workbook with one sheet for each.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import BinaryIO

import pyoxigraph as ox

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.networks.files import FILES, write_gexf, write_graphml
from graph_builder.networks.making import asking, build_network
from graph_builder.networks.whole import build_whole_network
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import NamedQuery, all_queries
from graph_builder.querying.spreadsheets import write_workbook

_NO_CHARACTER_OF_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}".encode()
# Excel takes a CSV without a byte order mark for another encoding.
_MARK_FOR_EXCEL = b"\xef\xbb\xbf"
_EARLIEST_IN_A_ZIP = (1980, 1, 1, 0, 0, 0)


class ExportFormatError(ValueError):
    """There is no export in this format."""


def export(
    store: ox.Store, form: str, output: BinaryIO, base: str = DEFAULT_BASE, network: str | None = None
) -> None:
    """Write the whole graph.

    Args:
        store: an open store.
        form: one of `FORMATS`.
        output: where the bytes go.
        base: the base of the data, to which the addresses in Turtle and TriG are relative.
        network: one of `networks.NETWORKS` instead of the whole graph, for formats of networks.

    Raises:
        ExportFormatError: for any other format, or one that a network cannot be written in.
        UnknownNetworkError: there is no such network.
    """
    if network is not None:
        if form not in FILES:
            raise ExportFormatError(f"a network cannot be written as {form}; choose {' or '.join(FILES)}.")
        output.write(FILES[form](build_network(network, asking(store, base))))
        return
    writer = _WRITERS.get(form)
    if writer is None:
        raise ExportFormatError(f"there is no export as {form}; choose one of {', '.join(FORMATS)}.")
    writer(store, output, base)


def _write_nquads(store: ox.Store, output: BinaryIO, base: str) -> None:
    output.writelines(_lines(store, with_graphs=True))


def _write_ntriples(store: ox.Store, output: BinaryIO, base: str) -> None:
    output.writelines(_lines(store, with_graphs=False))


def _write_turtle(store: ox.Store, output: BinaryIO, base: str) -> None:
    ox.serialize(_triples(store), output, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES, base_iri=base)


def _write_rdfxml(store: ox.Store, output: BinaryIO, base: str) -> None:
    page = io.BytesIO()
    ox.serialize(_triples(store), page, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES)
    output.write(_NO_CHARACTER_OF_XML.sub(_REPLACEMENT, page.getvalue()))


def _write_trig(store: ox.Store, output: BinaryIO, base: str) -> None:
    ox.serialize(_quads(store), output, format=ox.RdfFormat.TRIG, prefixes=PREFIXES, base_iri=base)


def _write_jsonld(store: ox.Store, output: BinaryIO, base: str) -> None:
    ox.serialize(_quads(store), output, format=ox.RdfFormat.JSON_LD, prefixes=PREFIXES)


def _write_graphml(store: ox.Store, output: BinaryIO, base: str) -> None:
    output.write(write_graphml(build_whole_network(store)))


def _write_gexf(store: ox.Store, output: BinaryIO, base: str) -> None:
    output.write(write_gexf(build_whole_network(store)))


def _write_csv(store: ox.Store, output: BinaryIO, base: str) -> None:
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for query, rows in _answers(store, base):
            entry = zipfile.ZipInfo(f"{query.name}.csv", _EARLIEST_IN_A_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _MARK_FOR_EXCEL + rows)


def _write_xlsx(store: ox.Store, output: BinaryIO, base: str) -> None:
    output.write(write_workbook(_answers(store, base)))


def _answers(store: ox.Store, base: str) -> Iterator[tuple[NamedQuery, bytes]]:
    """Every question that is no check, with its rows in CSV."""
    for query in all_queries():
        if not query.is_check:
            yield query, render(run(store, query.text, query.defaults, base), "csv")


def _lines(store: ox.Store, *, with_graphs: bool) -> list[bytes]:
    """Every statement as a line, each once, in an order that no store decides."""
    if with_graphs:
        return sorted((store.dump(format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True))
    return [f"{triple} .\n".encode() for triple in sorted({str(quad.triple) for quad in store})]


def _triples(store: ox.Store) -> Iterator[ox.Triple]:
    for quad in ox.parse(b"".join(_lines(store, with_graphs=False)), format=ox.RdfFormat.N_TRIPLES):
        yield quad.triple


def _quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Every statement, graph by graph."""
    names: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [ox.DefaultGraph()]
    names += sorted(store.named_graphs(), key=str)
    for name in names:
        lines = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b""
        ordered = b"".join(sorted(lines.splitlines(keepends=True)))
        for quad in ox.parse(ordered, format=ox.RdfFormat.N_TRIPLES):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, name)


_WRITERS: dict[str, Callable[[ox.Store, BinaryIO, str], None]] = {
    "turtle": _write_turtle,
    "trig": _write_trig,
    "nquads": _write_nquads,
    "ntriples": _write_ntriples,
    "jsonld": _write_jsonld,
    "rdfxml": _write_rdfxml,
    "graphml": _write_graphml,
    "gexf": _write_gexf,
    "csv": _write_csv,
    "xlsx": _write_xlsx,
}

FORMATS = tuple(_WRITERS)
"""The formats there are, in the order they are offered."""
