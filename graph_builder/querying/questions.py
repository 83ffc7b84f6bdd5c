"""Every named question with its first rows: as files to look through, and as one page to read.

Owns the form of both. The page made from the samples is `docs/questions.md`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph_builder.querying.asking import render, run
from graph_builder.querying.named_queries import NamedQuery, all_queries

PAGE = "questions.md"
"""The page beside the files of rows."""

SHOWN_ROWS = 3
SHOWN_COLUMNS = 8
SHOWN_LENGTH = 60

_OPENING = f"""# Questions and their first answers

Each is asked by `inspection-graph query NAME`, or at `/queries/NAME` of the server. Shown are
{SHOWN_ROWS} rows and {SHOWN_COLUMNS} columns at most, long cells cut short.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredQuestion:
    """A named query with its answer: the names of the columns, and all rows as words."""

    query: NamedQuery
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def answer_questions(store: ox.Store, base: str) -> Iterator[AnsweredQuestion]:
    """Asks every named query that is no check, in the order of their names.

    Args:
        store: an open store.
        base: the base IRI of its data.
    """
    for query in all_queries():
        if not query.is_check:
            answer = render(run(store, query.text, query.defaults, base), "csv").decode()
            columns, *rows = csv.reader(io.StringIO(answer))
            yield AnsweredQuestion(query=query, columns=columns, rows=rows)


def write_questions(answered: Sequence[AnsweredQuestion], base: str, folder: Path, rows: int) -> None:
    """Writes the first rows of every answer as `NAME.csv` into a folder, and the page beside them.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for question in answered:
        with (folder / f"{question.query.name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows([question.columns, *question.rows[:rows]])
    (folder / PAGE).write_text(questions_page(answered, base), encoding="utf-8")


def questions_page(answered: Sequence[AnsweredQuestion], base: str) -> str:
    """All questions in Markdown, each with its first rows."""
    return "\n".join([_OPENING, *(_section(question, base) for question in answered)])


def _section(question: AnsweredQuestion, base: str) -> str:
    count = len(question.rows)
    lines = [
        f"## {question.query.name}",
        "",
        f"**{question.query.summary}** {question.query.description}",
        "",
    ]
    if not count:
        return "\n".join([*lines, "No rows.", ""])
    shown = question.columns[:SHOWN_COLUMNS]
    lines += [_row(shown), _row(["---"] * len(shown))]
    lines += [
        _row([_cell(value, base) for value in row[:SHOWN_COLUMNS]]) for row in question.rows[:SHOWN_ROWS]
    ]
    more = question.columns[SHOWN_COLUMNS:]
    also = f" More columns: {', '.join(f'`{column}`' for column in more)}." if more else ""
    return "\n".join([*lines, "", f"{count} {'row' if count == 1 else 'rows'}.{also}", ""])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: str, base: str) -> str:
    """A value on one line of a table, an address without its base."""
    words = " ".join(value.removeprefix(f"{base}id/").split()).replace("|", "\\|")
    return words if len(words) <= SHOWN_LENGTH else f"{words[: SHOWN_LENGTH - 1].rstrip()}…"
