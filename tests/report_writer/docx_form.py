"""Sets a laid-out report as a Word document.

Owns the use of Word's styles. Numbers of paragraphs are typed, as in the councils' own
copies, so that they are in the text.
"""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx

from tests.report_writer.blocks import Block, Kind, Layout

_STYLES = {
    Kind.COUNCIL: "Title",
    Kind.TITLE: "Heading 1",
    Kind.VERDICT: "Heading 2",
    Kind.CHAPTER: "Heading 1",
    Kind.HEADING: "Heading 2",
    Kind.SUBHEADING: "Heading 3",
    Kind.GROUP: "Heading 4",
    Kind.BULLET: "List Bullet",
    Kind.NESTED: "List Bullet 2",
}
_ROWS = (Kind.ROW, Kind.INNER_ROW, Kind.BOX)
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def write_docx(layout: Layout) -> bytes:
    """The report as a .docx; the archive's times are fixed, so the same layout gives the same bytes."""
    document = docx.Document()
    document.core_properties.title = layout.title
    document.core_properties.created = document.core_properties.modified = _EPOCH
    table = None
    for block in layout.blocks:
        if block.kind in _ROWS:
            table = table or document.add_table(rows=0, cols=2)
            cells = table.add_row().cells
            cells[0].text, cells[1].text = block.text, block.grade
            continue
        table = None
        if block.kind is Kind.NEW_PAGE:
            document.add_page_break()  # type: ignore[no-untyped-call]  # python-docx left it untyped
        else:
            document.add_paragraph(_text(block), style=_STYLES.get(block.kind, "Normal"))
    buffer = BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _text(block: Block) -> str:
    if block.kind is Kind.NUMBERED:
        return f"{block.label}.\t{block.text}"
    return f"{block.label} {block.text}" if block.label and block.kind is Kind.COVER else block.text


def _with_fixed_times(data: bytes) -> bytes:
    """The same archive with every member dated alike."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, date_time=_EPOCH.timetuple()[:6])
            new.writestr(member, old.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()
