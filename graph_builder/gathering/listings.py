"""What is known of files beside them: the rows of a manifest, and corrections.

Owns that both are only about files that are there. Their forms are for `graph_builder.gathering.manifest`
and `graph_builder.corrections.file`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from graph_builder.corrections import file as corrections
from graph_builder.facts import Correction
from graph_builder.gathering import manifest
from graph_builder.gathering.manifest import ManifestRow
from graph_builder.issues import Code, Issue, Severity

FILE_NAMES = frozenset({manifest.FILE_NAME, corrections.FILE_NAME})
"""Files of a folder that are used without asking."""

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Listings:
    """What is known of each file, by its name, and what there was to say about it."""

    rows: Mapping[str, ManifestRow] = field(default_factory=dict)
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def in_folder(folder: Path, there: Collection[str]) -> Listings:
    """What the manifest and the corrections in a folder say of the files that are `there`."""
    paths = (folder / manifest.FILE_NAME, folder / corrections.FILE_NAME)
    rows, corrected = (path if path.is_file() else None for path in paths)
    return read_listings(rows, corrected, there)


def read_listings(rows: Path | None, corrected: Path | None, there: Collection[str]) -> Listings:
    """What a manifest and a corrections file, where given, say of the files that are `there`."""
    listed = manifest.read_manifest(rows) if rows else manifest.Manifest()
    right = corrections.read_corrections(corrected) if corrected else corrections.Corrections()
    return Listings(
        rows=_only(listed.rows, there),
        corrections=_only(right.of_documents, there),
        issues=(
            *listed.issues,
            *_absent(listed.rows, there, "the manifest lists this file", Code.MANIFEST_FAULT),
            *right.issues,
            *_absent(right.of_documents, there, "there is a correction of this file", Code.CORRECTION_FAULT),
        ),
    )


def _only(listed: Mapping[str, Listed], there: Collection[str]) -> dict[str, Listed]:
    return {file: of_file for file, of_file in listed.items() if file in there}


def _absent(files: Iterable[str], there: Collection[str], what: str, code: Code) -> Iterable[Issue]:
    return (
        Issue(code=code, severity=Severity.NOTE, document=file, message=f"{what}, but it is not there.")
        for file in files
        if file not in there
    )
