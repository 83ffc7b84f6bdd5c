"""The manifest: what whoever collected the files knows about them.

Owns the form of `manifest.csv` and the checks of it. What a report itself says always
goes before it; a manifest that is wrong costs a warning, never a document.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph_builder.facts import PartialDate
from graph_builder.issues import Code, Issue, Severity

FILE_NAME = "manifest.csv"
COLUMNS = ("file", "urn", "authority", "title", "published", "url", "sha256")


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """One file as listed: `file` is its path below the manifest's folder, the rest is as known."""

    file: str
    urn: str | None = None
    authority: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The rows by file, and what there was to say about them."""

    rows: Mapping[str, ManifestRow] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def read_manifest(path: Path) -> Manifest:
    """Reads a manifest; whatever cannot be used becomes an issue and is left out."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return _read_rows(csv.DictReader(lines, strict=True), path.name)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return Manifest(
            issues=(_issue(path.name, f"the manifest cannot be read ({error}).", "Save it as CSV in UTF-8."),)
        )


def _read_rows(reader: csv.DictReader[str], name: str) -> Manifest:
    header = [column.strip().lower() for column in reader.fieldnames or ()]
    reader.fieldnames = header
    if "file" not in header:
        advice = f"Its first line should name its columns: {','.join(COLUMNS)} (all but file optional)."
        return Manifest(issues=(_issue(name, "the manifest has no column “file” and was not used.", advice),))
    rows: dict[str, ManifestRow] = {}
    issues = list(_unknown_columns(header, name))
    for cells in reader:
        listed = {key: (cells.get(key) or "").strip() or None for key in COLUMNS}
        file = listed["file"]
        if file is None:
            issues.append(_issue(name, f"line {reader.line_num} names no file and was not used."))
        elif file in rows:
            issues.append(_issue(name, f"{file} is listed twice; the first line was used."))
        else:
            published = _date(listed["published"])
            if listed["published"] and published is None:
                issues.append(_bad_date(file, listed["published"]))
            others = {key: listed[key] for key in ("urn", "authority", "title", "url")}
            sha256 = (listed["sha256"] or "").lower() or None
            rows[file] = ManifestRow(file=file, published=published, sha256=sha256, **others)
    return Manifest(rows, tuple(issues))


def _unknown_columns(header: list[str], name: str) -> Iterator[Issue]:
    unknown = [column for column in header if column and column not in COLUMNS]
    if unknown:
        message = f"the manifest has columns that mean nothing here: {', '.join(unknown)}."
        yield _issue(name, message, f"Known ones are {', '.join(COLUMNS)}.", Severity.NOTE)


def _date(text: str | None) -> PartialDate | None:
    """An ISO date, precise to the day, month or year; None for anything else."""
    try:
        return PartialDate.from_iso(text or "")
    except ValueError:
        return None


def _bad_date(file: str, text: str) -> Issue:
    return Issue(
        code=Code.IMPOSSIBLE_DATE,
        severity=Severity.WARNING,
        document=file,
        message=f"the manifest's date of publication “{text}” is no date.",
        advice="Write it as 2031-05-17 in the column “published”.",
    )


def _issue(document: str, message: str, advice: str = "", severity: Severity = Severity.WARNING) -> Issue:
    return Issue(
        code=Code.MANIFEST_FAULT, severity=severity, document=document, message=message, advice=advice
    )
