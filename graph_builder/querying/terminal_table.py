"""Rows as a table for a person at a terminal.

Owns which columns are shown: as many as fit and say something, in their order. The others are named below.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

_ADDRESS = re.compile(r"[a-z]+:\S+$")

# Of a table on a terminal, in characters: how wide a column gets while others wait, and what lines take.
_WIDEST_COLUMN = 30
_BETWEEN = 3
_AROUND = 1
_FEWEST_COLUMNS = 3


def write_table(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """The table, with a last line that counts the rows.

    Args:
        columns: their names.
        rows: a text for each column.
        width: of the terminal, in characters.
    """
    shown = _fitting(columns, rows, width)
    table = Table(
        *(Column(columns[place], max_width=widest) for place, widest in shown.items()), box=box.SIMPLE_HEAD
    )
    for row in rows:
        table.add_row(*(Text(row[place]) for place in shown))
    left_out = [column for place, column in enumerate(columns) if place not in shown]
    last = f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}"
    if left_out:
        last += f"; not shown (--format csv has all): {', '.join(left_out)}"
    page = io.StringIO()
    console = Console(file=page, width=width)
    console.print(table)
    console.print(Text(last))
    return page.getvalue()


def _fitting(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> dict[int, int]:
    """The places of the columns to show, and how wide each may be.

    Those without a value, and addresses beside words, give way to those behind them.
    """
    longest = {
        place: max([len(column), *(len(row[place]) for row in rows)]) for place, column in enumerate(columns)
    }
    spoken = [place for place in longest if not rows or any(row[place] for row in rows)]
    words = [place for place in spoken if not all(_ADDRESS.match(row[place]) for row in rows if row[place])]
    shown: dict[int, int] = {}
    left = width - _AROUND
    for place in (words if rows and words else spoken) or longest:
        wanted = min(longest[place], _WIDEST_COLUMN)
        if wanted + _BETWEEN > left and len(shown) >= _FEWEST_COLUMNS:
            break
        shown[place] = wanted
        left -= wanted + _BETWEEN
    cut = [place for place in shown if longest[place] > shown[place]]
    return {place: wide + (max(left, 0) // len(cut) if place in cut else 0) for place, wide in shown.items()}
