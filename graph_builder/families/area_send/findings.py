"""What an Area SEND report finds: how children fare, what is effective, what to do better.

None of it is numbered, so that none of it is a `Finding`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph_builder.facts import Evidence, HeadlineFinding, Strength, Subject
from graph_builder.families.area_send.template import BETTER, EFFECTIVE, EXPERIENCE
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.items import Item, find_items
from graph_builder.grammar.outline import Section
from graph_builder.reading.document import Document


def read_strengths(document: Document, sections: Sequence[Section]) -> tuple[Strength, ...]:
    """The bullets under "What is the area partnership doing that is effective?"."""
    return tuple(
        Strength(subject=Subject.PARTNERSHIP, position=position, text=item.text, evidence=item.evidence)
        for position, item in enumerate(_items(document, sections, EFFECTIVE), start=1)
    )


def read_headline_findings(document: Document, sections: Sequence[Section]) -> tuple[HeadlineFinding, ...]:
    """The paragraphs on children's experiences, then the bullets on what to do better."""
    found: list[tuple[str, str, Evidence]] = []
    for section in sections:
        lines = document.lines[section.first : section.last]
        if section.key == EXPERIENCE:
            found += [(section.heading, block.text, block.evidence(document)) for block in find_blocks(lines)]
        elif section.key == BETTER:
            items = find_items(document, lines).items
            found += [(section.heading, item.text, item.evidence) for item in items]
    return tuple(
        HeadlineFinding(position=position, section=heading, text=text, evidence=evidence)
        for position, (heading, text, evidence) in enumerate(found, start=1)
    )


def _items(document: Document, sections: Sequence[Section], key: str) -> Iterator[Item]:
    for section in sections:
        if section.key == key:
            yield from find_items(document, document.lines[section.first : section.last]).items
