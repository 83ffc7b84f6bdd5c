"""`questions`: the first rows of every named question, as files."""

from __future__ import annotations

from pathlib import Path

import click

from graph_builder.commands.options import failing_on, store_option, writing_to


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@store_option
@click.option(
    "--rows",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many rows of each answer to write.",
)
def questions(folder: Path, store: Path, rows: int) -> None:
    """Asks every named question and writes its first rows to FOLDER.

    There is one CSV file for each, and questions.md, a page that shows them all.
    """
    from graph_builder.querying.questions import PAGE, answer_questions, write_questions
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    with failing_on(StoreError), writing_to(folder):
        generation = current_generation(store)
        base = generation.record().base_iri
        answered = tuple(answer_questions(generation.open(), base))
        write_questions(answered, base, folder, rows)
    click.echo(f"Wrote the first rows of {len(answered)} questions to {folder}; {PAGE} shows them.")
