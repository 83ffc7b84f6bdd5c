"""One line of a source as it stands in the document's text.

Owns the translation of characters and white space laid down in `docs/design.md`
and the pieces that lead back to the source. Knows nothing of pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from graph_builder.reading.document import Piece

BULLET = "•"
DASH = "–"

# Signs that stand for a bullet at the start of a line. The private-use ones are
# Wingdings and Symbol as PDFium passes them on.
_FIRST_LEVEL = "•·∙⦁⚫◼■◾⬛▪●○◦‣⁃❑❖➢►▸▶✓✔§\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"
_SECOND_LEVEL = "\uf02d\uf0be─−\u0336"
_SPACES = "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000\t"
_HYPHENS = "\u0002\ufffe\u00ad\u2010\u2011"

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_HYPHENS, "-"),
        "\u200b": " ",
        "\ufeff": " ",
        "\x00": " ",
    }
)
_BULLETS = str.maketrans({**dict.fromkeys(_FIRST_LEVEL, BULLET), **dict.fromkeys(_SECOND_LEVEL, DASH)})
_GAPS = re.compile(r"  +")
_OPENING_SIGN = re.compile(rf"\s*(?:[{_FIRST_LEVEL}{_SECOND_LEVEL}]|[–-](?=\s)|o(?=\s))")
"""A dash and the letter o are signs only before a space: an o is what Word sets at the second level."""


def normalise(raw: str, start: int, source: int, cut: Collection[int] = ()) -> tuple[str, tuple[Piece, ...]]:
    """A source line as text, with the pieces that lead back to it.

    Args:
        raw: the line as the source gives it, without its line end.
        start: where the text will begin in the document's text.
        source: the index of the line's first character in its page.
        cut: indices within `raw` of characters to leave out (footnote marks).

    Returns:
        The text without white space at its ends or doubled inside, and one piece
        for each run that corresponds character by character.
    """
    opening = _OPENING_SIGN.match(raw)
    text = raw.translate(_CHARACTERS)
    if opening:
        sign = opening.group().strip().translate(_BULLETS)
        text = text[: opening.end() - 1] + (DASH if sign in "-o" else sign) + text[opening.end() :]
    if not cut and not _GAPS.search(text):
        kept = text.strip()
        offset = source + len(text) - len(text.lstrip())
        return kept, (Piece(start=start, end=start + len(kept), source=offset),) if kept else ()
    return _in_pieces(text, start, source, cut)


def _in_pieces(text: str, start: int, source: int, cut: Collection[int]) -> tuple[str, tuple[Piece, ...]]:
    kept = [i for i, character in enumerate(text) if i not in cut and not _redundant(text, i, cut)]
    pieces: list[Piece] = []
    for position, index in enumerate(kept):
        last = pieces[-1] if pieces else None
        if last and last.source + (start + position - last.start) == source + index:
            pieces[-1] = Piece(start=last.start, end=start + position + 1, source=last.source)
        else:
            pieces.append(Piece(start=start + position, end=start + position + 1, source=source + index))
    return "".join(text[i] for i in kept), tuple(pieces)


def _redundant(text: str, index: int, cut: Collection[int]) -> bool:
    """True for a space at either end of the line or after another space, once cuts are made."""
    if text[index] != " ":
        return False
    before = next((text[i] for i in range(index - 1, -1, -1) if i not in cut), " ")
    after_is_blank = all(text[i] == " " or i in cut for i in range(index + 1, len(text)))
    return before == " " or after_is_blank
