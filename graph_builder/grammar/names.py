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
    r"(?:(?:(?:Her|His)\s+Majesty(?:[’'‘`]?s)?|HM)\s+Inspectors?"
    r"|(?:Additional|Associate|Seconded|Contract(?:ed)?|Ofsted|(?:Social\s+Care\s+)?Regulatory)\s+Inspectors?"
    r"|(?:(?:Regulatory|Regional)\s+)?Inspection\s+Manager)"
)
_POST_NOMINAL = re.compile(
    r"(?:^|[\s,;–-]*)(?:\(.*"  # whatever stands in brackets is no part of a name
    r"|(?:\bSenior\s+)?\b(?:S?HMIs?|AI|OI|CBE|OBE|MBE|DBE|KBE|QC|KC|JP|QPM|PhD"
    r"|BA|BSc|BM|BS|MA|MSc|MB|MBBS|MBA|ChB|DCH|DipSW|RGN|FRC[A-Z]+|MRC[A-Z]+)\b.*"
    rf"|(?i:(?:\bSenior\s+)?\b{_INSPECTOR}\b).*|Social\s+Care$)",
    re.DOTALL,
)
_SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+"
    r"|\s+/\s+"
    r"|(?:(?<=HMI)|(?<=Inspector))\s*\n"  # a line for each name, or for each name and its post-nominal
    r"|(?<=[a-z]{3})\.\s+(?=[A-Z])"  # a full stop for a comma, as in 2016
)
_POST = re.compile(
    r"(?:(?:Assistant|Deputy|Senior|Principal|Lead|Team|Regional|National|Specialist|Education|Schools?|Health"
    r"|Early\s+Years|Social\s+Care)\s+)+(?:Directors?|Inspectors?|Officers?|Advis[eo]rs?|Managers?)",
    re.IGNORECASE,
)
"""A post between commas, which belongs to the name before it."""
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
    name = _POST_NOMINAL.sub("", name, count=1).strip(" .,;:–-")
    return re.sub(r"(?<=\w)- (?=\w)", "-", name)  # a double-barrelled name broken over lines


def split_names(text: str) -> tuple[SplitName, ...]:
    """The names in a list such as `Ann Example HMI, Bo Sample (Seconded Inspector) and Cy Invented`.

    What is only a post-nominal or a post (`…, Senior HMI`, `…, Regional Director`) belongs to the name
    before it. The list may run over lines.
    """
    bounds = [0]
    blanked = _BRACKETS.sub(lambda match: "\x00" * len(match.group()), text)
    for separator in _SEPARATOR.finditer(blanked):
        bounds += separator.span()
    bounds.append(len(text))
    return tuple(
        name
        for start, end in zip(bounds[::2], bounds[1::2], strict=True)
        for name in _names_between(text, start, end)
        if name.name and not _POST.fullmatch(name.name)
    )


def _names_between(text: str, start: int, end: int) -> list[SplitName]:
    """The name from `start` to `end`; two, where a comma was forgotten at a line's end."""
    at_break = text.find("\n", start, end)
    if at_break >= 0:
        before, after = clean_name(text[start:at_break]), clean_name(text[at_break:end])
        if " " in before and " " in after:
            return [SplitName(before, start, at_break), SplitName(after, at_break + 1, end)]
    return [SplitName(clean_name(text[start:end]), start, end)]
