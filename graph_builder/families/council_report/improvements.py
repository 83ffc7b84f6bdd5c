"""What the inspection asks for, as a council's paper lists it.

Owns telling these lists, by the heading or sentence over them, from lists of strengths and of what the
council does in answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph_builder.facts import DecisionSought, Doubt, Recommendation, RecommendationKind, Subject
from graph_builder.families.council_report.text import Paper
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
            r"\b(?:areas?|aspects|things|matters|points) (?:of practice |that were |identified |as )?"
            r"(?:(?:for|of|requiring|in need of|needing) (?:further )?(?:improvements?|development)"
            r"|that (?:needs?|needed|required?)(?: to)? (?:further )?(?:improvements?|improve|development)"
            r"|(?:for|to) (?:improve|develop|strengthen))\b"
            r"|\bwhat needs to improve\b|\bneed(?:s|ed)? to (?:improve|be improved)\b",
            re.I,
        ),
    ),
    (
        RecommendationKind.RECOMMENDATION,
        re.compile(
            r"\b(?:Ofsted|inspectors?|inspection)\b.*\brecommendations?\b"
            r"|\brecommendations? (?:made|given|set out) (?:by|in) (?:Ofsted|the inspect)",
            re.I,
        ),
    ),
)
# A list of strengths too, or of what the council does about them, is not a list of them.
_SOMETHING_ELSE = re.compile(
    r"\bstrengths,? (?:and|as well as)\b"
    r"|\b(?:to|will|have|has|already|being) (?:been |be )?(?:address|respond|tackl|progress|deliver"
    r"|implement|tak)\w*"
    r"|(?<!priority )(?<!immediate )\bactions?\b|\b(?:in response|our response|action plan"
    r"|improvement plan|progress|work (?:under ?way|streams?))\b",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(r"[:–-]$|\b(?:following|as follows|below|were|are)\.?$", re.IGNORECASE)
_SERIES = re.compile(
    r"(?:.*\.\s)?(?P<introduction>[^.:;]+):\s+(?P<series>[^:;]+(?:;[^:;]+)*;[^:;]+?)\.?",
    re.IGNORECASE | re.DOTALL,
)
_SEMICOLON = re.compile(r";\s+(?:and\s+)?")
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


def read_improvements(
    paper: Paper, decisions: Sequence[DecisionSought]
) -> tuple[tuple[Recommendation, ...], tuple[Doubt, ...]]:
    """What the inspection asks for, as the paper lists it; a list that is repeated counts once.

    None of `decisions` is among them. A sentence that announces another number than its list has
    is a doubt.
    """
    found: dict[str, tuple[RecommendationKind, ListItem]] = {}
    doubts: list[Doubt] = []
    for kind, opening, items in _lists(paper, decisions):
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


def _lists(
    paper: Paper, decisions: Sequence[DecisionSought]
) -> Iterator[tuple[RecommendationKind, Paragraph | None, list[ListItem]]]:
    """The lists of what the inspection asks for, each with its kind and the paragraph over it."""
    decided = {decision.evidence.start for decision in decisions}
    read_to = 0
    for index, paragraph in enumerate(paper.paragraphs):
        if paragraph.start in decided or paragraph.start < read_to:
            continue
        kind = _kind_over(paper, index)
        items = items_below(paper.paragraphs, index) if kind else []
        if any(item.start in decided for item in items):
            continue
        if kind and items and not any("." in (item.number or "") for item in items):
            read_to = items[-1].end
            yield kind, paragraph, items
        elif (series := _SERIES.fullmatch(paper.document.text, paragraph.start, paragraph.end)) and (
            kind := _kind_said(series["introduction"])
        ):
            yield kind, paragraph, _parts(series)
        elif match := _LABELLED.fullmatch(paragraph.text):
            yield _labelled_kind(match), None, [_labelled_item(paragraph, match)]


def _kind_over(paper: Paper, index: int) -> RecommendationKind | None:
    """What the items below a heading or sentence are, if they are asked for by the inspection."""
    paragraph = paper.paragraphs[index]
    if index in paper.headings:
        return _UNDER_HEADINGS.get(paper.headings[index])
    introduction = paragraph.text.rpartition(". ")[2]
    if not _INTRODUCES.search(introduction) or _SOMETHING_ELSE.search(introduction):
        return None
    if kind := _kind_said(introduction):
        return kind
    over = max((heading for heading in paper.headings if heading < index), default=None)
    return _UNDER_HEADINGS.get(paper.headings[over]) if over is not None else None


def _kind_said(introduction: str) -> RecommendationKind | None:
    """What the words before a list say that its items are."""
    if _SOMETHING_ELSE.search(introduction):
        return None
    return next((kind for kind, pattern in _INTRODUCTIONS if pattern.search(introduction)), None)


def _parts(series: re.Match[str]) -> list[ListItem]:
    """The parts of a sentence that lists them between semicolons."""
    bounds = [series.start("series")]
    for match in _SEMICOLON.finditer(series.string, *series.span("series")):
        bounds += match.span()
    bounds.append(series.end("series"))
    return [
        ListItem(text=" ".join(series.string[start:end].split()), number=None, start=start, end=end)
        for start, end in zip(bounds[::2], bounds[1::2], strict=True)
    ]


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
