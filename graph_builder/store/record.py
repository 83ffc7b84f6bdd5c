"""The two plain files of a generation: its own record, and the issues of the build.

Owns their form in JSON. This is the only place where the time of a build is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from graph_builder.issues import Code, Issue, Severity


class Status(StrEnum):
    """What became of a document: in the graph, kept out, or the same bytes as another."""

    PUBLISHED = "published"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """One document of a build.

    `name` is its path below the folder given, `shown` what `document` columns show;
    `sha256` is empty for a file that could not be opened, `family` and `rule_version`
    are None for a document that no family claimed.
    """

    name: str
    shown: str
    sha256: str
    status: Status
    family: str | None = None
    rule_version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How a generation came about; `built_at` is UTC in ISO 8601, to the second."""

    tool_version: str
    base_iri: str
    built_at: str
    documents: tuple[DocumentRecord, ...]

    @property
    def published(self) -> tuple[DocumentRecord, ...]:
        return tuple(d for d in self.documents if d.status is Status.PUBLISHED)


def record_to_json(record: Record) -> str:
    """The record as readable JSON."""
    return _json(asdict(record))


def record_from_json(text: str) -> Record:
    """The record that `record_to_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: for anything else.
    """
    fields: dict[str, Any] = json.loads(text)
    documents = (DocumentRecord(**{**d, "status": Status(d["status"])}) for d in fields.pop("documents"))
    return Record(**fields, documents=tuple(documents))


def issues_to_json(issues: Iterable[Issue]) -> str:
    """The issues as readable JSON, in the order given."""
    return _json([asdict(issue) for issue in issues])


def issues_from_json(text: str) -> tuple[Issue, ...]:
    """The issues that `issues_to_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: for anything else.
    """
    return tuple(
        Issue(
            **{
                **fields,
                "code": Code(fields["code"]),
                "severity": Severity(fields["severity"]),
                "pages": tuple(fields["pages"]),
            }
        )
        for fields in json.loads(text)
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
