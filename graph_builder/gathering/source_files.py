"""The files of a build, and how each is told from all others: by name, by short name, by its bytes.

Owns that two documents never have the same name nor the same bytes. Which files there are is for
`graph_builder.gathering.folders` to find.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from graph_builder.facts import Correction
from graph_builder.gathering.manifest import ManifestRow
from graph_builder.issues import Code, Issue, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read. `name` is its path below the folder given and tells it from all others;
    `shown` is its file name, or `name` where two share it; `sha256` of its bytes, in hex.

    `held` is true of a document that the store holds and that was not given again; `path` is then
    where the store keeps its bytes, or would. `corrections` are those of this document.
    """

    name: str
    shown: str
    path: Path
    sha256: str
    row: ManifestRow | None = None
    corrections: tuple[Correction, ...] = ()
    held: bool = False


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Files with different bytes, by name, and the `duplicates` of them, with a note for each."""

    files: tuple[SourceFile, ...]
    duplicates: tuple[SourceFile, ...]
    notes: tuple[Issue, ...]


def tell_apart(files: Iterable[SourceFile]) -> ToldApart:
    """Tells documents from their duplicates, and finds the name under which each is shown.

    Of files with the same bytes the first by name is the document; the manifest's row of any will do.
    """
    first: dict[str, SourceFile] = {}
    duplicates: list[SourceFile] = []
    for file in sorted(files, key=lambda file: file.name):
        original = first.setdefault(file.sha256, file)
        if original is not file:
            duplicates.append(file)
            first[file.sha256] = replace(original, row=original.row or file.row)
    notes = (_same_bytes(file.name, first[file.sha256].name) for file in duplicates)
    return ToldApart(_shown(first.values()), tuple(duplicates), tuple(notes))


def _shown(files: Collection[SourceFile]) -> tuple[SourceFile, ...]:
    """The files with the shortest name under which each can be shown."""
    names = Counter(PurePath(file.name).name for file in files)
    short = (PurePath(file.name).name for file in files)
    return tuple(
        replace(file, shown=name if names[name] == 1 else file.name)
        for file, name in zip(files, short, strict=True)
    )


def _same_bytes(name: str, original: str) -> Issue:
    return Issue(
        code=Code.SAME_BYTES,
        severity=Severity.NOTE,
        document=name,
        message=f"the same bytes as {original}; they are one document.",
    )
