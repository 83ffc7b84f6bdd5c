"""`paper`: the paper for the board about one authority, as a Word document."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from graph_builder.commands.options import fail, failing_on, store_option, writing_to


@click.command()
@click.argument("authority")
@store_option
@click.option(
    "--output",
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.docx",
    help="Where to write the Word document.",
)
def paper(authority: str, store: Path, output: Path) -> None:
    """Writes a paper for the board about AUTHORITY, named as in the list of authorities.

    Grades over time, neighbours, what was asked for and came back, and what is due, each with its document
    and page. The same store gives the same paper.
    """
    from datetime import datetime

    from graph_builder.querying.rows import Rows, ask_rows
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation
    from server.pages.wall import wall_rows
    from server.paper.content import paper_of
    from server.paper.word import write_word
    from server.tables import Tables

    if output.suffix != ".docx":
        raise click.UsageError(f"{output} is no name of a Word document. Let it end in .docx.")
    with failing_on(StoreError):
        generation = current_generation(store)
        graph, record = generation.open(), generation.record()

    def ask(query: str) -> Rows:
        return ask_rows(graph, query, base=record.base_iri)

    tables = Tables(ask)
    rows = {row.name.casefold(): row for row in wall_rows(tables)}
    row = rows.get(authority.casefold())
    if row is None:
        near = [rows[name].name for name in get_close_matches(authority.casefold(), rows)]
        advice = (
            f"Did you mean {' or '.join(near)}?" if near else "The query “authorities” lists those there are."
        )
        fail(f"no document is about an authority named “{authority}”. {advice}")
    with writing_to(output):
        output.write_bytes(write_word(paper_of(tables, row, datetime.fromisoformat(record.built_at))))
