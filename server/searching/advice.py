"""What to do when a search finds nothing: which choice to drop, or how the words may have been meant.

Owns the looking for it; how it is said is the page's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from server.searching.index import SearchIndex
from server.searching.passages import WORD, Search, fit

LIKE_ENOUGH = 0.7
"""How much of a word has to be the same for another to be suggested, by `difflib`."""

STEMS = 5
"""Stems most like a word that are looked at."""

LOOKED_AT = 50
"""Passages looked at for the words of a stem."""

_TOKEN = re.compile(r"[^\W_]+")
"""What SQLite counts as a word of a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Why nothing was found, as far as it can be told.

    Attributes:
        without: each choice that alone keeps everything out, with how many passages there are without it.
        unknown: words that no passage has.
        instead: the words, with others for the unknown ones; empty where there are none like them.
        unnarrowed: how many passages have the words, whatever else was chosen.
    """

    without: Sequence[tuple[str, int]]
    unknown: Sequence[str]
    instead: str
    unnarrowed: int


def advise(index: SearchIndex, search: Search) -> Advice:
    """What would find something, of a search that finds nothing."""
    chosen = [facet for facet, value in search.chosen.items() if value]
    fewer = {facet: replace(search, chosen={**search.chosen, facet: ""}) for facet in chosen}
    if search.since:
        fewer["since"] = replace(search, since="")
    counted = [(name, len(fit(index, each).numbers)) for name, each in fewer.items()]
    words = WORD.findall(search.words)
    unknown = [word for word in words if not fit(index, Search(words=word)).numbers]
    known = [_like(index, word) if word in unknown else word for word in words]
    return Advice(
        without=[(name, number) for name, number in counted if number],
        unknown=unknown,
        instead=" ".join(known) if unknown and all(known) else "",
        unnarrowed=len(fit(index, Search(words=search.words)).numbers),
    )


def _like(index: SearchIndex, word: str) -> str:
    """A word that is like one that no passage has; empty where there is none.

    The index has stems, and readers want words: those are looked for in passages with the stems most like it.
    """
    plain = word.strip('"*').casefold()
    if " " in plain or not plain:
        return ""
    begun = (plain[0], chr(ord(plain[0]) + 1))
    rows = index.ask("SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? AND doc > 1", begun)
    stems = get_close_matches(plain, [stem for (stem,) in rows], n=STEMS)
    # Not looked for as a word is: the stem of a stem may be another.
    places = [
        place
        for stem in stems
        for place in index.ask(
            "SELECT text, offset FROM temp.places JOIN passages ON id = doc WHERE term = ? LIMIT ?",
            (stem, LOOKED_AT),
        )
    ]
    words = {found.casefold() for text, place in places for found in _TOKEN.findall(text)[place : place + 1]}
    return next(iter(get_close_matches(plain, sorted(words), n=1, cutoff=LIKE_ENOUGH)), "")
