"""Sets a laid-out report as text, Markdown or HTML: the copies of reports people keep.

Owns those three forms. A text copy wraps its lines and puts footnotes at the end, as
copying out of a PDF viewer and tidying up does.
"""

from __future__ import annotations

from html import escape
from textwrap import fill

from tests.report_writer.blocks import Block, Kind, Layout

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ROWS = (Kind.ROW, Kind.INNER_ROW, Kind.BOX)
_MARKDOWN = {
    Kind.COUNCIL: "# ",
    Kind.TITLE: "## ",
    Kind.VERDICT: "## ",
    Kind.CHAPTER: "## ",
    Kind.HEADING: "## ",
    Kind.SUBHEADING: "### ",
    Kind.GROUP: "#### ",
    Kind.BULLET: "- ",
    Kind.NESTED: "  - ",
}
_HTML = {
    Kind.COUNCIL: "h1",
    Kind.TITLE: "h2",
    Kind.VERDICT: "h2",
    Kind.CHAPTER: "h2",
    Kind.HEADING: "h2",
    Kind.SUBHEADING: "h3",
    Kind.GROUP: "h4",
    Kind.BULLET: "li",
    Kind.NESTED: "li",
}


def write_text(layout: Layout) -> str:
    """The report as plain text in lines of up to 90 characters, paragraphs apart."""
    paragraphs: list[str] = []
    notes: list[str] = []
    for block in layout.blocks:
        if block.kind is Kind.NEW_PAGE:
            continue
        text = _with_label(block)
        if block.note:
            mark = _SUPERSCRIPTS[len(notes) + 1]
            notes.append(f"{mark} {block.note}")
            text += mark
        if block.kind in _ROWS:
            paragraphs.append(f"{text}\t{block.grade}")
        else:
            sign = {Kind.BULLET: "• ", Kind.NESTED: "– "}.get(block.kind, "")
            paragraphs.append(_filled(sign + text))
    return "\n\n".join([*paragraphs, *notes]) + "\n"


def write_markdown(layout: Layout) -> str:
    """The report as Markdown, judgements in a table, numbers as they are printed."""
    lines: list[str] = []
    in_table = False
    for block in layout.blocks:
        row = block.kind in (Kind.ROW, Kind.INNER_ROW)
        if row:
            if not in_table:
                lines += ["", f"| {block.text} | {block.grade} |", "|---|---|"]
            else:
                lines.append(f"| {block.text} | {block.grade} |")
        elif block.kind is Kind.BOX:
            lines += ["", f"## {block.text}: {block.grade}"]
        elif block.kind is not Kind.NEW_PAGE:
            lines += ["", _MARKDOWN.get(block.kind, "") + _with_label(block, bold="**")]
        in_table = row
    return "\n".join(lines).strip() + "\n"


def write_html(layout: Layout) -> str:
    """The report as a web page."""
    body: list[str] = []
    table: list[str] = []
    items: list[str] = []

    def flush() -> None:
        if table:
            body.append(f"<table>{''.join(table)}</table>")
        if items:
            body.append(f"<ul>{''.join(items)}</ul>")
        table.clear()
        items.clear()

    for block in layout.blocks:
        text = escape(_with_label(block), quote=False)
        if block.kind in _ROWS:
            table.append(f"<tr><th>{text}</th><td>{escape(block.grade)}</td></tr>\n")
        elif block.kind is Kind.NESTED and items:
            items[-1] = items[-1].removesuffix("</li>\n") + f"<ul><li>{text}</li></ul></li>\n"
        elif block.kind in (Kind.BULLET, Kind.NESTED):
            items.append(f"<li>{text}</li>\n")
        elif block.kind is not Kind.NEW_PAGE:
            flush()
            tag = _HTML.get(block.kind, "p")
            body.append(f"<{tag}>{text}</{tag}>")
    flush()
    title = escape(layout.title, quote=False)
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"</head>\n<body>\n{chr(10).join(body)}\n</body>\n</html>\n"
    )


def _filled(text: str) -> str:
    """The text in lines, none of which begins with a dash: in plain text that would be a list."""
    tied = text.replace(" – ", "\N{NO-BREAK SPACE}– ")
    lines = fill(tied, width=90, break_long_words=False, break_on_hyphens=False)
    return lines.replace("\N{NO-BREAK SPACE}", " ")


def _with_label(block: Block, bold: str = "") -> str:
    """The block's text after its number or the bold start of its line."""
    if block.kind is Kind.NUMBERED:
        return f"{block.label}. {block.text}"
    if block.kind is Kind.COVER and block.label:
        return f"{bold}{block.label}{bold} {block.text}"
    return block.text
