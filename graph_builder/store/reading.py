"""Reading a store: finding the published generation, and what it holds.

Owns the names inside a store folder and the check that a folder is one. A generation
is read only once it is closed; nobody writes into it then.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph

from graph_builder.issues import Issue
from graph_builder.reading.document import Document
from graph_builder.store.errors import DamagedStoreError, MissingStoreError, NotAStoreError, StoreFormatError
from graph_builder.store.record import (
    Record,
    StagedIssues,
    by_document,
    issues_from_json,
    record_from_json,
)
from graph_builder.store.texts import unpack_text

FORMAT = 2
"""The number in STORE.json; it changes with the layout of the folder."""

READABLE = frozenset({1, FORMAT})
"""Formats that this release reads as they are; the next build turns the store into `FORMAT`.

Format 1 did not record what decided an outcome, so that build reads every document.
"""

MARKER = "STORE.json"
CURRENT = "current"
GENERATIONS = "generations"
SEARCH = "search.sqlite"


@dataclass(frozen=True, slots=True)
class Generation:
    """One closed generation, in the folder `path`."""

    path: Path

    @property
    def number(self) -> int:
        return int(self.path.name)

    @property
    def quads(self) -> Path:
        """The folder that pyoxigraph opens."""
        return self.path / "quads"

    @property
    def search_file(self) -> Path:
        """What search asks; not there in a generation that an earlier release wrote."""
        return self.path / SEARCH

    def open(self) -> pyoxigraph.Store:
        """The graph, read-only; takes about 10 ms.

        Raises:
            DamagedStoreError: when it cannot be opened.
        """
        try:
            return pyoxigraph.Store.read_only(str(self.quads))
        except (OSError, RuntimeError) as error:  # the second for files that are there and wrong
            raise DamagedStoreError(self.path, error) from error

    def record(self) -> Record:
        """How the generation came about.

        Raises:
            DamagedStoreError: when its record cannot be read.
        """
        try:
            return record_from_json((self.path / "record.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedStoreError(self.path, f"record.json: {error}") from error

    def issues(self) -> tuple[Issue, ...]:
        """What there was to tell about the documents, by their names.

        Raises:
            DamagedStoreError: when the list cannot be read.
        """
        return by_document(issue for issues in self.issues_by_stage().values() for issue in issues)

    def issues_by_stage(self) -> StagedIssues:
        """The same, by where it was found.

        Raises:
            DamagedStoreError: when the list cannot be read.
        """
        try:
            return issues_from_json((self.path / "issues.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedStoreError(self.path, f"issues.json: {error}") from error

    def text_path(self, sha256: str) -> Path:
        return self.path / "texts" / f"{sha256}.json.gz"

    def source_path(self, sha256: str) -> Path:
        """Where the bytes of a document are, if they were kept."""
        return self.path / "sources" / sha256

    def text(self, sha256: str) -> Document:
        """The text of a published document with its lines, by the hash of its bytes.

        Raises:
            DamagedStoreError: when it is not there or cannot be read.
        """
        try:
            return unpack_text(self.text_path(sha256).read_bytes())
        except (OSError, ValueError, KeyError) as error:
            raise DamagedStoreError(self.path, f"the text of {sha256}: {error}") from error


def current_generation(store: Path) -> Generation:
    """The published generation of a store folder.

    Raises:
        MissingStoreError: nothing is there, or nothing was published yet.
        NotAStoreError, StoreFormatError: something else is there.
        DamagedStoreError: the folder was copied without its links, or lost a part.
    """
    check_is_store(store)
    link = store / CURRENT
    if not link.is_symlink():
        if link.exists():
            raise DamagedStoreError(store, f"“{CURRENT}” is a folder and should be a link")
        raise MissingStoreError(store)
    generation = Generation(link.resolve())
    if not generation.path.is_dir() or not generation.path.name.isdigit():
        raise DamagedStoreError(store, f"“{CURRENT}” leads nowhere")
    return generation


def generation_before(store: Path) -> Generation | None:
    """The generation that was published before the current one, if it is still there.

    Raises:
        StoreError: as `current_generation`.
    """
    now = current_generation(store).number
    numbers = (path.name for path in (store / GENERATIONS).iterdir() if path.name.isdigit())
    older = sorted(number for number in numbers if int(number) < now)
    return Generation((store / GENERATIONS / older[-1]).resolve()) if older else None


def check_is_store(store: Path) -> None:
    """Raises unless the folder is a store that this release can read.

    Raises:
        MissingStoreError: nothing is there, or an empty folder.
        NotAStoreError, StoreFormatError: something else is there.
    """
    try:
        marker = (store / MARKER).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        if store.is_file() or (store.is_dir() and any(store.iterdir())):
            raise NotAStoreError(store) from None
        raise MissingStoreError(store) from None
    try:
        found = json.loads(marker)["format"]
    except (ValueError, KeyError, TypeError):
        raise NotAStoreError(store) from None
    if found not in READABLE:
        raise StoreFormatError(store, found, FORMAT)
