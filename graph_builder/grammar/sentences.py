"""Running text as sentences, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

_END = re.compile(r"[.!?][’”\")\]]?(?=\s+[A-Z“‘\"(•])|[.!?][’”\")\]]?\s*$")


class Sentence(NamedTuple):
    """A sentence and where it stands in the text it was cut from (`end` exclusive)."""

    text: str
    start: int
    end: int


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order; what follows the last full stop is one too."""
    sentences: list[Sentence] = []
    start = 0
    for stop in [*(match.end() for match in _END.finditer(text)), len(text)]:
        piece = text[start:stop]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            sentences.append(Sentence(piece.strip(), first, first + len(piece.strip())))
        start = stop
    return tuple(sentences)
