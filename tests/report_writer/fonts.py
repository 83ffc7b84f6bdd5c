"""Fonts that PDFium describes as it does those of the real reports.

Owns two makeshifts: bold type that says how bold it is, since PDFium cannot tell it of the
standard fonts, and a black square that is extracted as whatever code point Wingdings gave it.
Both are among the fonts every viewer has; nothing is embedded.
"""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc, pdfmetrics

PLAIN, BOLD, ITALIC = "Helvetica", "BoldThatSaysSo", "Helvetica-Oblique"

SQUARE = "■"
"""What to draw in a sign font."""

_STEM = 140
"""Width of a bold stem, in thousandths of the size; PDFium takes it for weight 700."""


class _Bold(pdfmetrics.Font):  # type: ignore[misc]  # reportlab has no types
    """Helvetica Bold with a description."""

    def __init__(self) -> None:
        super().__init__(BOLD, "Helvetica-Bold", "WinAnsiEncoding")

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802  reportlab's name
        super().addObjects(doc)
        description = {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName("Helvetica-Bold"),
            "Flags": 32,
            "FontBBox": pdfdoc.PDFArray([-170, -228, 1003, 962]),
            "ItalicAngle": 0,
            "Ascent": 718,
            "Descent": -207,
            "CapHeight": 718,
            "StemV": _STEM,
        }
        font = _font_object(doc, self.fontName)
        font.FirstChar, font.LastChar, font.Widths = 0, 255, pdfdoc.PDFArray(self.widths)
        font.FontDescriptor = doc.Reference(pdfdoc.PDFDictionary(description))


class _Sign(pdfmetrics.Font):  # type: ignore[misc]  # reportlab has no types
    """A black square that is extracted as a given code point."""

    def __init__(self, code_point: str) -> None:
        super().__init__(_sign_name(code_point), "ZapfDingbats", "ZapfDingbatsEncoding")
        self.code_point = code_point

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802  reportlab's name
        super().addObjects(doc)
        code_map = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sign def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"1 beginbfchar <6E> <{ord(self.code_point):04X}> endbfchar\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )
        stream = pdfdoc.PDFStream(content=code_map.encode("ascii"))
        _font_object(doc, self.fontName).ToUnicode = doc.Reference(stream)


def sign_font(code_point: str) -> str:
    """The name of a font whose square is extracted as `code_point`."""
    name = _sign_name(code_point)
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(_Sign(code_point))
    return name


def _sign_name(code_point: str) -> str:
    return f"Sign{ord(code_point):04X}"


def _font_object(doc: pdfdoc.PDFDocument, name: str) -> pdfdoc.PDFType1Font:
    return doc.idToObject["BasicFonts"].dict[doc.fontMapping[name].lstrip("/")]


pdfmetrics.registerFont(_Bold())
