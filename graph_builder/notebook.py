"""A published graph in a notebook: named queries as tables, networks for networkx.

Owns the small interface that notebooks and scripts use. The questions are `querying.named_queries`, the
networks `networks`; `docs/notebook.md` shows the use.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from graph_builder.networks.making import Network, asking, build_network
from graph_builder.querying.columns import ValueType
from graph_builder.querying.named_queries import all_queries, get
from graph_builder.querying.parameters import typed_parameters
from graph_builder.querying.rows import ask_rows
from graph_builder.store.reading import Generation, current_generation

if TYPE_CHECKING:
    import pandas

Cell: TypeAlias = str | int | float | bool | None

READ: dict[ValueType, Callable[[str], Cell]] = {
    ValueType.INTEGER: int,
    ValueType.NUMBER: float,
    ValueType.TRUTH: lambda value: value == "true",
}
"""How cells become values; all else stays text, dates too, since some name only a month or a year."""


class PandasMissingError(ImportError):
    """pandas, which only tables need, is not installed."""


class OpenGraph:
    """The generation that was published when it was opened; a later build does not change it.

    Attributes:
        store: the open store, read-only, for SPARQL by pyoxigraph.
    """

    def __init__(self, generation: Generation) -> None:
        self.store = generation.open()
        self._base = generation.record().base_iri

    def questions(self) -> dict[str, str]:
        """Each named query with the question it answers."""
        return {query.name: query.summary for query in all_queries() if not query.is_check}

    def rows(self, name: str, **params: str) -> list[dict[str, Cell]]:
        """The answer of a named query: numbers and truth as such, all else as text, None where empty.

        Args:
            name: the query's name.
            params: a value for each column that is to have only that value, as in `authority="Surrey"`.

        Raises:
            UnknownQueryError: there is no such query.
            ParameterError: it has no such column, or the value cannot be one of it.
        """
        query = get(name)
        answer = ask_rows(self.store, query.text, typed_parameters(query, params), self._base)
        types = {column.name: column.type for column in query.columns}
        return [{column: _cell(types[column], row.get(column, "")) for column in types} for row in answer]

    def table(self, name: str, **params: str) -> pandas.DataFrame:
        """The same as a pandas table, with the columns in the query's order.

        Raises:
            PandasMissingError: pandas is not installed.
            UnknownQueryError: there is no such query.
            ParameterError: it has no such column, or the value cannot be one of it.
        """
        try:
            import pandas
        except ImportError as error:
            raise PandasMissingError(
                "Tables need pandas, which is not installed. Install it with: pip install pandas. "
                "Or use .rows(…), which gives the same as a list of dicts."
            ) from error
        columns = [column.name for column in get(name).columns]
        return pandas.DataFrame(self.rows(name, **params), columns=columns)

    def network(self, name: str = "things") -> Network:
        """A network for networkx: `things`, `themes` or `inspectors` (see `graph_builder.networks.making`).

        Raises:
            UnknownNetworkError: there is no such network.
        """
        return build_network(name, asking(self.store, self._base))


def open_graph(store: str | Path | None = None) -> OpenGraph:
    """Opens what is published in a store folder.

    Args:
        store: the folder; by default `$INSPECTION_GRAPH_STORE`, else `graph`.

    Raises:
        StoreError: there is no store, or nothing is published in it; the message says what to do.
    """
    folder = store if store is not None else os.environ.get("INSPECTION_GRAPH_STORE", "graph")
    return OpenGraph(current_generation(Path(folder)))


def _cell(kind: ValueType, value: str) -> Cell:
    return READ.get(kind, str)(value) if value else None
