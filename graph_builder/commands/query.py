"""`query`: asks the published graph a question."""

from __future__ import annotations

import shutil
import signal
import sys
from pathlib import Path

import click

from graph_builder.commands.options import fail, failing_on, store_option

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples", "jsonld", "rdfxml")


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

    from graph_builder import asking
    from graph_builder.named_queries import UnknownQueryError
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    with failing_on(StoreError, UnknownQueryError, asking.QuerySyntaxError, asking.ParameterError):
        text, defaults = _read_question(question)
        generation = current_generation(store)
        values = {**defaults, **_read_params(params)}
        # The store knows no interrupt: by this, Ctrl-C ends the process in the middle of a query.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        answer = asking.run(generation.open(), text, values, generation.record().base_iri)
    if form is None:
        form = "turtle" if isinstance(answer, pyoxigraph.QueryTriples) else "table"
    with failing_on(asking.AnswerFormatError):
        written = asking.render(answer, form, width=shutil.get_terminal_size((100, 24)).columns)
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def _read_question(question: str) -> tuple[str, dict[str, str]]:
    """The text of the query, and the defaults of its parameters."""
    from graph_builder.named_queries import get

    if question == "-":
        return sys.stdin.read(), {}
    if question.endswith(".rq"):
        try:
            return Path(question).read_text(encoding="utf-8"), {}
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "not in UTF-8"
            fail(f"The file {question} cannot be read ({why}).")
    named = get(question)
    return named.text, dict(named.defaults)


def _read_params(params: tuple[str, ...]) -> dict[str, str]:
    pairs = [param.partition("=") for param in params]
    for name, equals, _ in pairs:
        if not name or not equals:
            raise click.BadParameter("write it as name=value.", param_hint="--param")
    return {name: value for name, _, value in pairs}
