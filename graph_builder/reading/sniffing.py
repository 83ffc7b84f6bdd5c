"""What a file holds, told from its bytes alone: a name's extension is not trusted."""

from __future__ import annotations

import io
import re
import zipfile

from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Form

_HEAD = 2048
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|.*\|\s*$)", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ODD_SHARE = 0.01
"""The share of control characters beyond which bytes are no text."""


def sniff(data: bytes) -> Form:
    """The form of a document's content.

    Raises:
        Refusal: for an empty file and for content that is no document we can read.
    """
    if not data.strip():
        raise Refusal(Code.EMPTY_FILE, "the file is empty.", "Download it again, or remove it.")
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return Form.PDF
    if data.startswith(b"PK\x03\x04"):
        return _sniff_zip(data)
    if _HTML.search(head):
        return Form.HTML
    text = decode(data)
    return Form.MARKDOWN if _MARKDOWN.search(text) else Form.TEXT


def _sniff_zip(data: bytes) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile as error:
        raise Refusal(
            Code.BROKEN_DOCX, "the Word document is damaged or incomplete.", "Save or download it again."
        ) from error
    if "word/document.xml" in names:
        return Form.DOCX
    if names & {"xl/workbook.xml", "ppt/presentation.xml", "content.xml"}:
        raise Refusal(
            Code.UNKNOWN_CONTENT,
            "the file is a spreadsheet, slides or a document of another office program.",
            "Save it as PDF or .docx if it is a report.",
        )
    raise Refusal(
        Code.UNKNOWN_CONTENT,
        "the file is an archive, not a document.",
        "Unpack it and build the documents inside.",
    )


def decode(data: bytes) -> str:
    """Text from bytes: UTF-8, UTF-16 with its mark, else Windows' western code page.

    Raises:
        Refusal: when the bytes are no text in any of these.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    odd = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if odd > _ODD_SHARE * len(text):
        raise Refusal(
            Code.UNKNOWN_CONTENT,
            "the file is neither PDF, Word, web page nor text.",
            "Save the report as one of these.",
        )
    return text
