"""The inspection team, as a list of roles with names: `Lead inspector: …`, `Team inspectors: …, …`.

Owns which printed role is which `Role` and where each list of names ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph_builder.facts import PersonInRole, Role
from graph_builder.grammar.names import clean_name, split_names
from graph_builder.reading.document import Document, Line

# As printed before the names, in the singular or plural, whatever stands behind it in the same words:
# "Lead inspector on site", "Team inspectors (all HMI unless otherwise stated)".
_ROLES = {
    r"(?:(?:deputy|assistant|second) lead inspectors?|deputy(?=\s*:))": Role.DEPUTY_LEAD_INSPECTOR,
    r"(?:lead|reporting) inspectors?": Role.LEAD_INSPECTOR,
    r"(?:HMI )?team(?: (?:inspectors?|members?)|(?=\s*:))": Role.TEAM_INSPECTOR,
    r"shadow inspectors?": Role.SHADOW_INSPECTOR,
    r"(?:senior )?(?:(?:data |research )?analysts?|analytical officers?)": Role.SENIOR_DATA_ANALYST,
    r"(?:senior )?(?:quality assurance|QA)(?: managers?| inspectors?)?": Role.QUALITY_ASSURANCE_MANAGER,
    r"(?:additional|associate|seconded|contracted|other|ofsted) inspectors?": Role.OTHER_INSPECTOR,
    r"(?:[a-z]+ ){1,4}inspectors?(?=\s*:)": Role.OTHER_INSPECTOR,
}
_LABEL_ENDS = r"(?: on site)?(?:\(s\))?\s*(?:\([^)]*\)\s*)?(?:\s*[:;,]\s*|\s+[–-]\s+|\s+(?=(?-i:[A-Z])))"
_PATTERNS = [(re.compile(words + _LABEL_ENDS, re.IGNORECASE), role) for words, role in _ROLES.items()]
_ANY_LABEL = re.compile(r"[A-Z][A-Za-z ]{1,50}(?:\([^)]*\)\s*)?:")
_GOES_ON = re.compile(r"(?:,|\band)$")


def read_team(document: Document, lines: Sequence[Line]) -> tuple[PersonInRole, ...]:
    """Everybody that `lines` name in a role of the inspection team, in the order printed.

    Each one's evidence is the whole list under its role.
    """
    people: list[PersonInRole] = []
    for run in _runs(lines):
        role, names = _role_and_names("\n".join(line.text for line in run))
        if role is None:
            continue
        evidence = document.evidence(run[0].start, run[-1].end)
        before = sum(person.role is role for person in people)
        people += [
            PersonInRole(role=role, position=position, name=name, evidence=evidence)
            for position, name in enumerate(names, start=before + 1)
        ]
    return tuple(people)


def _role_and_names(text: str) -> tuple[Role | None, list[str]]:
    found = _role_and_end(text)
    if found is None:
        return None, []
    role, end = found
    return role, [name.name for name in split_names(text[end:])]


def _role_and_end(text: str) -> tuple[Role, int] | None:
    """The role whose label `text` opens with, and where that ends."""
    for pattern, role in _PATTERNS:
        label = pattern.match(text)
        if label:
            return role, label.end()
    return None


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each role with its names."""
    run: list[Line] = []
    for line in lines:
        if _ANY_LABEL.match(line.text) or _role_and_end(line.text):
            if run:
                yield run
            run = [line]
        elif run and _continues(run[-1], line):
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _continues(before: Line, line: Line) -> bool:
    """True for a list's next line: some reports set each line of a list apart."""
    if line.heading or before.text.endswith("."):
        return False
    if _GOES_ON.search(before.text):
        return True
    if line.page != before.page:
        return False
    return not line.gap or not clean_name(re.split(r"[,;]", line.text)[0])
