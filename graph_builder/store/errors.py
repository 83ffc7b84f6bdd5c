"""The ways in which a store folder can be the wrong one, one class each, one sentence each."""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """A store that cannot be read or written; its text is a sentence that says what to do."""


class MissingStoreError(StoreError):
    """There is nothing at the path, or nothing was published there yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no store at {path}. Make one with: inspection-graph build PATH... --store {path}"
        )


class NotAStoreError(StoreError):
    """The path is a file, or a folder with something else in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is no store, but something else is there. "
            "Name a store, or a folder that is empty or new, with --store."
        )


class ReadOnlyStoreError(StoreError):
    """The folder must not be written."""

    def __init__(self, path: Path, why: str = "write-protected") -> None:
        super().__init__(
            f"The store at {path} cannot be written ({why}). "
            "Change its permissions or name another with --store."
        )


class BusyStoreError(StoreError):
    """Another process holds the lock."""

    def __init__(self, path: Path, process: str) -> None:
        who = f" (process {process})" if process else ""
        super().__init__(
            f"The store at {path} is being written by another build{who}. "
            "Wait until it is done, then try again."
        )


class StoreFormatError(StoreError):
    """The folder was written by a release with another layout, too new or too old to be read."""

    def __init__(self, path: Path, found: object, known: int) -> None:
        newer = isinstance(found, int) and found > known
        advice = "Update inspection-graph, or build" if newer else "Build"
        super().__init__(
            f"The store at {path} has format {found}; this release reads up to format {known}. "
            f"{advice} it again into a new folder: inspection-graph build PATH... --store NEW"
        )


class DamagedStoreError(StoreError):
    """A part of a published generation is missing or cannot be read."""

    def __init__(self, path: Path, why: object) -> None:
        super().__init__(
            f"The store at {path} is damaged: {why}. "
            "Build it again into a new folder, or put a backup there with: inspection-graph restore DIR"
        )


class NoBackupError(StoreError):
    """There is nothing at the path that could be put back."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no backup at {path}. Name a folder that was made by: inspection-graph backup DIR"
        )


class NoRoomForBackupError(StoreError):
    """The path is no place for a backup: something is there already, or it is within the store."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The backup cannot go to {path}: {why}. Name a folder that is new or empty.")


class NothingBeforeError(StoreError):
    """The store holds no generation before the published one."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The store at {path} holds no generation before the one published. "
            "Name a backup: inspection-graph restore DIR"
        )
