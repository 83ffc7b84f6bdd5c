"""Which inspectorate somebody works for, by the words a document prints beside their name.

Owns the table of names and of posts that only one inspectorate has. Every inspectorate is called
by its name in the register. What the table does not hold stays without an answer.
"""

from __future__ import annotations

import re

from graph_builder.facts import PersonInRole

_MAJESTY = r"(?:HM|(?:His|Her) Majesty[’'‘`]?s)"
_CONSTABULARY = r"Constabulary(?:(?: and|,) Fire (?:&|and) Rescue Services?)?"

_NAMES = {
    "Ofsted": r"Ofsted|Office for Standards in Education\b.*",
    "Care Quality Commission": r"CQC|(?:the )?Care Quality Commission(?: \(CQC\))?",
    "HMICFRS": rf"HMIC(?:FRS)?|(?:HMI|{_MAJESTY} Inspectorate of) {_CONSTABULARY}(?: \(HMIC(?:FRS)?\))?",
    "HMI Probation": rf"(?:HMI|{_MAJESTY} Inspectorate of) Prob(?:ation)?(?: \(HMIP?(?: Prob(?:ation)?)?\))?",
}
_OFFICES = {
    # Letters since 2022 print these posts without the inspectorate.
    "Care Quality Commission": r"(?:Interim |Deputy )?Chief Inspector of "
    r"(?:Health ?care|Hospitals|Primary Medical Services|Adult Social Care)\b",
    "HMICFRS": rf"{_MAJESTY} (?:Chief )?Inspector of Constabulary\b",
    "HMI Probation": rf"{_MAJESTY} (?:Chief )?Inspector of Probation\b",
}

_OF_NAME = {name: re.compile(words, re.IGNORECASE) for name, words in _NAMES.items()}
_OF_OFFICE = {name: re.compile(words, re.IGNORECASE) for name, words in _OFFICES.items()}


def inspectorate_named(body: str) -> str | None:
    """The inspectorate that goes by this printed name: `CQC` → `Care Quality Commission`."""
    words = " ".join(body.split())
    return next((name for name, form in _OF_NAME.items() if form.fullmatch(words)), None)


def inspectorate_of(person: PersonInRole) -> str | None:
    """The inspectorate of somebody who inspects or signs: by the body printed, else by the post."""
    if person.body is not None:
        return inspectorate_named(person.body)
    post = " ".join((person.post or "").split())
    return next((name for name, office in _OF_OFFICE.items() if office.match(post)), None)
