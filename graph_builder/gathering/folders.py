"""From the paths given to the documents to read: which files, under which names, listed as what.

Owns what counts as a document of a folder and how it is named. Opens files only to hash them.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TypeVar

from graph_builder.facts import Correction
from graph_builder.gathering.listings import FILE_NAMES, Listings, in_folder, read_listings
from graph_builder.gathering.manifest import ManifestRow
from graph_builder.gathering.source_files import SourceFile, tell_apart
from graph_builder.issues import Code, Issue, Severity
from graph_builder.store.reading import MARKER

NOT_DOCUMENTS = FILE_NAMES | {"README", "README.md", "README.txt"}
"""Files of a folder that are about its documents and none themselves."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What the build is about, in the order of names; `files` are given or held by the store.

    `duplicates` have the bytes of one of the files; `unreadable` are names that nothing
    could be read from, those of folders with a stroke behind; `listings` those of the manifests and
    corrections used. `issues` tell of all these.
    """

    files: tuple[SourceFile, ...]
    duplicates: tuple[SourceFile, ...]
    unreadable: tuple[str, ...]
    listings: tuple[str, ...]
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
        return frozenset((*given, *duplicates, *self.unreadable, *self.listings))


@dataclass(frozen=True, slots=True)
class _Found:
    """A file at `path`: its name below the folder given, and what is listed of it in that folder."""

    name: PurePath
    path: Path
    row: ManifestRow | None = None
    corrections: tuple[Correction, ...] = ()


Each = TypeVar("Each", _Found, SourceFile)


def gather(
    paths: Sequence[Path],
    manifest: Path | None = None,
    held: Sequence[SourceFile] = (),
    corrections: Path | None = None,
) -> Gathering:
    """Finds the documents at `paths`: files, and folders with everything below them.

    Hidden files, stores, manifests, corrections and a README in a folder are no documents. A
    manifest and corrections in a folder are used for the files below it; `manifest` and
    `corrections` go before them. To what is found come the documents `held` by a store; a file
    with the name of one takes its place.
    """
    issues: list[Issue] = []
    found: list[_Found] = []
    for path in paths:
        found += _found_in(path, issues) if _is(path.is_dir) else [_Found(PurePath(path.name), path)]
    closed = tuple(issue.document for issue in issues if issue.severity is Severity.REFUSED)
    there = {*(each.name.as_posix() for each in found), *(file.name for file in held)}
    listed = read_listings(manifest, corrections, there)
    issues += listed.issues
    named = _named(_listed(each, _text(each.name), listed) for each in found)
    known = {file.name: _listed(file, file.name, listed) for file in held}
    given, unreadable = _read_hashes(named, known, issues)
    apart = tell_apart((known | given).values())
    own = (path / name for path in paths for name in sorted(FILE_NAMES) if _is((path / name).is_file))
    return Gathering(
        files=apart.files,
        duplicates=apart.duplicates,
        unreadable=(*closed, *unreadable),
        listings=tuple(path.name for path in (*own, *filter(None, (manifest, corrections)))),
        issues=(*issues, *apart.notes),
    )


def _found_in(folder: Path, issues: list[Issue]) -> list[_Found]:
    paths = {path.relative_to(folder): path for path in _documents_in(folder, issues)}
    listed = in_folder(folder, {name.as_posix() for name in paths})
    issues += listed.issues
    return [_listed(_Found(name, path), _text(name), listed) for name, path in paths.items()]


def _documents_in(folder: Path, issues: list[Issue]) -> Iterator[Path]:
    """The files below a folder that may be documents; a folder that is not looked into is told."""

    def tell(error: OSError) -> None:
        name = _text(Path(error.filename).relative_to(folder)).removeprefix(".")
        issues.append(_unreadable(f"{name or folder.name}/", error))

    for parent, folders, files in os.walk(folder, onerror=tell):
        below = [Path(parent) / name for name in sorted(folders) if not name.startswith(".")]
        below = [path for path in below if not _is((path / MARKER).is_file)]
        issues += [_not_followed(_text(path.relative_to(folder))) for path in below if path.is_symlink()]
        folders[:] = [path.name for path in below]
        for name in files:
            path = Path(parent) / name
            # A link that leads nowhere is kept: opening it tells so. Pipes and devices are no documents.
            is_document = path.is_file() or (path.is_symlink() and not path.exists())
            if not name.startswith(".") and name not in NOT_DOCUMENTS and is_document:
                yield path


def _is(kind: Callable[[], bool]) -> bool:
    """Whether a path is of a kind; one behind a closed folder is of none, and told when it is opened."""
    try:
        return kind()
    except OSError:
        return False


def _listed(each: Each, name: str, listed: Listings) -> Each:
    """A file with what is listed of it; what was known of it stays where nothing is."""
    row, corrections = listed.rows.get(name), listed.corrections.get(name)
    return replace(each, row=row or each.row, corrections=corrections or each.corrections)


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
    with ThreadPoolExecutor() as threads:  # hashing holds no lock of Python's
        hashes = threads.map(_hash, (found.path for found in named.values()))
    for (name, found), sha256 in zip(named.items(), hashes, strict=True):
        if isinstance(sha256, OSError):
            unreadable.append(name)
            issues.append(_unreadable(name, sha256))
            continue
        before = known.get(name)
        files[name] = SourceFile(
            name=name,
            shown=name,
            path=found.path,
            sha256=sha256,
            row=found.row or (before.row if before else None),
            corrections=found.corrections or (before.corrections if before else ()),
        )
        issues += _check_hash(files[name])
    return files, tuple(unreadable)


def _hash(path: Path) -> str | OSError:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for without end
            return OSError(errno.EINVAL, "no file")
        with path.open("rb") as data:
            return hashlib.file_digest(data, "sha256").hexdigest()
    except OSError as error:
        return error


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
    if error.errno == errno.EINVAL:
        return _issue(name, "it is no file, but a pipe or a device.", "Name a file.", Severity.REFUSED)
    return _issue(
        name, f"it cannot be opened ({error.strerror}).", "Check its permissions.", Severity.REFUSED
    )


def _not_followed(name: str) -> Issue:
    return _issue(
        f"{name}/",
        "it is a link to a folder, and such links are not followed.",
        "Name that folder beside this one to build it too.",
    )


def _issue(
    document: str,
    message: str,
    advice: str = "",
    severity: Severity = Severity.WARNING,
    code: Code = Code.UNREADABLE_FILE,
) -> Issue:
    return Issue(code=code, severity=severity, document=document, message=message, advice=advice)
