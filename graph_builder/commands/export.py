"""`export`: the whole graph as a file, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option, writing_to

ENDINGS = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
    ".rdf": "rdfxml",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".zip": "csv",
    ".xlsx": "xlsx",
}
"""The format meant by how a file's name ends, when none is named."""

BINARY = {"csv": "Tables come as a ZIP file. Name it", "xlsx": "A spreadsheet is no text. Name its file"}
"""Formats that no terminal can show, and what is said then."""

NETWORKS = ("things", "themes", "inspectors")
"""Those of `graph_builder.networks.making`, which is imported only when the command runs."""


@click.command()
@store_option
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help=f"One of {', '.join(ENDINGS.values())}; csv is a ZIP file of tables.  "
    "[default: by the name of the file]",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write; standard output if not given.",
)
@click.option(
    "--network",
    metavar="NAME",
    help=f"Of GraphML and GEXF, one of {', '.join(NETWORKS)}, instead of the whole graph.",
)
def export(store: Path, form: str | None, output: Path | None, network: str | None) -> None:
    """Writes the whole graph: as linked data, as a network, or as tables.

    The same documents give the same bytes.
    """
    from graph_builder import exporting
    from graph_builder.networks.making import UnknownNetworkError
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    form = form or ENDINGS.get(output.suffix.lower() if output else ".ttl")
    if form is None:
        raise click.UsageError(
            f"{output} does not say which format is meant. Name it with --format, or let the file's name end "
            f"in {', '.join(ENDINGS)}."
        )
    if form in BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError(f"{BINARY[form]} with --output.")
    with failing_on(StoreError, exporting.ExportFormatError, UnknownNetworkError):
        generation = current_generation(store)
        graph, base = generation.open(), generation.record().base_iri
        if output is None:
            exporting.export(graph, form, sys.stdout.buffer, base, network)
            sys.stdout.buffer.flush()
            return
        # Beside its place until it is whole: who waits for the file never sees half of it.
        part = output.with_name(f".{output.name}.part")
        try:
            with writing_to(output):
                with part.open("wb") as file:
                    exporting.export(graph, form, file, base, network)
                part.replace(output)
        finally:
            part.unlink(missing_ok=True)
    if form == "csv" and output.suffix != ".zip":
        click.echo(
            f"Note: {output} is a ZIP file with a table for each question. "
            "To open it, let its name end in .zip; a single table is written by: inspection-graph query",
            err=True,
        )
