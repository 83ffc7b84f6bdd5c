"""Backups: a closed generation copied out of a store, and put back into one.

Owns what makes a copy complete. A backup is itself a store, with one generation, so that
every command can be asked about it. Only closed generations are copied: a server may read and a
build may write meanwhile.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from graph_builder.store.errors import (
    DamagedStoreError,
    MissingStoreError,
    NoBackupError,
    NoRoomForBackupError,
    NotAStoreError,
    NothingBeforeError,
)
from graph_builder.store.reading import Generation, current_generation, generation_before
from graph_builder.store.writing import GenerationWriter

_PARTS = ("quads", "texts", "sources")
_FILES = ("record.json", "issues.json")


def back_up(store: Path, target: Path) -> Generation:
    """Copies the published generation to `target`, a folder that is new or empty.

    Raises:
        StoreError: the store cannot be read, or `target` is no place for a backup; nothing was changed.
    """
    source = current_generation(store)
    _check_room(store, target)
    while True:
        try:
            return _publish_copy(source, target)
        except (FileNotFoundError, DamagedStoreError):
            # Two builds may have been published meanwhile, and the second removed what was copied.
            newest = current_generation(store)
            if newest == source:
                raise
            source = newest


def restore(store: Path, backup: Path | None = None) -> Generation:
    """Publishes the generation of a backup, or of the store itself the one before the published one.

    It becomes a new generation and what was published until now the one before, so that a
    second `restore` undoes the first.

    Raises:
        StoreError: there is nothing to restore, it is not complete, or the store cannot be
            written; nothing was changed.
    """
    if backup is None:
        source = generation_before(store)
        if source is None:
            raise NothingBeforeError(store)
        return _publish_copy(source, store, linked=True)
    try:
        source = current_generation(backup)
    except (MissingStoreError, NotAStoreError):
        raise NoBackupError(backup) from None
    if backup.resolve() == store.resolve():
        raise NoBackupError(backup)
    return _publish_copy(source, store)


def _check_room(store: Path, target: Path) -> None:
    if target.resolve().is_relative_to(store.resolve()):
        raise NoRoomForBackupError(target, "that is within the store itself")
    try:
        current_generation(target)
    except MissingStoreError:
        return
    except NotAStoreError:
        raise NoRoomForBackupError(target, "something else is there") from None
    raise NoRoomForBackupError(target, "a backup is there already")


def _publish_copy(source: Generation, target: Path, *, linked: bool = False) -> Generation:
    """Makes a copy of `source` the published generation of the store at `target`."""
    with GenerationWriter(target) as writer:
        copy = writer.generation
        if linked:
            writer.start_from(source)
            for document in source.record().published:
                writer.keep_document(source, document.sha256)
        else:
            for part in _PARTS:
                (copy.path / part).mkdir(exist_ok=True)
                for path in (source.path / part).iterdir():
                    shutil.copyfile(path, copy.path / part / path.name)
        for name in _FILES:
            shutil.copyfile(source.path / name, copy.path / name)
        if source.search_file.exists():
            shutil.copyfile(source.search_file, copy.search_file)
        _check_complete(copy, source)
        return writer.swap_in()


def _check_complete(copy: Generation, source: Generation) -> None:
    """Raises DamagedStoreError unless everything that the record names can be read."""
    copy.issues()
    graphs = sum(1 for _ in copy.open().named_graphs())
    published = copy.record().published
    lacking = [document.name for document in published if not copy.text_path(document.sha256).is_file()]
    if lacking:
        raise DamagedStoreError(source.path, f"the text of {lacking[0]} is missing")
    if graphs < len(published):
        raise DamagedStoreError(source.path, f"it has {len(published)} documents, but {graphs} graphs")
