"""`query`: asks the published graph a question."""

from __future__ import annotations

import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph_builder.commands.options import fail, failing_on, store_option

if TYPE_CHECKING:  # what the command needs is imported when it runs, so that --help is quick
    from graph_builder.querying.named_queries import NamedQuery

FORMATS = ("table", "csv", "tsv", "json", "xml", "xlsx", "turtle", "ntriples", "jsonld", "rdfxml")


@click.command()
@click.argument("question", metavar="NAME|FILE.rq|-")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write the answer.  [default: table; turtle for CONSTRUCT and DESCRIBE]",
)
@click.option("--param", "params", multiple=True, metavar="K=V", help="Only rows whose column K is V.")
def query(question: str, store: Path, form: str | None, params: tuple[str, ...]) -> None:
    """Runs a named query, a file with SPARQL, or SPARQL from standard input (-).

    The names are listed by: inspection-graph queries
    """
    import pyoxigraph

    from graph_builder.querying import asking
    from graph_builder.querying.named_queries import UnknownQueryError
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    with failing_on(StoreError, UnknownQueryError, asking.QuerySyntaxError, asking.ParameterError):
        asked = _read_question(question)
        generation = current_generation(store)
        given = _read_params(params)
        values = _typed(asked, given)
        # The store knows no interrupt: by this, Ctrl-C ends the process in the middle of a query.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        record = generation.record()
        graph = generation.open()
        answer = asking.run(graph, asked.text, values, record.base_iri)
    if form is None:
        form = "turtle" if isinstance(answer, pyoxigraph.QueryTriples) else "table"
    with failing_on(asking.AnswerFormatError):
        width = shutil.get_terminal_size((100, 24)).columns
        written = asking.render(answer, "csv" if form == "xlsx" else form, width=width)
    if form == "xlsx":
        from graph_builder.querying.spreadsheets import Origin, write_spreadsheet

        if sys.stdout.isatty():
            fail("A spreadsheet cannot be shown on a terminal. Send it to a file: > answer.xlsx")
        origin = Origin(built=record.built_at, documents=len(record.published), parameters=given)
        written = write_spreadsheet(written, asked, origin)
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()
    if given and asked.columns:  # a named query
        from graph_builder.querying.no_rows import why_no_rows
        from graph_builder.querying.rows import ask_rows

        if not ask_rows(graph, asked.text, values, record.base_iri):
            click.echo(why_no_rows(graph, asked, given, record.base_iri), err=True)


def _read_question(question: str) -> NamedQuery:
    """The query of that name, or one made of the text of a file or of standard input."""
    from graph_builder.querying.named_queries import NamedQuery, get

    if question == "-":
        text = sys.stdin.read()
    elif question.endswith(".rq"):
        try:
            text = Path(question).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "not in UTF-8"
            fail(f"The file {question} cannot be read ({why}).")
    else:
        return get(question)
    name = "answer" if question == "-" else Path(question).stem
    return NamedQuery(name=name, summary=f"The query {question}", description="", tags=(), text=text)


def _typed(asked: NamedQuery, given: dict[str, str]) -> dict[str, str]:
    """The values with the types of their columns; those that say their type themselves, as they are."""
    from graph_builder.querying.parameters import typed_parameters

    if not asked.columns:
        return given
    plain = {name: value for name, value in given.items() if "^^" not in value}
    return {**given, **typed_parameters(asked, plain)}


def _read_params(params: tuple[str, ...]) -> dict[str, str]:
    pairs = [param.partition("=") for param in params]
    for name, equals, _ in pairs:
        if not name or not equals:
            raise click.BadParameter("write it as name=value.", param_hint="--param")
    return {name: value for name, _, value in pairs}
