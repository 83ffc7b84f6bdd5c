"""The lists of a council paper: decisions sought, the inspection's areas for improvement, background papers.

Owns which list is which, by the heading or sentence over it. What the paper asks its members to
decide is no recommendation of the inspection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph_builder.facts import (
    BackgroundPaper,
    DecisionSought,
    Doubt,
    Recommendation,
    RecommendationKind,
    Subject,
)
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.addresses import public_evidence, without_addresses
from graph_builder.grammar.paragraphs import ListItem, Paragraph, items_below
from graph_builder.issues import Code

_UNDER_HEADINGS = {
    "improvements": RecommendationKind.AREA_FOR_IMPROVEMENT,
    "priority actions": RecommendationKind.PRIORITY_ACTION,
    "inspection recommendations": RecommendationKind.RECOMMENDATION,
}
_INTRODUCTIONS = (
    (
        RecommendationKind.PRIORITY_ACTION,
        re.compile(
            r"\b(?:areas?|matters?) (?:for"
            r"|requiring) (?:immediate and )?priority (?:and immediate )?action\b",
            re.I,
        ),
    ),
    (
        RecommendationKind.AREA_FOR_IMPROVEMENT,
        re.compile(
            r"\b(?:areas?|aspects|things|matters|points) (?:of practice |that were |identified "
            r"|as )?(?:for|of|requiring|in need of|that"
            r" (?:need|needs|needed|require|required)(?: to)?|needing) (?:further )?(?:improvements?"
            r"|improve|development)\b"
            r"|\bwhat needs to improve\b|\bneed(?:s|ed)? to (?:improve|be improved)\b",
            re.I,
        ),
    ),
    (
        RecommendationKind.RECOMMENDATION,
        re.compile(
            r"\b(?:Ofsted|inspectors?|inspection|report)\b.*\brecommendations?\b"
            r"|\brecommendations? (?:made|given|set out) (?:by|in) (?:Ofsted|the inspect)",
            re.I,
        ),
    ),
)
# A list of what the council does about them is not a list of them.
_ANSWERS = re.compile(
    r"\b(?:to|will|have|has|already|being) (?:been |be )?(?:address|respond|tackl|progress|deliver"
    r"|implement|tak)\w*"
    r"|(?<!priority )(?<!immediate )\bactions?\b|\b(?:in response|our response|action plan"
    r"|improvement plan|progress|work (?:under ?way|streams?))\b",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"[:–-]$|\b(?:following|as follows|below|were|are)\.?$", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:(?P<area>Area for improvement)|(?P<priority>Priority action)|(?P<recommendation>Recommendation))"
    r" (?P<number>\d{1,2})\s*[:.–-]\s*(?P<text>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COUNTS = {
    word: number
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}
_COUNT = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}})\s+(?:key |main |specific |clear )?(?:areas?"
    rf"|recommendations?|things|priority)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:is|are) (?:asked|recommended|requested|invited) to\b|\brecommended that\b"
    r"|^That\b.*(?:Cabinet|Committee|Panel|Board|Council|Executive|Member|Commission)$"
    r"|^(?:That )?(?:the )?(?:Cabinet|Committee|Panel|Board|Council|Executive|Commission"
    r"|Members?)\b.{0,60}:$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:none|nil|n/?a|not applicable|there are none)\.?", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_WEB = re.compile(r"https?://\S+|www\.\S+")


def read_decisions(paper: Paper) -> tuple[DecisionSought, ...]:
    """What the paper asks its members to decide: the first list, or single sentence, under that heading,
    or the list below "… is asked to"."""
    for index in paper.under("decisions"):
        if items := _decision_items(paper.body_of(index)):
            return _decisions(paper, items)
    for index, paragraph in enumerate(paper.paragraphs):
        if not paragraph.heading and _DECIDES.search(paragraph.text):
            return _decisions(paper, items_below(paper.paragraphs, index) or [_alone(paragraph)])
    return ()


def _decision_items(body: Sequence[Paragraph]) -> list[ListItem]:
    stem: Paragraph | None = None
    for index, paragraph in enumerate(body):
        if paragraph.is_marked and not (_is_stem(paragraph) and items_below(body, index)):
            before = Paragraph(text="", number=None, level=0, start=0, end=0, indent=0.0, heading=True)
            return items_below((before, *body[index:]), 0)
        if items := items_below(body, index):
            return items
        stem = stem or paragraph
    if stem is None:
        return []
    return [_alone(stem)]


def _alone(paragraph: Paragraph) -> ListItem:
    return ListItem(text=paragraph.text, number=paragraph.number, start=paragraph.start, end=paragraph.end)


def _is_stem(paragraph: Paragraph) -> bool:
    return paragraph.text.endswith((":", "to")) or bool(_DECIDES.search(paragraph.text))


def _decisions(paper: Paper, items: Sequence[ListItem]) -> tuple[DecisionSought, ...]:
    return tuple(
        DecisionSought(
            position=position, text=item.text, number=item.number, evidence=item.evidence(paper.document)
        )
        for position, item in enumerate(items, start=1)
    )


def read_improvements(paper: Paper) -> tuple[tuple[Recommendation, ...], tuple[Doubt, ...]]:
    """What the inspection asks for, as the paper lists it; a list that is repeated counts once.

    A doubt where a sentence announces another number of them than its list has.
    """
    found: dict[str, tuple[RecommendationKind, ListItem]] = {}
    doubts: list[Doubt] = []
    for kind, opening, items in _lists(paper):
        for item in items:
            found.setdefault(_key(item.text), (kind, item))
        count = _COUNT.search(opening.text) if opening else None
        if opening and count and _number(count["count"]) != len(items):
            reason = f"The paper announces {count['count']} of them; {len(items)} could be read."
            doubts.append(
                Doubt(
                    code=Code.NOT_READ,
                    field="recommendations",
                    reason=reason,
                    evidence=opening.evidence(paper.document),
                )
            )
    recommendations = tuple(
        Recommendation(
            addressee=Subject.AUTHORITY,
            kind=kind,
            position=position,
            text=item.text,
            number=item.number,
            evidence=item.evidence(paper.document),
        )
        for position, (kind, item) in enumerate(found.values(), start=1)
    )
    return recommendations, tuple(doubts)


def _lists(paper: Paper) -> Iterator[tuple[RecommendationKind, Paragraph | None, list[ListItem]]]:
    """The lists of what the inspection asks for, each with its kind and the paragraph over it."""
    decisions = {paragraph.start for index in paper.under("decisions") for paragraph in paper.body_of(index)}
    read_to = 0
    for index, paragraph in enumerate(paper.paragraphs):
        if paragraph.start in decisions or paragraph.start < read_to:
            continue
        kind = _kind_over(paper, index)
        items = items_below(paper.paragraphs, index) if kind else []
        if kind and items and not any("." in (item.number or "") for item in items):
            read_to = items[-1].end
            yield kind, paragraph, items
        elif match := _LABELLED.fullmatch(paragraph.text):
            yield _labelled_kind(match), None, [_labelled_item(paragraph, match)]


def _kind_over(paper: Paper, index: int) -> RecommendationKind | None:
    """What the items below a heading or sentence are, if they are asked for by the inspection."""
    paragraph = paper.paragraphs[index]
    if index in paper.headings:
        return _UNDER_HEADINGS.get(paper.headings[index])
    introduction = paragraph.text.rpartition(". ")[2]
    if not _INTRODUCES.search(introduction) or _ANSWERS.search(introduction):
        return None
    for kind, pattern in _INTRODUCTIONS:
        if pattern.search(introduction):
            return kind
    over = max((heading for heading in paper.headings if heading < index), default=None)
    return _UNDER_HEADINGS.get(paper.headings[over]) if over is not None else None


def _labelled_kind(match: re.Match[str]) -> RecommendationKind:
    if match["area"]:
        return RecommendationKind.AREA_FOR_IMPROVEMENT
    return RecommendationKind.PRIORITY_ACTION if match["priority"] else RecommendationKind.RECOMMENDATION


def _labelled_item(paragraph: Paragraph, match: re.Match[str]) -> ListItem:
    start = paragraph.start + match.start("text")
    return ListItem(text=match["text"], number=match["number"], start=start, end=paragraph.end)


def _key(text: str) -> str:
    """A text as repetitions are told: letters and digits only."""
    return re.sub(r"\W+", "", text).lower()


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else _COUNTS[printed.lower()]


def read_background_papers(paper: Paper) -> tuple[BackgroundPaper, ...]:
    """The documents under that heading, links and addresses taken off; empty where it says "None"."""
    found: list[BackgroundPaper] = []
    for index in paper.under("background papers"):
        body = paper.body_of(index)
        marked = any(paragraph.is_marked for paragraph in body[:2])
        for paragraph in body:
            text = without_addresses(_WEB.sub("", _LINK.sub(r"\1", paragraph.text)))
            if (marked and found and not paragraph.is_marked) or _is_table(paragraph):
                break
            if not text or _NOTHING.fullmatch(text) or text.endswith(":"):
                continue
            evidence = public_evidence(paper.document, paragraph.start, paragraph.end)
            found.append(BackgroundPaper(position=len(found) + 1, text=text, evidence=evidence))
    return tuple(found)


def _is_table(paragraph: Paragraph) -> bool:
    """True where the table of contacts begins."""
    return bool(re.match(r"(?:Name|Officer|Report author|Author|Contact)\b", paragraph.text))
