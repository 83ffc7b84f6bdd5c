"""A paper as a Word document: headings, lists and tables that Word and screen readers know as such.

Owns styles, the page, its footer and the document's properties. The same paper gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from server.paper.parts import Bullets, Cell, Citation, Paper, Picture, Section, Source, Statement, Table
from server.paper.picture import FILLS, draw_png

HYPERLINK = RELATIONSHIP_TYPE.HYPERLINK
LANGUAGE = "en-GB"
FONT = "Arial"
MARGIN = Mm(20)
WRITABLE = Mm(210 - 2 * 20)
PACKED_AT = (1980, 1, 1, 0, 0, 0)
"""The date of the files inside a DOCX, which would else tell when it was written; none can be earlier."""

QUIET = RGBColor(0x59, 0x63, 0x6E)
LINK = RGBColor(0x0B, 0x5C, 0x6B)
FIRST_COLUMN = 0.28
"""Of a table's width, for its first column, which names the rows."""


def write_word(paper: Paper) -> bytes:
    """A paper as the bytes of a DOCX file."""
    word = Document()
    _lay_out(word, paper)
    word.add_paragraph(paper.title, style="Title")
    word.add_paragraph(paper.subtitle, style="Subtitle")
    for section in paper.sections:
        _add_section(word, section, 1)
    _add_sources(word, paper.sources)
    written = io.BytesIO()
    word.save(written)
    return _dateless(written)


def _lay_out(word: Word, paper: Paper) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    _style(word)
    _number_pages(page.footer.paragraphs[0], paper)
    properties = word.core_properties
    properties.title = paper.title
    properties.subject = paper.subtitle
    properties.author = properties.last_modified_by = "Inspection graph"
    properties.keywords = "inspection, children’s services, " + paper.authority
    properties.comments = "Read from published reports by rules."
    properties.language = LANGUAGE
    properties.created = properties.modified = paper.as_at.replace(tzinfo=None)
    properties.revision = 1


def _style(word: Word) -> None:
    """One font throughout, dark headings, and the language of the text for spelling and reading aloud."""
    defaults = word.styles.element.find(qn("w:docDefaults"))
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    sizes = {"Normal": 10.5, "Title": 22, "Subtitle": 12, "Heading 1": 15, "Heading 2": 12, "Heading 3": 10.5}
    for name, size in sizes.items():
        style = word.styles[name]
        style.font.size = Pt(size)
        style.font.italic = False
        style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), FONT)
    word.styles["Caption"].font.size = Pt(9.5)
    word.styles["Caption"].font.color.rgb = QUIET
    word.styles["Caption"].paragraph_format.keep_with_next = True
    word.styles["Normal"].paragraph_format.space_after = Pt(6)


def _number_pages(footer: Paragraph, paper: Paper) -> None:
    footer.add_run(f"{paper.authority}, as at {paper.as_at.date().isoformat()}. Page ")
    _add_field(footer, "PAGE")
    footer.add_run(" of ")
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: Paragraph, name: str) -> None:
    """A number that Word works out; the library has no name for it."""
    field = _element("w:fldSimple", {"w:instr": name})
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def _add_section(word: Word, section: Section, level: int) -> None:
    word.add_heading(section.heading, level)
    for block in section.blocks:
        match block:
            case Statement():
                _fill(word.add_paragraph(), block)
            case Bullets():
                for statement in block.statements:
                    _fill(word.add_paragraph(style="List Bullet"), statement)
            case Table():
                _add_table(word, block)
            case Picture():
                _add_picture(word, block)
    for part in section.sections:
        _add_section(word, part, level + 1)


def _fill(paragraph: Paragraph, statement: Statement) -> None:
    if statement.lead:
        paragraph.add_run(f"{statement.lead}: ").bold = True
    paragraph.add_run(statement.printed)
    _cite(paragraph, statement.citations)
    if statement.note:
        _whisper(paragraph, f" {statement.note}")


