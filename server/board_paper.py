"""A paper for the board: what is known of one authority, as a Word document with its citations.

Owns the order and the words of the paper. Everything in it is on the authority's page too, and each thing
that is quoted carries the document and page it stands on.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell

from server.grades import GradeMark
from server.trajectory import Trajectory
from server.wall import WallRow

Row = Mapping[str, str]

FILLS = {
    "outstanding": "6FB7E9",
    "good": "B9DCC6",
    "requires-improvement": "F6D55C",
    "adequate": "E6DFAE",
    "inadequate": "E39A9A",
}
"""Colours of grades on paper; the words are always beside them."""

CAVEATS = (
    "It rests on the documents held here alone; inspections of which no document is held may be missing.",
    "Grades are compared only where both inspections judged the same work. No overall grade is worked out.",
    "That an issue came back is inferred from themes told from words, unless a report states it.",
    "Who held a post is known for the days on which a document says so.",
)


def write_paper(
    row: WallRow,
    trajectory: Trajectory,
    neighbours: Sequence[WallRow],
    about: Mapping[str, Sequence[Row]],
    as_at: str,
) -> bytes:
    """The paper as the bytes of a DOCX file.

    Args:
        row: the authority.
        trajectory: its grades.
        neighbours: its statistical neighbours of which something is held.
        about: rows of the named queries that its page is made of.
        as_at: the day on which the graph was built, in ISO form.
    """
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    paper.styles["Normal"].font.size = Pt(10)
    paper.add_heading(f"{row.name}: what inspections found", 0)
    paper.add_paragraph(f"As at {as_at}, from {len(about['documents'])} documents held.")
    _add_grades(paper, trajectory)
    _add_neighbours(paper, row, neighbours)
    _add_returned(paper, about["returned-improvements"])
    _add_asked(paper, about["recommendations"])
    _add_statements(paper, "What became of what was found before", about["progress"])
    _add_due(paper, about["due-next"])
    paper.add_heading("What to keep in mind", 1)
    for caveat in CAVEATS:
        paper.add_paragraph(caveat, style="List Bullet")
    paper.add_heading("Sources", 1)
    for document in about["documents"]:
        where = document.get("url") or document["document"]
        paper.add_paragraph(f"{document['title']}. {where}", style="List Number")
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


def _add_grades(paper: Word, trajectory: Trajectory) -> None:
    paper.add_heading("Grades", 1)
    if not trajectory.areas:
        paper.add_paragraph("No report that is held gives a grade.")
        return
    table = paper.add_table(rows=1, cols=1 + len(trajectory.columns), style="Table Grid")
    table.rows[0].cells[0].text = "Area"
    for cell, column in zip(table.rows[0].cells[1:], trajectory.columns, strict=True):
        cell.text = f"{column.date}\n{column.framework.upper() if column.framework else 'only mentioned'}"
    for label, steps in trajectory.areas:
        cells = table.add_row().cells
        cells[0].text = label
        for cell, step in zip(cells[1:], steps, strict=True):
            if step:
                cell.text = "\n".join(filter(None, (step.grade, step.comparison)))
                _fill(cell, step.mark)
    if any(column.director for column in trajectory.columns):
        cells = table.add_row().cells
        cells[0].text = "Director of children’s services then"
        for cell, column in zip(cells[1:], trajectory.columns, strict=True):
            cell.text = column.director


def _fill(cell: _Cell, mark: GradeMark) -> None:
    """Colours a cell; the library has no name for it."""
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), FILLS.get(mark.style, "FFFFFF"))
    cell._tc.get_or_add_tcPr().append(shade)


def _add_neighbours(paper: Word, row: WallRow, neighbours: Sequence[WallRow]) -> None:
    if not row.neighbours:
        return
    paper.add_heading("Statistical neighbours", 1)
    paper.add_paragraph(f"Of {len(row.neighbours)}, documents of {len(neighbours)} are held.")
    for each in neighbours:
        if each.latest:
            paper.add_paragraph(f"{each.name}: {each.latest.grade} ({each.latest.end})", style="List Bullet")


def _add_returned(paper: Word, issues: Iterable[Row]) -> None:
    paper.add_heading("What came back", 1)
    issues = list(issues)
    for kind, words in (("stated", "As reports say themselves"), ("inferred", "Inferred, by theme")):
        of_kind = [issue for issue in issues if issue["return_kind"] == kind]
        if of_kind:
            paper.add_heading(words, 2)
        for issue in of_kind:
            years = " → ".join(filter(None, (issue.get("earlier_year"), issue.get("later_year"))))
            text = f"{issue.get('topic') or 'Not told'} ({years}): “{issue['asked_again']}”"
            paper.add_paragraph(text, style="List Bullet")
    if not issues:
        paper.add_paragraph("Nothing that the documents held tell of.")


def _add_asked(paper: Word, asked: Iterable[Row]) -> None:
    paper.add_heading("What the reports ask for, the oldest first", 1)
    document = ""
    for item in asked:
        if item["addressee"] not in ("authority", "partnership"):
            continue
        if item["document"] != document:
            document = item["document"]
            paper.add_heading(document, 2)
        paper.add_paragraph(f"{item['text']} (page {item['page']})", style="List Bullet")


def _add_statements(paper: Word, heading: str, statements: Sequence[Row]) -> None:
    if statements:
        paper.add_heading(heading, 1)
    for each in statements:
        words = f"{each['progress'].capitalize()}: “{each['text']}” ({each['document']}, page {each['page']})"
        paper.add_paragraph(words, style="List Bullet")


def _add_due(paper: Word, due: Sequence[Row]) -> None:
    paper.add_heading("What is due next", 1)
    for each in due:
        by = f", by {each['due_by']}" if each.get("due_by") else ""
        paper.add_paragraph(f"{each['what'].capitalize()}{by}: “{each['text']}”", style="List Bullet")
    if not due:
        paper.add_paragraph("No document held says.")
