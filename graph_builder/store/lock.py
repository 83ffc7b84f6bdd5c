"""The right to write a store folder: one process at a time, and only where writing is allowed.

Owns the marker that makes a folder a store, and the lock.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from pathlib import Path
from typing import IO

from graph_builder.store.errors import BusyStoreError, MissingStoreError, ReadOnlyStoreError
from graph_builder.store.reading import CURRENT, FORMAT, MARKER, check_is_store


class StoreLock:
    """Makes the folder at `store` a store, unless it is one, and keeps others from writing it.

    Raises:
        NotAStoreError, StoreFormatError, ReadOnlyStoreError, BusyStoreError: nothing was changed.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._made_folder = False
        self._prepare_folder()
        self._file = self._take()

    def release(self) -> None:
        """Gives the lock back; a folder that it made and in which nothing was published goes again."""
        if self._made_folder and not (self._store / CURRENT).is_symlink():
            shutil.rmtree(self._store, ignore_errors=True)
        self._file.close()

    def mark_format(self) -> None:
        """Says that the folder has the format of this release."""
        new = self._store / f"{MARKER}.new"
        new.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        new.replace(self._store / MARKER)

    def _prepare_folder(self) -> None:
        """A folder on which nobody has the right to write is left alone even by those whom
        permissions do not stop, such as root in a container."""
        try:
            check_is_store(self._store)
        except MissingStoreError:
            self._made_folder = not self._store.exists()
            self._store.mkdir(parents=True, exist_ok=True)
            self._check_writable()
            self.mark_format()
        self._check_writable()

    def _check_writable(self) -> None:
        if not self._store.stat().st_mode & 0o222 or not os.access(self._store, os.W_OK):
            raise ReadOnlyStoreError(self._store)

    def _take(self) -> IO[str]:
        file = (self._store / "lock").open("a+", encoding="utf-8")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            process = file.read().strip()
            file.close()
            raise BusyStoreError(self._store, process) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        return file
