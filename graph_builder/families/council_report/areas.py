"""The areas of judgement in the words councils use for them, and which framework a paper speaks of.

Owns the data; what a grade of an area looks like is in `judgements`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import PartialDate
from graph_builder.grammar.judgement_table import Area

_PROGRESS = "(?:the )?(?:experiences? and (?:progress|journey) of )?"
_OVERALL = (
    "(?:the )?overall effectiveness(?: of .{0,60})?",
    "overall(?: (?:judgement|judgment|grade|grading|rating|outcome))?",
)
_HELP = (
    _PROGRESS + "children (?:who need|in need of|who need the) help and protection",
    "help and protection",
)

ILACS_AREAS = (
    Area("ilacs-overall", _OVERALL),
    Area(
        "ilacs-leadership",
        ("(?:the )?impact of (?:the )?leaders(?: on social work practice(?: with children and families)?)?",),
    ),
    Area("ilacs-help-and-protection", _HELP),
    Area(
        "ilacs-care-and-care-leavers",
        (
            _PROGRESS + "children in care and (?:of )?care leavers",
            _PROGRESS + "children looked after and achieving permanence",
        ),
    ),
    Area("ilacs-care", (_PROGRESS + "children in care",)),
    Area("ilacs-care-leavers", (_PROGRESS + "(?:children )?care leavers",)),
)
SIF_AREAS = (
    Area("sif-overall", _OVERALL),
    Area("sif-help-and-protection", _HELP),
    Area("sif-looked-after", (_PROGRESS + "children looked after and achieving permanence",)),
    Area("sif-adoption", ("adoption(?: performance)?",)),
    Area("sif-care-leavers", (_PROGRESS + "care leavers",)),
    Area("sif-leadership", ("leadership, management and governance",)),
    Area(
        "sif-board", ("(?:the )?(?:effectiveness of )?(?:the )?(?:local safeguarding children board|LSCB)",)
    ),
)
_ILACS = re.compile(r"\bILACS?\b|\binspect(?:ion|ing) (?:of )?local authority children[’'‘]?s services", re.I)
_SIF = re.compile(
    r"\bsingle inspection framework\b|\bSIF\b|\bservices for children in need of help and", re.I
)
_ILACS_BEGAN = 2018


def areas_of(text: str, meeting: PartialDate) -> tuple[Area, ...]:
    """The areas of the framework that the text names, else of the one in force before the meeting."""
    if _ILACS.search(text):
        return ILACS_AREAS
    if _SIF.search(text) or meeting.year < _ILACS_BEGAN:
        return SIF_AREAS
    return ILACS_AREAS


def area_of(label: str, areas: Sequence[Area]) -> Area | None:
    """The area that a label stands for, if it is one of these."""
    return next((area for area in areas if area.matches(label)), None)
