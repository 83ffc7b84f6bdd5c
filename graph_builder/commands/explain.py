"""`explain`: the sentence, page and document behind a fact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph_builder.commands.options import failing_on, store_option

if TYPE_CHECKING:
    from graph_builder.querying.explaining import Explanation

UNKNOWN = 1


@click.command()
@click.argument("iri")
@store_option
def explain(iri: str, store: Path) -> None:
    """Shows where a fact was read, or what mentions a thing. IRIs stand in the answers of queries.

    IRI may be shortened to id/...; exit status 1: the graph does not know it.
    """
    from graph_builder.querying.asking import ParameterError
    from graph_builder.querying.explaining import UnknownIriError
    from graph_builder.querying.explaining import explain as find_explanation
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    with failing_on(StoreError), failing_on(UnknownIriError, ParameterError, exit_code=UNKNOWN):
        generation = current_generation(store)
        found = find_explanation(generation.open(), iri, generation.record().base_iri)
    click.echo("\n".join(_lines(found)))


def _lines(found: Explanation) -> Iterator[str]:
    yield found.label
    if found.text:
        yield f"\n  {found.text}"
    if found.document:
        yield ""
        yield f"Document: {found.document}" + (f" ({found.url})" if found.url else "")
    if found.passage:
        passage = found.passage
        pages = ", ".join(map(str, passage.pages))
        yield f"Page{'' if len(passage.pages) == 1 else 's'}: {pages}"
        yield f"Characters: {passage.start} to {passage.end} of the document's text"
        yield f"\n“{passage.quote}”"
    for correction in found.corrections:
        before = f"“{correction.as_read}”" if correction.as_read else "nothing"
        yield f"\nCorrected by {correction.who}: {correction.field} was read as {before}. {correction.why}"
    if found.how:
        yield f"\nHow: {found.how}"
        yield "It rests on:"
    for mention in (*found.rests_on, *found.mentions):
        yield f"  {mention.label} ({mention.document})\n    {mention.iri}"
    if found.more:
        yield f"  … and more than these {len(found.mentions)}"
