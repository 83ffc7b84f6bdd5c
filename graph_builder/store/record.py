"""The two plain files of a generation: its own record, and the issues of the build.

Owns their form in JSON. This is the only place where the time of a build is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from graph_builder.facts import Correction, PartialDate
from graph_builder.gathering.manifest import ManifestRow
from graph_builder.issues import Code, Issue, Severity


class Status(StrEnum):
    """What became of a document: in the graph, kept out, or the same bytes as another."""

    PUBLISHED = "published"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


class Stage(StrEnum):
    """Where an issue was found: among the files given, in one document, or across what is published."""

    FILES = "files"
    DOCUMENT = "document"
    GRAPH = "graph"


StagedIssues = Mapping[Stage, tuple[Issue, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """One document of a build.

    `name` is its path below the folder given, `shown` what `document` columns show;
    `sha256` is empty for a file that could not be opened, `family` and `rule_version`
    are None for a document that was not published. `key` stands for all that decided the outcome, and is
    empty when the document should be read again whatever happens; `listed` is its row in a manifest,
    `corrections` are those it was published with.
    """

    name: str
    shown: str
    sha256: str
    status: Status
    family: str | None = None
    rule_version: int | None = None
    key: str = ""
    listed: ManifestRow | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How a generation came about; `built_at` is UTC in ISO 8601, to the second.

    `rules` stands for the rules that documents were read by, and for the ontology and the checks.
    """

    tool_version: str
    base_iri: str
    built_at: str
    documents: tuple[DocumentRecord, ...]
    rules: str = ""

    @property
    def published(self) -> tuple[DocumentRecord, ...]:
        return tuple(d for d in self.documents if d.status is Status.PUBLISHED)


def record_to_json(record: Record) -> str:
    """The record as readable JSON."""
    return _json(asdict(record))


def record_from_json(text: str) -> Record:
    """The record that `record_to_json` wrote, now or in an earlier format.

    Raises:
        ValueError, KeyError, TypeError: for anything else.
    """
    fields: dict[str, Any] = json.loads(text)
    documents = tuple(_document(document) for document in fields.pop("documents"))
    return Record(**fields, documents=documents)


def _document(fields: dict[str, Any]) -> DocumentRecord:
    listed = fields.get("listed")
    if listed is not None:
        published = PartialDate(**listed["published"]) if listed["published"] else None
        listed = ManifestRow(**{**listed, "published": published})
    corrections = tuple(Correction(**correction) for correction in fields.get("corrections", ()))
    status = Status(fields["status"])
    return DocumentRecord(**{**fields, "status": status, "listed": listed, "corrections": corrections})


def issues_to_json(issues: StagedIssues) -> str:
    """The issues as readable JSON, in the order given."""
    return _json([{"stage": stage, **asdict(issue)} for stage in Stage for issue in issues.get(stage, ())])


def issues_from_json(text: str) -> StagedIssues:
    """The issues that `issues_to_json` wrote, now or in an earlier format.

    Raises:
        ValueError, KeyError, TypeError: for anything else.
    """
    found: dict[Stage, list[Issue]] = {stage: [] for stage in Stage}
    for fields in json.loads(text):
        # Format 1 did not say; a build finds those of the other stages again.
        stage = Stage(fields.pop("stage", Stage.DOCUMENT))
        code, severity, pages = Code(fields["code"]), Severity(fields["severity"]), tuple(fields["pages"])
        found[stage].append(Issue(**{**fields, "code": code, "severity": severity, "pages": pages}))
    return {stage: tuple(issues) for stage, issues in found.items()}


def by_document(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues in the order of the documents' names."""
    return tuple(sorted(issues, key=lambda issue: issue.document))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
