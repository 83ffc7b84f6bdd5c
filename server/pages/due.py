"""What documents announce or ask for by a day: in which words, said when, and whether that time is over.

Owns how long an announcement without a day is taken to hold. What is due comes from `due-next`; whether it
was done since, no document held says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph_builder.querying.rows import Rows
from server.pages.wording import date_in_words
from server.published import Published

WORDED = frozenset({"joint statement"})
"""What is due whose text is no quotation: documents only print its day."""

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12}
SPAN = re.compile(rf"\bwithin (?:approximately |about )?(\d+|{'|'.join(NUMBERS)}) (month|year)s?\b")
MONTHS_UNSAID = 12
"""For how long news without a day, as of a director who is about to start, is taken to lie ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something announced. `row` is its first row of `due-next`; `words` are empty where `when` says all.

    `when` says by when, in words: as the document does, or, if `counted`, from the month it was published.
    What is not `dated` has neither, and is `past` when it was said more than a year ago.
    """

    row: Mapping[str, str]
    what: str
    when: str
    words: str
    counted: bool
    past: bool
    dated: bool

    @property
    def awaited(self) -> bool:
        """Whether it lies ahead, or is an inspection whose time is over and of which no report is held."""
        return not self.past or self.what == "inspection"

    @property
    def note(self) -> str:
        """What a reader has to know of it."""
        over = "no report of it is held" if self.what == "inspection" else "what was done is not known"
        past = "this time is past" if self.dated else "more than a year ago"
        notes = (
            "counted from the month of publication" if self.counted else "",
            f"{past}; {over}" if self.past else "",
        )
        return "; ".join(filter(None, notes))


def built_on(published: Published) -> str:
    """The day on which the graph was built, by which things are past; empty for one without a record."""
    record = published.current().record
    return record.built_at[:10] if record else ""


def announced(rows: Rows, documents: Rows, today: str) -> list[Due]:
    """What documents announce, each words once: one sentence can tell two changes, two files one report.

    Args:
        rows, documents: the rows about an authority of `due-next` and `documents`.
        today: the day, in ISO form, by which something is past.
    """
    said = {each["document"]: each.get("published") or each.get("end") or "" for each in documents}
    first: dict[tuple[str, str], Mapping[str, str]] = {}
    for row in rows:
        first.setdefault((row["what"], row["text"]), row)
    return [_due(row, said.get(row["document"], ""), today) for row in first.values()]


def _due(row: Mapping[str, str], said: str, today: str) -> Due:
    words = "" if row["what"] in WORDED else row["text"]
    if row.get("latest"):
        when, counted, past = f"by {date_in_words(row['due_by'])}", False, row["latest"] < today
    else:
        span = SPAN.search(row["text"])
        until = _months_after(said, _months(span) if span else MONTHS_UNSAID)
        when = f"by about {date_in_words(until)}" if span and until else ""
        counted, past = bool(when), bool(until) and until < today[:7]
        if not span and said:
            when = f"said in {date_in_words(said[:7])}"
    dated = counted or bool(row.get("latest"))
    return Due(row=row, what=row["what"], when=when, words=words, counted=counted, past=past, dated=dated)


def _months(span: re.Match[str]) -> int:
    number = int(span[1]) if span[1].isdigit() else NUMBERS[span[1]]
    return number * (12 if span[2] == "year" else 1)


def _months_after(date: str, months: int) -> str:
    """The month so many after that of a date; empty where the date is not known to the month."""
    if not re.match(r"\d{4}-\d{2}", date):
        return ""
    year, month = divmod(int(date[:4]) * 12 + int(date[5:7]) - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"
