"""Names of people as these reports print them: without titles, post-nominals and grades of post.

Owns the cutting of a list of people into names and of a printed name down to the
name itself. What somebody's role is, is for the callers to say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Reverend"
    r"|Cllr|Councillor|(?:Social Care )?Regulatory Inspect(?:ion Manager|or))\b\.?\s+",
)
_INSPECTOR = (
    r"(?:(?:Her|His)\s+Majesty[’'‘`]?s\s+Inspectors?"
    r"|(?:Additional|Associate|Seconded|Contract(?:ed)?|Ofsted|(?:Social\s+Care\s+)?Regulatory)\s+Inspectors?"
    r"|(?:Regulatory\s+)?Inspection\s+Manager)"
)
_POST_NOMINAL = re.compile(
    r"(?:^|[\s,;–-]*)(?:\(.*"  # whatever stands in brackets is no part of a name
    r"|(?:\bSenior\s+)?\b(?:S?HMI|AI|OI|CBE|OBE|MBE|DBE|KBE|QC|KC|JP|QPM|PhD)\b.*"
    rf"|(?i:(?:\bSenior\s+)?\b{_INSPECTOR}\b).*)",
    re.DOTALL,
)
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)")


class SplitName(NamedTuple):
    """A name of a list, cleaned, and where it was printed in the text given (`end` exclusive)."""

    name: str
    start: int
    end: int


def clean_name(printed: str) -> str:
    """A name without titles, post-nominals and trailing punctuation; empty if nothing else is there.

    `Dr Ann Example HMI` → `Ann Example`; `Senior HMI` → ``.
    """
    name = " ".join(printed.split())
    while title := _TITLE.match(name):
        name = name[title.end() :]
    return _POST_NOMINAL.sub("", name, count=1).strip(" .,;:–-")


def split_names(text: str) -> tuple[SplitName, ...]:
    """The names in a list such as `Ann Example HMI, Bo Sample (Seconded Inspector) and Cy Invented`.

    What is only a post-nominal (`…, Senior HMI`) belongs to the name before it. The list may
    run over lines.
    """
    bounds = [0]
    blanked = _BRACKETS.sub(lambda match: "\x00" * len(match.group()), text)
    for separator in _SEPARATOR.finditer(blanked):
        bounds += separator.span()
    bounds.append(len(text))
    names: list[SplitName] = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        name = clean_name(text[start:end])
        if name:
            names.append(SplitName(name, start, end))
    return tuple(names)
