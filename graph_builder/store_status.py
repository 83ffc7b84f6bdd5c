"""The state of a store: its record, its issues and what its graph holds, put together for `status`.

Owns what is counted, and the form of it for programs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from graph_builder.issues import Issue
from graph_builder.querying.named_queries import get
from graph_builder.querying.overview import Overview, read_overview
from graph_builder.querying.rows import Rows, ask_rows
from graph_builder.store.reading import current_generation
from graph_builder.store.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCoverage:
    """In how many of a family's `documents` a field has no value, for each of three reasons."""

    field: str
    family: str
    documents: int
    not_read: int
    not_stated: int
    not_applicable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreStatus:
    """What there is to say of a store: `size` in bytes, all its generations together.

    `age` is how many days ago the newest inspection ended, None when there is none. `missing` are the
    fields that some document has no value for, where to look first first.
    """

    store: Path
    generation: int
    size: int
    age: int | None
    record: Record
    overview: Overview
    missing: tuple[FieldCoverage, ...]
    issues: tuple[Issue, ...]

    @property
    def statuses(self) -> dict[str, int]:
        """How many files were published, refused, or the same as another."""
        return Counter(document.status.value for document in self.record.documents)

    @property
    def families(self) -> dict[str, int]:
        """How many published documents there are of each family."""
        return Counter(document.family or "" for document in self.record.published)

    @property
    def issue_counts(self) -> dict[tuple[str, str], int]:
        """How many issues there are, by severity and code."""
        return Counter((issue.severity.value, issue.code.value) for issue in self.issues)


def read_status(store: Path) -> StoreStatus:
    """Reads the state of a store.

    Raises:
        StoreError: it cannot be read.
    """
    generation = current_generation(store)
    graph = generation.open()

    def ask(text: str) -> Rows:
        return ask_rows(graph, text)

    overview = read_overview(ask)
    newest = overview.newest
    today = datetime.now(UTC).date()
    return StoreStatus(
        store=store,
        generation=generation.number,
        size=_size(store.rglob("*")),
        age=(today - date.fromisoformat(newest.end)).days if newest else None,
        record=generation.record(),
        overview=overview,
        missing=tuple(map(_coverage, ask(get("field-coverage").text))),
        issues=generation.issues(),
    )


def as_json(status: StoreStatus) -> dict[str, object]:
    """The state for programs: every count, document and issue."""
    record, overview = status.record, status.overview
    return {
        "store": str(status.store),
        "generation": status.generation,
        "bytes_on_disk": status.size,
        "built_at": record.built_at,
        "tool_version": record.tool_version,
        "base_iri": record.base_iri,
        "files": status.statuses,
        "families": status.families,
        "graph": dict(overview.counts),
        "authorities": [asdict(authority) for authority in overview.authorities],
        "newest_inspection": asdict(overview.newest) | {"days_ago": status.age} if overview.newest else None,
        "missing_fields": [asdict(coverage) for coverage in status.missing],
        "issue_counts": [
            {"severity": severity, "code": code, "number": number}
            for (severity, code), number in sorted(status.issue_counts.items())
        ],
        "issues": [asdict(issue) for issue in status.issues],
        "documents": [
            {
                "name": document.name,
                "document": document.shown,
                "status": document.status,
                "family": document.family,
                "rule_version": document.rule_version,
                "sha256": document.sha256,
            }
            for document in record.documents
        ],
    }


def _coverage(row: Mapping[str, str]) -> FieldCoverage:
    return FieldCoverage(
        field=row["field"],
        family=row["family"],
        documents=int(row["documents"]),
        not_read=int(row["not_read"]),
        not_stated=int(row["not_stated"]),
        not_applicable=int(row["not_applicable"]),
    )


def _size(paths: Iterable[Path]) -> int:
    """Bytes of all files; what two generations share by a hard link counts once."""
    found = (path.lstat() for path in paths)
    return sum({(stat.st_dev, stat.st_ino): stat.st_size for stat in found}.values())
