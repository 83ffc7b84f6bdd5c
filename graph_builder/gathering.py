"""From the paths given to the documents to read: which files, under which names, listed as what.

Owns what counts as a document of a folder, how a document is named, and that the same
bytes are one document. Opens files only to hash them.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from graph_builder.issues import Code, Issue, Severity
from graph_builder.manifest import FILE_NAME, ManifestRow, read_manifest
from graph_builder.store.reading import MARKER

NOT_DOCUMENTS = frozenset({FILE_NAME, "README", "README.md", "README.txt"})
"""Files of a folder that are about its documents and none themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read. `name` is its path below the folder given and tells it from all others;
    `shown` is its file name, or `name` where two share it; `sha256` of its bytes, in hex."""

    name: str
    shown: str
    path: Path
    sha256: str
    row: ManifestRow | None = None


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is to be read, in the order of names.

    `duplicates` have the bytes of a file that is to be read; `unreadable` are names
    that nothing could be read from. `issues` tell of both, and of the manifests.
    """

    files: tuple[SourceFile, ...]
    duplicates: tuple[SourceFile, ...]
    unreadable: tuple[str, ...]
    issues: tuple[Issue, ...]


def gather(paths: Sequence[Path], manifest: Path | None = None) -> Gathering:
    """Finds the documents at `paths`: files, and folders with everything below them.

    Hidden files, stores, manifests and a README in a folder are no documents. A manifest in
    a folder is used for the files below it; rows of `manifest` go before it.
    """
    rows: dict[str, ManifestRow] = {}
    issues: list[Issue] = []
    found: list[tuple[PurePath, Path]] = []
    for path in paths:
        if path.is_dir():
            below = [(file.relative_to(path), file) for file in _documents_in(path)]
            found += below
            issues += _read_listed(path / FILE_NAME, rows, {name.as_posix() for name, _ in below})
        else:
            found.append((PurePath(path.name), path))
    if manifest is not None:
        given: dict[str, ManifestRow] = {}
        issues += _read_listed(manifest, given, {name.as_posix() for name, _ in found})
        rows |= given
    return _identify(_named(found), rows, issues)


def _documents_in(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and not (Path(parent) / name / MARKER).is_file()
        ]
        for name in files:
            path = Path(parent) / name
            if not name.startswith(".") and name not in NOT_DOCUMENTS and path.is_file():
                yield path


def _read_listed(path: Path, rows: dict[str, ManifestRow], present: set[str]) -> Iterator[Issue]:
    """Adds a manifest's rows to `rows`; tells of rows without a file."""
    if not path.is_file():
        return
    manifest = read_manifest(path)
    yield from manifest.issues
    for file, row in manifest.rows.items():
        if file in present:
            rows.setdefault(file, row)
        else:
            message = "the manifest lists this file, but it is not there."
            yield _issue(file, message, severity=Severity.NOTE, code=Code.MANIFEST_FAULT)


def _named(found: Iterable[tuple[PurePath, Path]]) -> dict[str, tuple[str, Path]]:
    """Files under the name that tells each from all others, with its name in the manifest.

    That is the path below the folder given; where two folders given have the same one,
    the folder's name is put before it, and else the whole path.
    """
    unique = {path.resolve(): (name, path) for name, path in found}.values()
    below = Counter(name for name, _ in unique)
    wider = Counter(_with_folder(name, path) for name, path in unique)
    named: dict[str, tuple[str, Path]] = {}
    for name, path in unique:
        with_folder = _with_folder(name, path)
        best = name if below[name] == 1 else with_folder if wider[with_folder] == 1 else path
        named[_text(best)] = (_text(name), path)
    return dict(sorted(named.items()))


def _with_folder(name: PurePath, path: Path) -> PurePath:
    return PurePath(*path.absolute().parts[-len(name.parts) - 1 :])


def _text(path: PurePath) -> str:
    """A path as text that every encoding can take, whatever bytes the file system holds."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _identify(
    named: Mapping[str, tuple[str, Path]], rows: Mapping[str, ManifestRow], issues: list[Issue]
) -> Gathering:
    """Hashes the files, and tells apart documents, their duplicates and what cannot be read."""
    first: dict[str, SourceFile] = {}
    duplicates: list[SourceFile] = []
    unreadable: list[str] = []
    for name, (listed_name, path) in named.items():
        try:
            sha256 = _hash(path)
        except OSError as error:
            unreadable.append(name)
            issues.append(_unreadable(name, error))
            continue
        file = SourceFile(name=name, shown=name, path=path, sha256=sha256, row=rows.get(listed_name))
        issues += _check_hash(file)
        original = first.setdefault(sha256, file)
        if original is not file:
            duplicates.append(file)
            issues.append(same_bytes(name, original.name))
            first[sha256] = replace(original, row=original.row or file.row)
    return Gathering(_shown(first.values()), tuple(duplicates), tuple(unreadable), tuple(issues))


def _shown(files: Collection[SourceFile]) -> tuple[SourceFile, ...]:
    """The files with the shortest name under which each can be shown."""
    names = Counter(PurePath(file.name).name for file in files)
    short = (PurePath(file.name).name for file in files)
    return tuple(
        replace(file, shown=name) if names[name] == 1 else file
        for file, name in zip(files, short, strict=True)
    )


def same_bytes(name: str, original: str) -> Issue:
    """The note that a file has the bytes of another and is no document of its own."""
    return Issue(
        code=Code.SAME_BYTES,
        severity=Severity.NOTE,
        document=name,
        message=f"the same bytes as {original}; they are one document.",
    )


def _hash(path: Path) -> str:
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _check_hash(file: SourceFile) -> Iterator[Issue]:
    if file.row is not None and file.row.sha256 not in (None, file.sha256):
        yield _issue(
            file.name,
            "its bytes are not those the manifest lists (another SHA-256).",
            "Fetch it again, or correct the manifest.",
            code=Code.MANIFEST_FAULT,
        )


def _unreadable(name: str, error: OSError) -> Issue:
    if isinstance(error, FileNotFoundError):
        return _issue(name, "there is no such file.", "Check the path.", Severity.REFUSED)
    return _issue(
        name, f"it cannot be opened ({error.strerror}).", "Check its permissions.", Severity.REFUSED
    )


def _issue(
    document: str,
    message: str,
    advice: str = "",
    severity: Severity = Severity.WARNING,
    code: Code = Code.UNREADABLE_FILE,
) -> Issue:
    return Issue(code=code, severity=severity, document=document, message=message, advice=advice)
