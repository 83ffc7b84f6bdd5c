"""The actions agreed at an annual conversation: who is to do what, and who is named in it.

Owns the telling of the two parties apart, by the line over a list ("Council to:") or by how
an action begins, and the people an action names. An action of neither party is a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph_builder.authority_names import readings
from graph_builder.facts import (
    AuthorityNaming,
    Doubt,
    PersonInRole,
    Recommendation,
    RecommendationKind,
    Role,
    Subject,
)
from graph_builder.grammar.addresses import public_evidence, without_addresses
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.names import clean_name
from graph_builder.grammar.paragraphs import ListItem, Paragraph, find_paragraphs, items_below
from graph_builder.grammar.posts import is_name
from graph_builder.issues import Code
from graph_builder.reading.document import Document

_OWN = r"(?:[’'‘`]?s)?"
HEADINGS = re.compile(
    r"(?:\d+\.? )?"
    rf"(?:(?:(?:The )?(?:Local authority|LA|Council|Ofsted|DCS){_OWN} )?"
    r"(?:Summary of |Key |List of )?(?:Agreed |Follow[- ]up |Future )?Actions?(?: points?| agreed| arising)?"
    r"|Next steps|(?:Agreed )?Follow[- ]up|What (?:we|was) agreed)"
    r"(?: (?:for|from|by|and) .{1,60})?:?",
    re.IGNORECASE,
)
INTRODUCTIONS = re.compile(
    r"\b(?:actions?|next steps)\b[^.]*:$|\bagreed (?:to|that|the following)\b[^.]*:$", re.I
)

COUNCIL = (
    rf"(?:The )?(?:local authority|LA|council|DCS|borough|county){_OWN}",
    r"(?:The )?director(?: of children[’'‘`]?s services)?",
    r"You(?: and your (?:team|colleagues))?",
    r"Your (?:team|colleagues)",
)
INSPECTORATE = (
    rf"(?:The )?(?:Ofsted(?: colleagues)?|inspectorate){_OWN}",
    r"I",
    r"We(?!\s+agreed)",  # what both agreed says nothing of who is to act
    r"S?HMI",
    r"Inspectors",
)
_IS_TO = (
    r"(?:\s+(?:to|will|agreed\s+(?:to|that)|should|is\s+to|are\s+to|undertook\s+to|actions?)\b"
    r"|\s*(?::|–|-\s)|\s*$)"
)
_BEFORE_PARTY = re.compile(r"^(?:.*\bactions?\s+(?:for|by|from)|For|By)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[](?:Action: ?)?(?P<party>[^()\[\]]+)[)\]]\.?$")
_LONGEST_PARTY_LINE = 90

_NAME = r"[A-Z][\w’'‘.-]+(?:\s[A-Z][\w’'‘.-]+){1,2}"
_OFFICIAL = r"(?:S?HMI|(?:Her|His)\sMajesty|Director|Inspector|Heads?\sof|Officer|Manager|Adviser)"
_WITH_POST = re.compile(
    rf"\b(?P<name>{_NAME}),?\s(?:\(|the\s|our\s)?(?:[A-Z][\w-]+,?\s(?:and\s|for\s)?){{0,4}}{_OFFICIAL}"
)
_ACTS = re.compile(rf"(?P<name>{_NAME}) (?:to|will|agreed to) (?!(?:the|an?|its|their|our|your)\b)[a-z]")


def read_actions(
    document: Document, letter: Letter, authority: AuthorityNaming, people: Sequence[PersonInRole]
) -> tuple[tuple[Recommendation, ...], tuple[Doubt, ...]]:
    """The actions in order, and a doubt for each that is asked of neither party by name."""
    parties = _parties(authority, people)
    paragraphs = find_paragraphs(letter.body, lambda words: _is_heading(words, parties))
    listed = list(_items(paragraphs, parties))
    known = _known_people(document.text, people, [item.text for _, item in listed])
    positions: Counter[Subject] = Counter()
    actions: list[Recommendation] = []
    doubts: list[Doubt] = []
    for over, item in listed:
        party = _party(over, parties) or _party(item.text, parties)
        if party is None:
            doubts.append(_without_party(document, item))
            continue
        positions[party] += 1
        actions.append(
            Recommendation(
                addressee=party,
                kind=RecommendationKind.ACTION,
                position=positions[party],
                text=without_addresses(item.text),
                number=item.number,
                named=tuple(name for name in known if name in item.text),
                evidence=public_evidence(document, item.start, item.end),
            )
        )
    return tuple(actions), tuple(doubts)


def _without_party(document: Document, item: ListItem) -> Doubt:
    return Doubt(
        code=Code.NOT_READ,
        field="recommendations",
        reason="The letter does not say whether the council or the inspectorate is to do this.",
        evidence=item.evidence(document),
    )


_Parties = dict[Subject, re.Pattern[str]]


def _items(paragraphs: Sequence[Paragraph], parties: _Parties) -> Iterator[tuple[str, ListItem]]:
    """The items of the lists below the heading of the actions, each with the words over its list.

    The actions end with the first plain paragraph that neither has a list below it nor names a party.
    """
    over: str | None = None
    read_to = 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.start < read_to:
            continue
        if _opens_actions(paragraphs, index) or (over is not None and _names_party(paragraph, parties)):
            over = paragraph.text
        elif over is not None and not paragraph.is_marked:
            over = paragraph.text if items_below(paragraphs, index) else None
        if over is None or (index + 1 < len(paragraphs) and _names_party(paragraphs[index + 1], parties)):
            continue
        for item in items_below(paragraphs, index):
            yield over, item
            read_to = item.end


def _opens_actions(paragraphs: Sequence[Paragraph], index: int) -> bool:
    words = paragraphs[index].text
    return bool(HEADINGS.fullmatch(words) or (INTRODUCTIONS.search(words) and items_below(paragraphs, index)))


def _is_heading(words: str, parties: _Parties) -> bool:
    """True for a line that by its words alone heads actions or names a party."""
    heads = HEADINGS.fullmatch(words) or any(pattern.fullmatch(words) for pattern in parties.values())
    return bool(heads) and words[:1].isupper()


def _names_party(paragraph: Paragraph, parties: _Parties) -> bool:
    """True for a line over a list such as "Ofsted:" or "The council to:"."""
    words = paragraph.text
    ends = words.endswith((":", " to", " will")) or paragraph.heading
    if any(pattern.fullmatch(words) for pattern in parties.values()):
        return True
    return ends and len(words) <= _LONGEST_PARTY_LINE and _party(words, parties) is not None


def _parties(authority: AuthorityNaming, people: Sequence[PersonInRole]) -> _Parties:
    """How each party may be called: by its kind, by the council's name in full or short, by its people."""
    names = {reading.key for step in readings(authority.name) for reading in step}
    called = {
        Subject.AUTHORITY: [*COUNCIL, *(name.replace(" ", r"\W+") for name in names)],
        Subject.INSPECTORATE: [*INSPECTORATE],
    }
    for person in people:
        if person.name:
            party = Subject.INSPECTORATE if person.role is Role.AUTHOR else Subject.AUTHORITY
            called[party].append(re.escape(person.name))
    return {
        party: re.compile(rf"(?:{'|'.join(sorted(words, key=len, reverse=True))}){_IS_TO}", re.IGNORECASE)
        for party, words in called.items()
    }


def _party(words: str, parties: _Parties) -> Subject | None:
    """Who is to act: named at the beginning of the words, or in brackets at their end."""
    beginning = _BEFORE_PARTY.sub("", words)
    bracketed = _IN_BRACKETS.search(words)
    for party, pattern in parties.items():
        if pattern.match(beginning) or (bracketed and pattern.fullmatch(bracketed["party"])):
            return party
    return None


def _known_people(text: str, people: Sequence[PersonInRole], actions: Sequence[str]) -> list[str]:
    """Names that are surely people's: of correspondents, printed with a post, or at the head of an action."""
    printed = [match["name"] for match in _WITH_POST.finditer(text)]
    printed += [match["name"] for action in actions if (match := _ACTS.match(action))]
    names = [person.name for person in people if person.name]
    names += [name for words in printed if (name := _name_within(words))]
    return list(dict.fromkeys(names))


def _name_within(words: str) -> str | None:
    """The longest run of words that can be a name."""
    tokens = clean_name(words).split()
    runs = (
        " ".join(tokens[first : first + length])
        for length in range(len(tokens), 1, -1)
        for first in range(len(tokens) - length + 1)
    )
    return next(filter(is_name, runs), None)
