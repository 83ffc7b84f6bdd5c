"""What inspections asked for and praised, what came back, what reports say was done, and what is due.

Owns these sections of the paper. What a report states and what is inferred are never mixed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph_builder.querying.rows import Rows
from server.pages.due import Due
from server.pages.wording import inspection_title
from server.paper.parts import Bullets, Cell, Citation, Section, Statement, Table
from server.paper.sources import Sources

Row = Mapping[str, str]

PROGRESS = {
    "remains": "Remains",
    "declined": "Declined",
    "partly": "Partly done",
    "improved": "Improved",
    "addressed": "Done",
}
"""What is said of something found before, in words; what needs attention comes first."""


BETWEEN_TEXTS = " | "
"""What `returned-improvements` puts between the statements of one cell."""


def asked(
    improvements: Rows, returned: Sequence[Row], inspections: Mapping[str, Row], sources: Sources
) -> Section:
    """What each inspection asked for, the oldest first, and whether it was asked for again."""
    heading = "What inspections asked for, old to new"
    again: dict[str, list[Row]] = defaultdict(list)
    for issue in returned:
        for text in issue["asked_before"].split(BETWEEN_TEXTS):
            again[text].append(issue)
    by_inspection: dict[str, list[Row]] = defaultdict(list)
    for item in sources.quoted(improvements):
        by_inspection[item["inspection"]].append(item)
    parts = sorted(by_inspection.items(), key=lambda part: (part[1][0]["end"], part[0]))
    if not parts:
        return Section(heading=heading, blocks=(Statement(words="Nothing that was read."),))
    how = "Grey words are themes, and later inspections that asked for the same: both are inferred."
    return Section(
        heading=heading,
        blocks=(Statement(words=how),),
        sections=tuple(
            Section(
                heading=f"{inspection_title(inspections.get(inspection, {}))}: {len(items)} asked for",
                blocks=(
                    Bullets(statements=tuple(_asked(item, again[item["text"]], sources) for item in items)),
                ),
            )
            for inspection, items in parts
        ),
    )


def _asked(item: Row, again: Sequence[Row], sources: Sources) -> Statement:
    years = sorted({issue["later_year"] for issue in again})
    notes = [item["themes"], f"asked for again in {' and '.join(years)}" if years else ""]
    return Statement(
        words=item["text"],
        lead="Priority action" if item["kind"] == "priority action" else "",
        note="; ".join(filter(None, notes)),
        quoted=True,
        citations=sources.cite(item),
    )


def came_back(returned: Rows, progress: Rows, improvements: Rows, sources: Sources) -> Section:
    """What returned from one inspection to the next: stated and inferred apart."""
    said = {row["text"]: row for row in sources.quoted([*improvements, *progress])}
    stated = [issue for issue in returned if issue["return_kind"] == "stated"]
    inferred = [issue for issue in returned if issue["return_kind"] == "inferred"]
    parts = []
    if stated:
        parts.append(
            Section(
                heading=f"Stated by a report ({len(stated)})",
                blocks=(Bullets(statements=tuple(_stated(issue, said, sources) for issue in stated)),),
            )
        )
    if inferred:
        parts.append(_all_inferred(inferred, said, sources))
    nothing = () if parts else (Statement(words="Nothing, as far as the documents held tell."),)
    return Section(heading="What came back", blocks=nothing, sections=tuple(parts))


def _stated(issue: Row, said: Mapping[str, Row], sources: Sources) -> Statement:
    text = issue["asked_again"]
    return Statement(
        words=text,
        lead=issue["later_year"],
        note=issue["topic"],
        quoted=True,
        citations=_cited(text, said, sources),
    )


def _all_inferred(issues: Sequence[Row], said: Mapping[str, Row], sources: Sources) -> Section:
    """Both texts of what came back last; of what came back before then, only what and when."""
    how = (
        "Two inspections asked for improvement on one theme. Themes are told from words, or are Ofsted’s "
        "printed outcomes: whether the same thing was meant is for the reader to judge, from both texts."
    )
    newest = max(issue["later_end"] for issue in issues)
    latest = [issue for issue in issues if issue["later_end"] == newest]
    older = [issue for issue in issues if issue["later_end"] != newest]
    blocks: list[Statement | Table] = [Statement(words=how)]
    if older:
        rows = tuple(
            (Cell(words=issue["topic"]), Cell(words=issue["earlier_year"]), Cell(words=issue["later_year"]))
            for issue in older
        )
        head = ("Theme", "Asked for in", "Asked for again in")
        blocks.append(Table(caption="What came back at earlier inspections", head=head, rows=rows))
    return Section(
        heading=f"Inferred from themes ({len(issues)})",
        blocks=tuple(blocks),
        sections=tuple(_inferred(issue, said, sources) for issue in latest),
    )


def _inferred(issue: Row, said: Mapping[str, Row], sources: Sources) -> Section:
    statements = [
        Statement(words=text, lead=year, quoted=True, citations=_cited(text, said, sources))
        for year, texts in (
            (issue["earlier_year"], issue["asked_before"]),
            (issue["later_year"], issue["asked_again"]),
        )
        for text in texts.split(BETWEEN_TEXTS)
        if text in said  # of two copies of one report only one is quoted
    ]
    return Section(
        heading=f"{issue['topic']}, {issue['earlier_year']} and {issue['later_year']}",
        blocks=(Bullets(statements=tuple(statements)),),
    )


def _cited(text: str, said: Mapping[str, Row], sources: Sources) -> tuple[Citation, ...]:
    return sources.cite(said[text]) if text in said else ()


def progressed(progress: Rows, inspections: Mapping[str, Row], sources: Sources) -> Section | None:
    """What reports say became of what was found before."""
    rows = sources.quoted(progress)
    if not rows:
        return None
    order = list(PROGRESS)
    rows.sort(key=lambda row: _ended(inspections.get(row["inspection"], {})), reverse=True)
    rows.sort(key=lambda row: order.index(row["progress"]))
    return Section(
        heading="What reports say was done about earlier findings",
        blocks=(
            Bullets(
                statements=tuple(
                    Statement(
                        words=row["text"],
                        lead=f"{PROGRESS[row['progress']]}, "
                        f"{_ended(inspections.get(row['inspection'], {}))[:4]}",
                        quoted=True,
                        citations=sources.cite(row),
                    )
                    for row in rows
                )
            ),
        ),
    )


def strengths(
    listed: Rows, current: Sequence[str], inspections: Mapping[str, Row], sources: Sources
) -> Section:
    """Areas that hold a high grade now, and what documents list as strengths, the newest first.

    Args:
        current: the areas judged good or better at the latest inspection, in words.
    """
    blocks = []
    if current:
        blocks.append(
            Statement(words=f"Judged good or outstanding when last inspected: {', '.join(current)}.")
        )
    by_inspection: dict[str, list[Row]] = defaultdict(list)
    for row in sources.quoted(listed):
        if row["subject"] != "board":
            by_inspection[row["inspection"]].append(row)
    if not by_inspection:
        blocks.append(
            Statement(
                words="No document held lists strengths: reports of most frameworks say what is strong in "
                "their findings, which this paper does not sort into good and bad."
            )
        )
    newest = sorted(by_inspection, key=lambda iri: _ended(inspections.get(iri, {})), reverse=True)
    return Section(
        heading="Strengths",
        blocks=tuple(blocks),
        sections=tuple(
            Section(
                heading=inspection_title(inspections.get(inspection, {})),
                blocks=(
                    Bullets(
                        statements=tuple(
                            Statement(words=row["text"], quoted=True, citations=sources.cite(row))
                            for row in by_inspection[inspection]
                        )
                    ),
                ),
            )
            for inspection in newest
        ),
    )


def due(announced: Iterable[Due], sources: Sources) -> Section:
    """What documents announce for later, and what of it is past."""
    statements = tuple(_due(each, sources) for each in announced)
    if not statements:
        said = Statement(
            words="No document held announces anything that a later inspection has not overtaken."
        )
        return Section(heading="What is due next", blocks=(said,))
    return Section(heading="What is due next", blocks=(Bullets(statements=statements),))


def _due(each: Due, sources: Sources) -> Statement:
    what = due_in_words(each)
    return Statement(
        words=each.words or "asked for by the joint inspection.",
        lead=what[:1].upper() + what[1:],
        note=each.note,
        quoted=bool(each.words),
        # What is due is derived: its own IRI has no sentence behind it, its page has.
        citations=sources.cite({"document": each.row["document"], "page": each.row["page"]}),
    )


def due_in_words(each: Due) -> str:
    """What is due, and by when."""
    return f"{each.what}{', ' if each.counted else ' '}{each.when}".strip()


def _ended(row: Row) -> str:
    return row.get("end") or row.get("start") or row.get("published") or ""
