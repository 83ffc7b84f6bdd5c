"""How reports print the names of local authorities, and which plain name each form stands for.

Owns the forms ("London Borough of X", "X City Council", "X, City of" …) and the key by
which names are compared. Knows no authority: whether a plain name is one is for
`graph_builder.register` to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONDON = "london-borough-council"
METROPOLITAN = "metropolitan-district-council"
UNITARY = "unitary-authority"
COUNTY = "county-council"
CITY = "city-corporation"

_ANY = frozenset({LONDON, METROPOLITAN, UNITARY, COUNTY, CITY})
_CITIES = frozenset({LONDON, METROPOLITAN, UNITARY, CITY})
_BOROUGHS = frozenset({LONDON, METROPOLITAN, UNITARY})

# A unitary authority may call itself a county council (Durham, Cornwall) or a royal
# borough (Windsor and Maidenhead): by type a form can only be too wide, never too narrow.
_BEFORE = {
    "the": _ANY,
    "council of": _ANY,
    "borough of": _BOROUGHS,
    "london borough of": frozenset({LONDON}),
    "royal borough of": frozenset({LONDON, UNITARY}),
    "metropolitan borough of": frozenset({METROPOLITAN}),
    "city of": _CITIES,
    "city and county of": _CITIES,
    "county of": frozenset({COUNTY, UNITARY}),
}
_AFTER = {
    "local authority": _ANY,
    "council": _ANY,
    "childrens services": _ANY,
    "childrens social care services": _ANY,
    "corporation": frozenset({CITY}),
    "city": _CITIES,
    "borough": _BOROUGHS,
    "london borough": frozenset({LONDON}),
    "metropolitan": frozenset({METROPOLITAN}),
    "metropolitan borough": frozenset({METROPOLITAN}),
    "metropolitan district": frozenset({METROPOLITAN}),
    "county": frozenset({COUNTY, UNITARY}),
    "unitary": frozenset({UNITARY}),
    "unitary authority": frozenset({UNITARY}),
    # official lists put the form behind a comma: "Bristol, City of"
    **{form: types for form, types in _BEFORE.items() if form.endswith(" of")},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to understand a printed name: a plain name, and the types of authority it fits."""

    key: str
    types: frozenset[str]


def name_key(name: str) -> str:
    """A name as it is compared: lower-case words without accents, apostrophes and punctuation.

    `St. Helens` → `st helens`; `Bath & North East Somerset` → `bath and north east somerset`.
    An abbreviation in brackets is no part of the name.
    """
    bare = re.sub(r"['’‘`]|\([^()]*\)", "", name).replace("&", " and ")
    plain = unicodedata.normalize("NFKD", bare)
    without_marks = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", without_marks.casefold()))


def readings(name: str) -> Iterator[tuple[Reading, ...]]:
    """What a printed name can stand for, the fewest words taken away first.

    Each step takes one form more off the readings before it; the first step is the
    name as it stands.
    """
    step: tuple[Reading, ...] = (Reading(key=name_key(name), types=_ANY),)
    while step:
        yield step
        step = tuple(dict.fromkeys(shorter for reading in step for shorter in _shortened(reading)))


def plain_name(name: str) -> str:
    """A printed name without the forms around it, for an authority no register holds.

    `Fenwick-on-Tarn Borough Council` → `Fenwick-on-Tarn`; a name that is nothing but forms
    stays as it is.
    """
    *_, last = readings(name)
    words = name.split()
    keys = [name_key(word) for word in words]
    for first in range(len(words)):
        for end in range(len(words), first, -1):
            if " ".join(key for key in keys[first:end] if key) == last[0].key:
                return " ".join(words[first:end]).strip(" ,;:.")
    return name


def _shortened(reading: Reading) -> Iterator[Reading]:
    """The readings with one form less, where the form can go with those taken off before."""
    for form, types in _BEFORE.items():
        if reading.key.startswith(f"{form} ") and (both := reading.types & types):
            yield Reading(key=reading.key.removeprefix(f"{form} "), types=both)
    for form, types in _AFTER.items():
        if reading.key.endswith(f" {form}") and (both := reading.types & types):
            yield Reading(key=reading.key.removesuffix(f" {form}"), types=both)
