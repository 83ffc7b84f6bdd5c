"""`build`: reads documents and publishes what they state."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph_builder.commands.options import fail, failing_on, store_option, voice_options, writing_to

if TYPE_CHECKING:
    from graph_builder.pipeline import BuildResult

SOME_REFUSED = 1
NOTHING_PUBLISHED = 3
INTERRUPTED = 130
KEPT = "What was there before stays."


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@store_option
@click.option("--add", is_flag=True, help="Keep what the store holds.")
@click.option("--fresh", is_flag=True, help="Read also those documents again that have not changed.")
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What is known of the files; a manifest.csv in a folder is used without asking.",
)
@click.option(
    "--corrections",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What was read wrongly, put right; a corrections.yaml in a folder is used without asking.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: len(os.sched_getaffinity(0)),
    show_default="one for each processor",
    metavar="N",
    help="How many documents to read at a time.",
)
@click.option(
    "--base-iri", metavar="IRI", help="Where the IRIs of the data live; starts with http and ends in /."
)
@click.option("--no-sources", is_flag=True, help="Keep no copy of the documents in the store.")
@voice_options
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[Path, ...],
    store: Path,
    add: bool,
    fresh: bool,
    manifest: Path | None,
    corrections: Path | None,
    jobs: int,
    base_iri: str | None,
    no_sources: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Reads the documents at PATH (files, or folders with all below), and publishes a graph of them.

    The store then holds exactly these; with --add these and what it held before. What has not
    changed since the last build is not read again.

    Exit status: 0 all documents were published; 1 some were refused; 2 wrong usage; 3 nothing
    could be published, and what was there before stays.
    """
    if not any(_is_there(path) for path in paths):
        raise click.UsageError(
            f"There is no such file or folder: {', '.join(map(str, paths))}. Check the path."
        )
    from graph_builder.admitting.readying import get_ready

    get_ready()
    from graph_builder.commands.progress import BuildProgress
    from graph_builder.identifiers import DEFAULT_BASE, Identifiers
    from graph_builder.pipeline import BaseIriError, BuildOrder
    from graph_builder.pipeline import build as run_build
    from graph_builder.store.errors import StoreError

    try:
        Identifiers(base_iri or DEFAULT_BASE)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--base-iri") from error
    order = BuildOrder(
        paths=paths,
        store=store,
        add=add,
        fresh=fresh,
        manifest=manifest,
        corrections=corrections,
        jobs=jobs,
        base_iri=base_iri,
        keep_sources=not no_sources,
    )
    try:
        with (
            failing_on(StoreError, exit_code=NOTHING_PUBLISHED),
            failing_on(BaseIriError),
            writing_to(store, NOTHING_PUBLISHED, KEPT),
            BuildProgress(quiet=quiet, verbose=verbose) as progress,
        ):
            result = run_build(order, progress.document_done)
            progress.say_rest(result.issues)
    except KeyboardInterrupt:
        fail(f"Interrupted. {KEPT}", INTERRUPTED)
    _conclude(ctx, result, paths, store, quiet)


def _is_there(path: Path) -> bool:
    """False where nothing is; what is behind a closed folder may be there, and is told when it is opened."""
    try:
        return path.exists()
    except OSError:
        return True


def _conclude(
    ctx: click.Context, result: BuildResult, paths: tuple[Path, ...], store: Path, quiet: bool
) -> None:
    """The last line, and the exit status."""
    refused = f"; {_documents(result.refused)} refused" if result.refused else ""
    if result.generation is None:
        read = (
            "every document was refused"
            if result.refused
            else f"there is no document in {', '.join(map(str, paths))}. Name a folder with reports: "
            "PDF, Word, web pages or text"
        )
        fail(f"Nothing was published: {read}. {KEPT}", NOTHING_PUBLISHED)
    number, published = result.generation.number, _documents(result.published)
    unchanged = f", {result.unchanged} unchanged" if result.unchanged else ""
    if not quiet and result.is_new:
        click.echo(f"Published {published} in {store} (generation {number}{unchanged}){refused}.")
    elif not quiet:
        click.echo(f"Nothing has changed since generation {number}: {published} in {store}{refused}.")
    if result.refused:
        ctx.exit(SOME_REFUSED)


def _documents(number: int) -> str:
    return f"{number} document{'' if number == 1 else 's'}"
