"""From the paths given to the documents to read: which files, under which names, listed as what.

Owns what counts as a document of a folder and how it is named. Opens files only to hash them.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from graph_builder.issues import Code, Issue, Severity
from graph_builder.manifest import FILE_NAME, ManifestRow, read_manifest
from graph_builder.source_files import SourceFile, tell_apart
from graph_builder.store.reading import MARKER

NOT_DOCUMENTS = frozenset({FILE_NAME, "README", "README.md", "README.txt"})
"""Files of a folder that are about its documents and none themselves."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What the build is about, in the order of names; `files` are given or held by the store.

    `duplicates` have the bytes of one of the files; `unreadable` are names that nothing
    could be read from; `manifests` those of the manifests used. `issues` tell of all these.
    """

    files: tuple[SourceFile, ...]
    duplicates: tuple[SourceFile, ...]
    unreadable: tuple[str, ...]
    manifests: tuple[str, ...]
    issues: tuple[Issue, ...]

    @property
    def given(self) -> tuple[SourceFile, ...]:
        """The files that were given; the others are held by the store."""
        return tuple(file for file in self.files if not file.held)

    @property
    def told(self) -> frozenset[str]:
        """The names whose issues are told anew."""
        duplicates = (file.name for file in self.duplicates if not file.held)
        given = (file.name for file in self.given)
        return frozenset((*given, *duplicates, *self.unreadable, *self.manifests))


@dataclass(frozen=True, slots=True)
class _Found:
    """A file at `path`: its name below the folder given, and its row in that folder's manifest."""

    name: PurePath
    path: Path
    row: ManifestRow | None = None


def gather(paths: Sequence[Path], manifest: Path | None = None, held: Sequence[SourceFile] = ()) -> Gathering:
    """Finds the documents at `paths`: files, and folders with everything below them.

    Hidden files, stores, manifests and a README in a folder are no documents. A manifest in
    a folder is used for the files below it; rows of `manifest` go before it. To what is
    found come the documents `held` by a store; a file with the name of one takes its place.
    """
    issues: list[Issue] = []
    found: list[_Found] = []
    for path in paths:
        found += _found_in(path, issues) if path.is_dir() else [_Found(PurePath(path.name), path)]
    listed: dict[str, ManifestRow] = {}
    if manifest is not None:
        there = {*(each.name.as_posix() for each in found), *(file.name for file in held)}
        listed = _read_listed(manifest, there, issues)
    named = _named(replace(each, row=listed.get(_text(each.name)) or each.row) for each in found)
    known = {file.name: replace(file, row=listed.get(file.name) or file.row) for file in held}
    given, unreadable = _read_hashes(named, known, issues)
    apart = tell_apart((known | given).values())
    folders = (path / FILE_NAME for path in paths if (path / FILE_NAME).is_file())
    return Gathering(
        files=apart.files,
        duplicates=apart.duplicates,
        unreadable=unreadable,
        manifests=tuple(path.name for path in (*folders, *([manifest] if manifest else []))),
        issues=(*issues, *apart.notes),
    )


def _found_in(folder: Path, issues: list[Issue]) -> list[_Found]:
    paths = {path.relative_to(folder): path for path in _documents_in(folder)}
    rows: dict[str, ManifestRow] = {}
    if (folder / FILE_NAME).is_file():
        rows = _read_listed(folder / FILE_NAME, {name.as_posix() for name in paths}, issues)
    return [_Found(name, path, rows.get(_text(name))) for name, path in paths.items()]


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


def _read_listed(path: Path, there: set[str], issues: list[Issue]) -> dict[str, ManifestRow]:
    """A manifest's rows about files that are there; tells of those that are not."""
    manifest = read_manifest(path)
    message = "the manifest lists this file, but it is not there."
    issues += manifest.issues
    issues += (
        _issue(file, message, severity=Severity.NOTE, code=Code.MANIFEST_FAULT)
        for file in manifest.rows
        if file not in there
    )
    return {file: row for file, row in manifest.rows.items() if file in there}


def _named(found: Iterable[_Found]) -> dict[str, _Found]:
    """Files under the name that tells each from all others.

    That is the path below the folder given; where two folders given have the same one,
    the folder's name is put before it, and else the whole path.
    """
    unique: dict[Path, _Found] = {}
    for each in found:
        unique.setdefault(each.path.resolve(), each)
    below = Counter(each.name for each in unique.values())
    wider = Counter(_with_folder(each) for each in unique.values())
    named: dict[str, _Found] = {}
    for each in unique.values():
        with_folder = _with_folder(each)
        alone = below[each.name] == 1
        named[_text(each.name if alone else with_folder if wider[with_folder] == 1 else each.path)] = each
    return dict(sorted(named.items()))


def _with_folder(found: _Found) -> PurePath:
    return PurePath(*found.path.absolute().parts[-len(found.name.parts) - 1 :])


def _text(path: PurePath) -> str:
    """A path as text that every encoding can take, whatever bytes the file system holds."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _read_hashes(
    named: Mapping[str, _Found], known: Mapping[str, SourceFile], issues: list[Issue]
) -> tuple[dict[str, SourceFile], tuple[str, ...]]:
    """The files with the hash of their bytes, and the names of those that cannot be read.

    What was listed of a file that is `known` by the same name holds until something else is.
    """
    files: dict[str, SourceFile] = {}
    unreadable: list[str] = []
    for name, found in named.items():
        try:
            with found.path.open("rb") as data:
                sha256 = hashlib.file_digest(data, "sha256").hexdigest()
        except OSError as error:
            unreadable.append(name)
            issues.append(_unreadable(name, error))
            continue
        row = found.row or (known[name].row if name in known else None)
        files[name] = SourceFile(name=name, shown=name, path=found.path, sha256=sha256, row=row)
        issues += _check_hash(files[name])
    return files, tuple(unreadable)


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
