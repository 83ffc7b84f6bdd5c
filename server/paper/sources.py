"""The documents a paper rests on: their numbers, and citations of them.

Owns which of several copies of one report is quoted: the one with the most pages, since page numbers are of
use only in a document that has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph_builder.querying.rows import Rows
from server.pages.wording import date_in_words, kind_in_words
from server.paper.parts import Citation, Source

Row = Mapping[str, str]


class Sources:
    """The documents about one authority in the order of time, numbered from 1."""

    def __init__(self, documents: Rows) -> None:
        ordered = sorted(
            documents, key=lambda row: (row.get("published") or row.get("end", ""), row["document"])
        )
        self._rows = {row["document"]: row for row in ordered}
        self._numbers = {name: number for number, name in enumerate(self._rows, start=1)}
        fullest: dict[str, Row] = {}
        for row in ordered:
            held = fullest.get(row["inspection"])
            if row["inspection"] and (held is None or int(row["pages"]) > int(held["pages"])):
                fullest[row["inspection"]] = row
        self._quoted = {row["document"] for row in fullest.values()}

    def __len__(self) -> int:
        return len(self._rows)

    def quoted(self, rows: Iterable[Row]) -> list[Row]:
        """Rows about what documents say, without those of further copies of a report."""
        return [row for row in rows if self._is_quoted(row["document"])]

    def cite(self, row: Row) -> tuple[Citation, ...]:
        """The citation of a row that names its `document`, and if it can its `page` and `iri`."""
        held = self._rows.get(row["document"])
        if held is None:
            return ()
        page = row.get("page", "")
        address = held.get("url", "")
        if address and page:
            address = f"{address}#page={page}"
        return (
            Citation(
                number=self._numbers[row["document"]], page=page, fact=row.get("iri", ""), address=address
            ),
        )

    def cite_all(self, names: str) -> tuple[Citation, ...]:
        """Citations of documents by their names, separated by semicolons."""
        known = [name for name in filter(None, names.split("; ")) if name in self._rows]
        return tuple(citation for name in known for citation in self.cite({"document": name}))

    def listed(self) -> Sequence[Source]:
        """All of them, for the end of the paper."""
        return [
            Source(
                number=self._numbers[name],
                title=row["title"] or name,
                details=", ".join(filter(None, (_kind(row), _dated(row), _extent(row), f"file {name}"))),
                key=row["iri"].rpartition("/")[2],
                address=row.get("url", ""),
            )
            for name, row in self._rows.items()
        ]

    def _is_quoted(self, name: str) -> bool:
        row = self._rows.get(name)
        return row is not None and (not row["inspection"] or name in self._quoted)


def _kind(row: Row) -> str:
    return kind_in_words(row["family"])


def _dated(row: Row) -> str:
    return f"published {date_in_words(row['published'])}" if row.get("published") else ""


def _extent(row: Row) -> str:
    return f"{row['pages']} pages" if row["pages"] != "1" else "1 page"
