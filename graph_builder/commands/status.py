"""`status`: what the store holds, since when, and what there is to tell about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph_builder.commands.options import failing_on, store_option, voice_options

if TYPE_CHECKING:
    from graph_builder.store_status import StoreStatus


MOST_FIELDS = 5
"""How many of the fields without a value are told, unless all are asked for."""


@click.command()
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to write it; JSON lists every document and issue.",
)
@voice_options
def status(store: Path, form: str, quiet: bool, verbose: bool) -> None:
    """Says what the store holds, from which documents, built when, with which issues.

    With --verbose every document and every issue is listed; with --quiet only a store that
    cannot be read is worth a word.
    """
    from graph_builder.store.errors import StoreError
    from graph_builder.store_status import as_json, read_status

    with failing_on(StoreError):
        found = read_status(store)
    if quiet:
        return
    if form == "json":
        click.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        click.echo(
            "\n".join(
                [
                    *_describe(found),
                    *_tell_missing(found, verbose),
                    *_tell_issues(found, verbose),
                    *_list(found, verbose),
                ]
            )
        )


def _describe(found: StoreStatus) -> list[str]:
    record, overview = found.record, found.overview
    lines = [
        f"Store {found.store}, generation {found.generation}, {found.size / 1e6:,.1f} MB on disk",
        f"Built {record.built_at} by inspection-graph {record.tool_version}, base IRI {record.base_iri}",
        f"Files: {_counted(found.statuses)}",
        f"Families: {_counted(found.families)}",
        f"Graph: {', '.join(f'{number} {label}' for label, number in overview.counts)}",
        f"Authorities: {len(overview.authorities)}",
    ]
    if overview.newest is not None:
        newest, age = overview.newest, found.age
        lines.append(
            f"Newest inspection: {newest.authority}, ended {newest.end}, {age} days ago ({newest.document})"
        )
    return lines


def _tell_missing(found: StoreStatus, verbose: bool) -> list[str]:
    """Fields without a value, the worst first: what could not be read, then what is not stated."""
    most = None if verbose else MOST_FIELDS
    lines = []
    for what, reason in (("Could not be read", "not_read"), ("Not stated", "not_stated")):
        counts = [(getattr(field, reason), field) for field in found.missing if getattr(field, reason)]
        told = [f"  {field.field} in {count} of {field.documents} {field.family}" for count, field in counts]
        if told:
            left = len(told) - len(told[:most])
            lines += [
                f"{what}:",
                *told[:most],
                *([f"  and {left} more (--verbose lists them)"] if left else []),
            ]
    return lines


def _counted(numbers: dict[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(numbers.items()))


def _tell_issues(found: StoreStatus, verbose: bool) -> list[str]:
    if not found.issues:
        return ["Issues: none"]
    if verbose:
        return [
            "Issues:",
            *(f"  {issue.severity} {issue.code}: {issue.sentence()}" for issue in found.issues),
        ]
    counted = sorted(found.issue_counts.items())
    return ["Issues (--verbose lists them):"] + [
        f"  {number} {severity} {code}" for (severity, code), number in counted
    ]


def _list(found: StoreStatus, verbose: bool) -> list[str]:
    if not verbose:
        return []
    return ["Documents:"] + [
        f"  {document.name}: {document.status}"
        + (f", {document.family} by rules {document.rule_version}" if document.family else "")
        for document in found.record.documents
    ]