def _whisper(paragraph: Paragraph, words: str) -> None:
    run = paragraph.add_run(words)
    run.font.size, run.font.color.rgb = Pt(9), QUIET


def _cite(paragraph: Paragraph, citations: Iterable[Citation]) -> None:
    """Citations as links: to the page of the document on the web, or to its entry among the sources."""
    for citation in citations:
        if paragraph.text:
            paragraph.add_run(" ")
        _link(paragraph, citation.words, citation.address or f"#{_bookmark(citation.number)}")


def _link(paragraph: Paragraph, words: str, target: str) -> None:
    """A link to an address, or to a bookmark of the paper; the library has no name for it."""
    if target.startswith("#"):
        link = _element("w:hyperlink", {"w:anchor": target[1:]})
    else:
        link = _element(
            "w:hyperlink", {"r:id": paragraph.part.relate_to(target, HYPERLINK, is_external=True)}
        )
    run = paragraph.add_run(words)
    run.font.color.rgb, run.font.size = LINK, Pt(9)
    link.append(run._r)
    paragraph._p.append(link)


def _add_table(word: Word, table: Table) -> None:
    word.add_paragraph(table.caption, style="Caption")
    written = word.add_table(rows=1, cols=len(table.head), style="Table Grid")
    written.autofit = False
    for cell, heading in zip(written.rows[0].cells, table.head, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    _repeat(written.rows[0])
    for row in table.rows:
        added = written.add_row()
        _keep_together(added)
        for place, (cell, held) in enumerate(zip(added.cells, row, strict=True)):
            _fill_cell(cell, held, bold=place == 0)
    _set_widths(written)
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill_cell(cell: _Cell, held: Cell, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(held.words).bold = bold
    _cite(paragraph, held.citations)
    if held.note:
        _whisper(paragraph, f" ({held.note})")
    if held.mark is not None:
        fill, ink = (colour.removeprefix("#").upper() for colour in FILLS[held.mark.style])
        cell._tc.get_or_add_tcPr().append(
            _element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill})
        )
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor.from_string(ink)


def _set_widths(table: WordTable) -> None:
    """A wider first column, the others alike; small words where there are many."""
    count = len(table.columns)
    first = int(WRITABLE * FIRST_COLUMN) if count > 2 else WRITABLE // 2
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            cell.width = first if place == 0 else (WRITABLE - first) // (count - 1)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(2)
                for run in paragraph.runs:
                    run.font.size = Pt(9)


def _repeat(row: _Row) -> None:
    """Marks a row as the heading of its table, repeated where the table goes on."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    _keep_together(row)


def _keep_together(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def _add_picture(word: Word, picture: Picture) -> None:
    drawn = draw_png(picture.trajectory)
    shape = word.add_picture(io.BytesIO(drawn), width=WRITABLE)
    told = shape._inline.docPr
    told.set("name", "Grades over time")
    told.set("descr", picture.told)


def _add_sources(word: Word, sources: Iterable[Source]) -> None:
    word.add_heading("Sources", 1)
    for source in sources:
        paragraph = word.add_paragraph(style="List Number")
        mark = {"w:id": str(source.number), "w:name": _bookmark(source.number)}
        paragraph._p.append(_element("w:bookmarkStart", mark))
        paragraph.add_run(source.title)
        paragraph._p.append(_element("w:bookmarkEnd", {"w:id": str(source.number)}))
        paragraph.add_run(f". {source.details}. ")
        if source.address:
            _link(paragraph, source.address, source.address)


def _bookmark(number: int) -> str:
    return f"source{number}"


def _element(name: str, attributes: dict[str, str] | None = None) -> BaseOxmlElement:
    made = OxmlElement(name)
    for attribute, value in (attributes or {}).items():
        made.set(qn(attribute), value)
    return made


def _dateless(written: io.BytesIO) -> bytes:
    """The same package with one date for all of its files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as given, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in given.infolist():
            entry = zipfile.ZipInfo(member.filename, PACKED_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, given.read(member))
    return packed.getvalue()
