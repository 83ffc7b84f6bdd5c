"""The file that search asks: SQLite with the words of every passage, one for each generation.

Owns its tables, and how it follows the documents of a generation. The number of a passage is made of its
document's hash and its place there, so that the same documents give the same rows whatever was there before.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path

from graph_builder.searching.documents import SearchedDocument
from graph_builder.searching.passages import Passage

_TABLES = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, key TEXT, file_name TEXT,
    authority TEXT, framework TEXT, region TEXT, grade TEXT, date TEXT, year TEXT
);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document INTEGER, kind TEXT, addressee TEXT,
    iri TEXT, page INTEGER, start INTEGER, "end" INTEGER, section TEXT, text TEXT
);
CREATE TABLE tags (
    passage INTEGER, facet TEXT, value TEXT, PRIMARY KEY (passage, facet, value)
) WITHOUT ROWID;
CREATE INDEX passages_by_facets ON passages (document, kind, addressee);
CREATE INDEX tags_by_value ON tags (facet, value, passage);
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'passages', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
"""

_DOCUMENT_CELLS = attrgetter("key", "file_name", "authority", "framework", "region", "grade", "date")
_PASSAGE_CELLS = attrgetter("kind", "addressee", "iri", "page", "start", "end", "section", "text")

_PLACES = 1 << 20
"""Passages that a document may have at most, by the numbers that are left for them."""

_DIGITS = 10
"""Hex digits of a document's hash in its number: 40 bits beside the places fit into SQLite's 63."""


class SearchFile:
    """A search index in the making; use it as a context manager, which writes and closes it.

    Args:
        path: where there is no file yet.
        before: the file of the generation before, to be followed up; None starts an empty one.
    """

    def __init__(self, path: Path, before: Path | None = None) -> None:
        if before is not None:
            shutil.copyfile(before, path)
        # It may be written in another thread than it was begun in.
        self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        # A crash leaves a folder that no link names: there is nothing to be rolled back.
        self._file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        self._is_new = before is None
        if self._is_new:
            self._file.executescript(_TABLES)
        self._file.execute("BEGIN")

    def __enter__(self) -> SearchFile:
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_new:
            self._file.execute("INSERT INTO words (words) VALUES ('optimize')")
        self._file.execute("COMMIT")
        self._file.close()

    def remove(self, sha256: str) -> None:
        """Removes a document with its passages, if it is there."""
        document = _number(sha256)
        passages = (document * _PLACES, (document + 1) * _PLACES - 1)
        self._file.execute(
            "INSERT INTO words (words, rowid, text) "
            "SELECT 'delete', id, text FROM passages WHERE id BETWEEN ? AND ?",
            passages,
        )
        self._file.execute("DELETE FROM tags WHERE passage BETWEEN ? AND ?", passages)
        self._file.execute("DELETE FROM passages WHERE id BETWEEN ? AND ?", passages)
        self._file.execute("DELETE FROM documents WHERE id = ?", (document,))

    def add_passages(self, sha256: str, passages: Sequence[Passage]) -> None:
        """Adds what a document says. Documents added in the order of their hashes take half the time."""
        document = _number(sha256)
        numbered = list(enumerate(passages, start=document * _PLACES))
        self._file.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(number, document, *_PASSAGE_CELLS(passage)) for number, passage in numbered],
        )
        self._file.executemany(
            "INSERT INTO words (rowid, text) VALUES (?, ?)",
            [(number, passage.text) for number, passage in numbered],
        )
        self._file.executemany(
            "INSERT INTO tags VALUES (?, ?, ?)",
            [
                (number, facet, value)
                for number, passage in numbered
                for facet, values in (("theme", passage.themes), ("outcome", passage.outcomes))
                for value in values
            ],
        )

    def add_documents(self, documents: Iterable[SearchedDocument]) -> None:
        """Adds what is known of documents."""
        self._file.executemany(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(_number(each.key), *_DOCUMENT_CELLS(each), each.date[:4]) for each in documents],
        )


def _number(sha256: str) -> int:
    return int(sha256[:_DIGITS], 16)
