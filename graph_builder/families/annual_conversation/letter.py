"""The letter after an annual conversation: from Ofsted, to a director, on what was said and agreed.

Owns what makes a document such a letter and the facts of its frame: dates, correspondents,
council. Challenges, figures and actions have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import (
    AuthorityNaming,
    Challenge,
    Family,
    FieldStatus,
    Meeting,
    MissingField,
    PersonInRole,
    Publication,
    ReportFacts,
    Role,
    Title,
)
from graph_builder.families.annual_conversation.actions import read_actions
from graph_builder.families.annual_conversation.challenges import names_challenges, read_challenges
from graph_builder.families.annual_conversation.figures import read_figures
from graph_builder.grammar.correspondents import people_in_roles
from graph_builder.grammar.councils import COUNCIL, council_in, find_authority
from graph_builder.grammar.dates import ImpossibleDateError, find_dates
from graph_builder.grammar.letters import Correspondent, Letter, find_correspondents, find_letter
from graph_builder.grammar.licence import find_licence
from graph_builder.grammar.paragraphs import find_paragraphs, sentences_of
from graph_builder.grammar.posts import is_statutory_director
from graph_builder.grammar.publication import read_date_of_letter
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Line

FAMILY = Family.ANNUAL_CONVERSATION
RULE_VERSION = 2

CONVERSATION = re.compile(r"\bannual\s+(?:conversation|engagement\s+meeting)\b", re.IGNORECASE)
OTHER_LETTERS = re.compile(r"\b(?:focused|monitoring)\s+visit\b|\binspection of\b", re.IGNORECASE)
OF_INSPECTORATE = re.compile(r"\b(?:HMI|Ofsted|Majesty[’'‘`]?s|Regional Director)\b")
SPEAKS_OF_DIRECTOR = re.compile(r"\bDCS\b|\bdirectors? of children[’'‘`]?s services\b", re.IGNORECASE)
MEETING = re.compile(
    r"\b(?:meeting|met|meet|conversation|discussion|welcom(?:ed|ing)|visit(?:ed|ing)?|spoke|seeing)\b",
    re.IGNORECASE,
)

_OPENING = 1500
"""How far into the text, in characters, a letter without a subject says what it is about."""


def recognise(document: Document) -> bool:
    """True for a letter from the inspectorate whose subject or opening is the annual conversation."""
    letter = find_letter(document)
    if letter is None:
        return False
    subject = " ".join(line.text for line in letter.subject)
    if OTHER_LETTERS.search(subject):
        return False
    opening = " ".join(line.text for line in letter.body)[:_OPENING]
    around = " ".join(line.text for line in (*letter.head, *letter.tail))
    about = CONVERSATION.search(subject) or CONVERSATION.search(around) or CONVERSATION.search(opening)
    return bool(about and OF_INSPECTORATE.search(around))


def read(document: Document) -> ReportFacts:
    """All that the letter states.

    Raises:
        Refusal: when its date, its council or both correspondents are not there.
    """
    letter = find_letter(document)
    if letter is None:
        raise Refusal(Code.MISREAD, "it is taken for a letter, but greets nobody.", _ADVICE)
    publication = _publication(document, letter)
    addressees, authors = _correspondents(letter)
    if not addressees and not authors:
        raise Refusal(Code.MISREAD, "neither who wrote the letter nor to whom could be read.", _ADVICE)
    authority = _authority(document, addressees)
    people = _people(document, letter, addressees, authors)
    meeting = _meeting(document, letter)
    challenges = read_challenges(document, letter)
    actions, doubts = read_actions(document, letter, authority, people)
    return ReportFacts(
        family=FAMILY,
        rule_version=RULE_VERSION,
        title=_title(document, letter),
        authority=authority,
        publication=publication,
        licence=find_licence(document),
        recommendations=actions,
        people=people,
        statistics=read_figures(document, letter),
        meeting=meeting,
        challenges=challenges,
        missing=_missing(letter, people, meeting, challenges),
        doubts=doubts,
    )


_ADVICE = "If it is a letter after an annual conversation, please report it."


def _publication(document: Document, letter: Letter) -> Publication:
    found = read_date_of_letter(document, letter, "Correct the date, or ask for the original.")
    if found is None:
        raise Refusal(Code.MISREAD, "the letter's date could not be read.", _ADVICE)
    return found


def _correspondents(letter: Letter) -> tuple[list[Correspondent], list[Correspondent]]:
    """Those addressed and those who sign.

    Who wrote may stand in the head too: that counts where the name below was taken out.
    """
    signed = find_correspondents(letter.tail, signature=True)
    signing = {person.name for person in signed if person.name}
    head = find_correspondents(letter.head)
    senders = [person for person in head if person.name in signing or _inspects(person)]
    addressees = [person for person in head if person not in senders]
    named = [person for person in (*signed, *senders) if person.name]
    return addressees, [person for person in named if person in signed] or named or signed


def _inspects(person: Correspondent) -> bool:
    return any(words and OF_INSPECTORATE.search(words) for words in (person.post, person.body))


def _authority(document: Document, addressees: Sequence[Correspondent]) -> AuthorityNaming:
    for person in addressees:
        if person.body and COUNCIL.search(person.body) and (council := council_in(person.body)):
            start = document.text.index(person.body, person.start)
            return AuthorityNaming(
                name=council[0], evidence=document.evidence(start + council[1], start + council[2])
            )
    authority = find_authority(document)
    if authority is None:
        raise Refusal(Code.MISREAD, "which council the letter is about could not be read.", _ADVICE)
    return authority


def _people(
    document: Document, letter: Letter, addressees: Sequence[Correspondent], authors: Sequence[Correspondent]
) -> tuple[PersonInRole, ...]:
    """Addressees and authors; whoever is addressed as the statutory director has that role as well.

    A post that does not say so itself counts where the letter's subject speaks of the director and
    only one person is addressed.
    """
    subject = " ".join(line.text for line in letter.subject)
    only = len(addressees) == 1 and bool(SPEAKS_OF_DIRECTOR.search(subject))
    directors = [
        person for person in addressees if person.post and (only or is_statutory_director(person.post))
    ]
    in_roles = [(Role.ADDRESSEE, person) for person in addressees]
    in_roles += [(Role.DIRECTOR, person) for person in directors]
    in_roles += [(Role.AUTHOR, person) for person in authors]
    return people_in_roles(document, in_roles)


def _title(document: Document, letter: Letter) -> Title:
    """The subject, or where there is none the first words that name the conversation."""
    lines: Sequence[Line] = (
        letter.subject or [line for line in letter.head if CONVERSATION.search(line.text)][:1]
    )
    if lines:
        text = re.sub(r"^(?:Subject|Re|RE)\s*:\s*", "", " ".join(line.text for line in lines))
        return Title(text=text, evidence=document.evidence(lines[0].start, lines[-1].end))
    match = CONVERSATION.search(document.text)
    if match is None:
        raise Refusal(Code.MISREAD, "the letter nowhere names the annual conversation.", _ADVICE)
    text = " ".join(match.group().split())
    return Title(text=text, evidence=document.evidence(match.start(), match.end()))


def _meeting(document: Document, letter: Letter) -> Meeting | None:
    """The first sentence of the text that dates a meeting to the day."""
    name = next((m.group() for m in CONVERSATION.finditer(document.text)), None)
    if name is None:
        return None
    for start, end, sentence in sentences_of(document, find_paragraphs(letter.body)):
        if not MEETING.search(sentence):
            continue
        try:
            found = next((date for date in find_dates(sentence) if date.date.is_day), None)
        except ImpossibleDateError:
            continue
        if found:
            return Meeting(
                name=" ".join(name.split()), date=found.date, evidence=document.evidence(start, end)
            )
    return None


def _missing(
    letter: Letter,
    people: Sequence[PersonInRole],
    meeting: Meeting | None,
    challenges: Sequence[Challenge],
) -> tuple[MissingField, ...]:
    roles = {person.role for person in people if person.name}
    missing = []
    if meeting is None:
        missing.append(("meeting", FieldStatus.NOT_STATED, "The letter does not date the meeting to a day."))
    if Role.ADDRESSEE not in roles:
        missing.append(("addressee", FieldStatus.NOT_STATED, "The letter names nobody it is addressed to."))
    if Role.AUTHOR not in roles:
        missing.append(("author", FieldStatus.NOT_STATED, "The letter names nobody who signs it."))
    if not challenges and names_challenges(letter):
        reason = "The letter speaks of key challenges, but they could not be told apart."
        missing.append(("challenges", FieldStatus.NOT_READ, reason))
    reason = "A letter after a meeting reports no inspection."
    missing += [
        (field, FieldStatus.NOT_APPLICABLE, reason)
        for field in ("fieldwork", "judgements", "lead inspector", "board")
    ]
    return tuple(MissingField(field=field, status=status, reason=reason) for field, status, reason in missing)
