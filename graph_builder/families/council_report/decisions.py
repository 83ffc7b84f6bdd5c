"""What a council's paper asks its members to decide.

Owns finding that list or sentence; none of it is a recommendation of the inspection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import DecisionSought
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.addresses import public_evidence, without_addresses
from graph_builder.grammar.paragraphs import ListItem, Paragraph, items_below

_MEMBERS = r"(?:Cabinet|Committee|Panel|Board|Council|Executive|Commission|Members?)"
_DECIDES = re.compile(
    r"\b(?:is|are) (?:asked|recommended|requested|invited) to\b|\brecommended that\b"
    rf"|^That\b.*{_MEMBERS}$|\bThat (?:the )?{_MEMBERS}\s*:$"
    rf"|^(?:That )?(?:the )?{_MEMBERS}\b.{{0,60}}:$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:and )?that\b", re.IGNORECASE)
_HEADING = Paragraph(text="", number=None, level=0, start=0, end=0, indent=0.0, heading=True)
"""What a list may stand below, where nothing does."""


def read_decisions(paper: Paper) -> tuple[DecisionSought, ...]:
    """What the paper asks its members to decide, in order.

    The first list or sentence under a heading that says so, or the list below a sentence that does,
    whichever comes first; else such a sentence alone.
    """
    headings = set(paper.under("decisions"))
    alone: list[ListItem] = []
    for index, paragraph in enumerate(paper.paragraphs):
        if index in headings and (items := _decision_items(paper.body_of(index))):
            return _decisions(paper, items)
        if index not in paper.headings and _DECIDES.search(paragraph.text):
            if items := items_below(paper.paragraphs, index):
                return _decisions(paper, items)
            alone = alone or [_alone(paragraph)]
    return _decisions(paper, alone)


def _decision_items(body: Sequence[Paragraph]) -> list[ListItem]:
    """The first list of the section, else its first paragraph and those that go on "That …"."""
    plain: list[ListItem] = []
    for index, paragraph in enumerate(body):
        below = items_below(body, index)
        if plain:
            opens = bool(_DECIDES.search(paragraph.text))
        else:
            opens = not paragraph.is_marked or _is_stem(paragraph)
        if below and opens:
            return below
        if paragraph.is_marked and not plain:
            return items_below((_HEADING, *body[index:]), 0)
        if plain and not _GOES_ON.match(paragraph.text):
            break
        plain.append(_alone(paragraph))
    return plain


def _alone(paragraph: Paragraph) -> ListItem:
    return ListItem(text=paragraph.text, number=paragraph.number, start=paragraph.start, end=paragraph.end)


def _is_stem(paragraph: Paragraph) -> bool:
    return paragraph.text.endswith((":", "to")) or bool(_DECIDES.search(paragraph.text))


def _decisions(paper: Paper, items: Sequence[ListItem]) -> tuple[DecisionSought, ...]:
    return tuple(
        DecisionSought(
            position=position,
            text=without_addresses(item.text),
            number=item.number,
            evidence=public_evidence(paper.document, item.start, item.end),
        )
        for position, item in enumerate(items, start=1)
    )
