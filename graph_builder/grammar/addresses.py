"""E-mail addresses and telephone numbers: printed in letters and papers, and never published.

Owns finding them and the cutting of words and evidence so that none is kept in a fact.
"""

from __future__ import annotations

import re

from graph_builder.facts import Evidence
from graph_builder.reading.document import Document

EMAIL = re.compile(r"(?P<mailbox>[\w.'’+-]+)@[\w-]+(?:\.[\w-]+)+")
_PRIVATE = re.compile(rf"{EMAIL.pattern}|(?<![\d.,£])\(?(?:\+44|0)(?:[ ()-]*\d){{9,10}}(?!\d)")
_CONTACT = re.compile(
    rf"{_PRIVATE.pattern.replace('?P<mailbox>', '?:')}|https?://\S+|www\.\S+"
    r"|\b(?:e-?mail|tel(?:ephone)?|phone|mobile|ext(?:ension)?)\b\.?(?: (?:address|no"
    r"|number))?\s*:?\s*(?:\d[\d ]+)?",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"\(\s*\)")


def without_contact(words: str) -> str:
    """The words without addresses and numbers, and without the labels before them."""
    plain = " ".join(_EMPTY.sub(" ", _CONTACT.sub(" ", words)).split()).strip(" ,;|–-")
    whole = plain.count("(") == plain.count(")") and not (plain.startswith("(") and plain.endswith(")"))
    return plain if whole else plain.strip(" ,;|()–-")


def without_addresses(words: str) -> str:
    """A sentence without the addresses and numbers in it."""
    return " ".join(_PRIVATE.sub("", words).split())


def public_evidence(document: Document, start: int, end: int) -> Evidence:
    """Evidence for the span from `start` to `end`, or for the longest part of it without an address.

    Raises:
        ValueError: for a span that is nothing but addresses.
    """
    bounds = [start]
    for match in _PRIVATE.finditer(document.text, start, end):
        bounds += match.span()
    bounds.append(end)
    parts = zip(bounds[::2], bounds[1::2], strict=True)
    first, last = max(parts, key=lambda part: part[1] - part[0])
    kept = document.text[first:last]
    return document.evidence(first, first + len(kept.rstrip(" ,;:\n(")))
