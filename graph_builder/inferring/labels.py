"""Labels of themes as patterns of words, and where a text has them.

Owns the small language in which `ontology/schemes/themes.ttl` says what words tell a theme;
`docs/themes.md` explains it to whoever edits them. What follows from a match is `themes`' to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

GAP = "…"
WIDEST_GAP = 5
"""How many words a gap in a label may stand for; it may also stand for none."""

_POSSESSIVE = r"[’']s\b"
_PART_OF_LABEL = re.compile(rf"[\w*|{GAP}]+")
_WORD_OF_LABEL = re.compile(r"(?:\*?\w+|\w+\*)(?:\|(?:\*?\w+|\w+\*))*")
_WORD_OR_STOP = re.compile(rf"(?P<word>\w+)(?:{_POSSESSIVE})?|[.;:!?•]")
_STOP = ""


class LabelError(ValueError):
    """A label that is no pattern of words."""


@dataclass(frozen=True, slots=True)
class Label:
    """A pattern of words as written in the scheme, for the theme of that notation.

    `telling` is true where the words tell the theme, false where they say that what begins
    within them does not. Words have spaces between; `child*` and `*scb` are words by their
    beginning or end, `child|adult*` is either, `…` a gap of up to five words.
    """

    theme: str
    written: str
    telling: bool

    def parts(self) -> list[str]:
        """Its words and gaps, in lower case.

        Raises:
            LabelError: where it has no words, a star within a word, or a gap that is not between
                two words.
        """
        parts = _PART_OF_LABEL.findall(re.sub(_POSSESSIVE, "", self.written.casefold()))
        for n, part in enumerate(parts):
            if part == GAP and 0 < n < len(parts) - 1 and parts[n - 1] != GAP:
                continue
            if not _WORD_OF_LABEL.fullmatch(part):
                raise LabelError(f"{self.written!r}: {part!r} is neither a word nor a gap between two")
        if not parts:
            raise LabelError(f"{self.written!r}: a label has at least one word")
        return parts


@dataclass(frozen=True, slots=True)
class Match:
    """Where a text has a label: offsets into the text, the end exclusive."""

    label: Label
    start: int
    end: int


@dataclass(slots=True)
class _Place:
    """A place between words that labels with the same words up to it have in common."""

    complete: list[Label] = field(default_factory=list)
    after_gap: _Place | None = None
    next_words: dict[str, _Place] = field(default_factory=dict)
    _by_form: dict[str, list[_Place]] = field(default_factory=dict)
    _longest_end: int = 0
    _reached: dict[str, list[_Place]] = field(default_factory=lambda: {_STOP: []})

    def add(self, label: Label) -> None:
        place = self
        for part in label.parts():
            if part == GAP:
                place.after_gap = place.after_gap or _Place()
                place = place.after_gap
            else:
                place = place.next_words.get(part) or place._new(part)
        place.complete.append(label)

    def _new(self, part: str) -> _Place:
        place = self.next_words[part] = _Place()
        for form in part.split("|"):
            self._by_form.setdefault(form, []).append(place)
            if form.startswith("*"):
                self._longest_end = max(self._longest_end, len(form) - 1)
        return place

    def after(self, word: str) -> list[_Place]:
        """The places that a word of a text leads to; remembered, for there are few different words."""
        reached = self._reached.get(word)
        if reached is None:
            forms = [word, *(f"{word[:n]}*" for n in range(1, len(word) + 1))]
            forms += [f"*{word[-n:]}" for n in range(1, min(self._longest_end, len(word)) + 1)]
            reached = [place for form in forms for place in self._by_form.get(form, ())]
            self._reached[word] = reached
        return reached


class LabelIndex:
    """Labels as a tree by their words, so that labels that begin alike are looked for together.

    Raises:
        LabelError: for a label that is no pattern of words.
    """

    def __init__(self, labels: Iterable[Label]) -> None:
        self._root = _Place()
        for label in labels:
            self._root.add(label)

    def find(self, text: str) -> Iterator[Match]:
        """Every place of a text that fits a label, in the order of the text.

        Upper and lower case are one. Hyphens, brackets, commas, quotation marks and a new line
        are as spaces, a possessive is the word itself, and no label goes on over a full stop, a
        colon or a semicolon.
        """
        tokens = list(_WORD_OR_STOP.finditer(text))
        words = [(token["word"] or _STOP).casefold() for token in tokens]
        for first, word in enumerate(words):
            for place in self._root.after(word):
                for label, end in _completed(place, words, first + 1):
                    yield Match(label, tokens[first].start(), tokens[end - 1].end("word"))


def _completed(place: _Place, words: list[str], at: int) -> list[tuple[Label, int]]:
    """The labels that the words from `at` complete, each with the index after its last word."""
    found = [(label, at) for label in place.complete] if place.complete else []
    if at == len(words):
        return found
    if place.next_words:
        for reached in place.after(words[at]):
            found += _completed(reached, words, at + 1)
    if place.after_gap:
        found += _completed_after_gap(place.after_gap, words, at)
    return found


def _completed_after_gap(place: _Place, words: list[str], at: int) -> list[tuple[Label, int]]:
    for n in range(at, min(at + WIDEST_GAP + 1, len(words))):
        if words[n] == _STOP:
            break
        for reached in place.after(words[n]):
            found = _completed(reached, words, n + 1)
            if found:
                return found
    return []
