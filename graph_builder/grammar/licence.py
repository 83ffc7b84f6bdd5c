"""The sentence in which a report says how it may be used again.

Owns the wording of that sentence and which licence it means. A report that has none
has no licence here: Crown copyright alone says nothing of use.
"""

from __future__ import annotations

import re

from graph_builder.facts import Licence
from graph_builder.reading.document import Document

_STATEMENT = re.compile(
    r"(?:You may (?:re-?use|copy|reproduce)|Th(?:is|e) (?:document|report|publication|letter)\s+may be"
    r"\s+(?:re-?used|copied|reproduced)|This (?:document|report|publication)\s+is\s+licensed\s+under)"
    r"\b.*?\.(?=\s|$)",
    re.DOTALL,
)

_KEYS = (
    ("ogl", re.compile(r"Open\s+Government\s+Licence", re.IGNORECASE)),
    ("non-commercial", re.compile(r"non-?\s?commercial", re.IGNORECASE)),
)


def find_licence(document: Document) -> Licence | None:
    """What the document says of its use, by the first such sentence; None where it says nothing.

    The licence's `key` is `ogl`, `non-commercial`, or `other` for a sentence that is neither.
    """
    match = _STATEMENT.search(document.text)
    if match is None:
        return None
    text = " ".join(match.group().split())
    key = next((key for key, words in _KEYS if words.search(text)), "other")
    return Licence(key=key, text=text, evidence=document.evidence(match.start(), match.end()))
