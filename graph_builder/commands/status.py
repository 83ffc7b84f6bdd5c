"""`status`: what the store holds, since when, and what there is to tell about it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph_builder.commands.options import failing_on, store_option, voice_options

if TYPE_CHECKING:
    from graph_builder.overview import Overview
    from graph_builder.store.reading import Generation


@click.command()
@store_option
@voice_options
def status(store: Path, quiet: bool, verbose: bool) -> None:
    """Says what the store holds, from which documents, built when, with which issues.

    With --verbose every document and every issue is listed; with --quiet only a store that
    cannot be read is worth a word.
    """
    from graph_builder.asking import render, run
    from graph_builder.overview import read_overview, rows_of
    from graph_builder.store.errors import StoreError
    from graph_builder.store.reading import current_generation

    with failing_on(StoreError):
        generation = current_generation(store)
        graph = generation.open()
        overview = read_overview(lambda text: rows_of(json.loads(render(run(graph, text), "json"))))
        lines = [*_describe(generation, store), *_count(overview), *_tell_issues(generation, verbose)]
        if verbose:
            lines += _list_documents(generation)
    if not quiet:
        click.echo("\n".join(lines))


def _describe(generation: Generation, store: Path) -> list[str]:
    record = generation.record()
    statuses = Counter(document.status.value for document in record.documents)
    families = Counter(document.family for document in record.published)
    return [
        f"Store {store}, generation {generation.number}",
        f"Built {record.built_at} by inspection-graph {record.tool_version}, base IRI {record.base_iri}",
        f"Files: {', '.join(f'{number} {status}' for status, number in sorted(statuses.items()))}",
        f"Families: {', '.join(f'{number} {family}' for family, number in sorted(families.items()))}",
    ]


def _count(overview: Overview) -> list[str]:
    lines = [
        f"Graph: {', '.join(f'{number} {label}' for label, number in overview.counts)}",
        f"Authorities: {len(overview.authorities)}",
    ]
    if overview.newest is not None:
        newest = overview.newest
        age = (datetime.now(UTC).date() - date.fromisoformat(newest.end)).days
        lines.append(
            f"Newest inspection: {newest.authority}, ended {newest.end}, {age} days ago ({newest.document})"
        )
    return lines


def _tell_issues(generation: Generation, verbose: bool) -> list[str]:
    issues = generation.issues()
    if not issues:
        return ["Issues: none"]
    if verbose:
        return ["Issues:", *(f"  {issue.severity} {issue.code}: {issue.sentence()}" for issue in issues)]
    counted = Counter((issue.severity, issue.code) for issue in issues)
    return ["Issues (--verbose lists them):"] + [
        f"  {number} {severity} {code}" for (severity, code), number in sorted(counted.items())
    ]


def _list_documents(generation: Generation) -> list[str]:
    return ["Documents:"] + [
        f"  {document.name}: {document.status}"
        + (f", {document.family} by rules {document.rule_version}" if document.family else "")
        for document in generation.record().documents
    ]
