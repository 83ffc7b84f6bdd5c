"""How two printed names may be the same person's: short forms, initials, misprints.

Owns the tables of names and the comparison. It compares letters only: who the two are, where and
when they worked is weighed in `people`.
"""

from __future__ import annotations

from enum import StrEnum

from graph_builder.identifiers import slug

_FULL_FORMS = {
    short: frozenset(full.split())
    for short, full in {
        "abby": "abigail", "ali": "alison", "alex": "alexander alexandra", "andy": "andrew",
        "barb": "barbara", "becky": "rebecca", "ben": "benjamin", "bernie": "bernadette bernard",
        "bill": "william", "bob": "robert", "cath": "catherine", "cathy": "catherine",
        "charlie": "charles charlotte", "chris": "christine christopher", "dan": "daniel",
        "danny": "daniel", "dave": "david", "deb": "deborah debra", "debbie": "deborah debra",
        "don": "donald", "doug": "douglas", "ed": "edward edmund edwin", "eddie": "edward",
        "ellie": "eleanor", "fran": "frances francesca francis", "frank": "francis", "fred": "frederick",
        "gabby": "gabrielle", "geoff": "geoffrey", "gerry": "gerald geraldine gerard", "gill": "gillian",
        "greg": "gregory", "hal": "harold", "harry": "harold henry", "jacqui": "jacqueline",
        "jackie": "jacqueline", "jan": "janet janice", "jeff": "jeffrey", "jen": "jennifer",
        "jenny": "jennifer", "jess": "jessica", "jill": "gillian", "jim": "james",
        "jo": "joanna joanne josephine", "joe": "joseph", "jon": "jonathan", "josh": "joshua",
        "judy": "judith",
        "kate": "catherine katherine kathryn", "kath": "katherine kathleen kathryn",
        "kathy": "katherine kathleen kathryn", "katie": "catherine katherine kathryn", "ken": "kenneth",
        "kim": "kimberley", "larry": "lawrence", "len": "leonard", "les": "lesley leslie",
        "liz": "elizabeth", "beth": "elizabeth bethany", "maggie": "margaret", "mandy": "amanda",
        "marg": "margaret", "matt": "matthew", "mel": "melanie", "mick": "michael", "mike": "michael",
        "nat": "natalie nathan", "nick": "nicholas", "nicky": "nicholas nicola", "nikki": "nicola",
        "pam": "pamela", "pat": "patricia patrick", "penny": "penelope", "pete": "peter",
        "phil": "philip phillip", "pippa": "philippa", "ray": "raymond", "rich": "richard",
        "rick": "richard", "rob": "robert", "robbie": "robert", "rod": "roderick rodney", "ron": "ronald",
        "rosie": "rosemary", "russ": "russell", "sally": "sarah", "sam": "samantha samuel",
        "sandy": "alexander alexandra sandra", "shell": "michelle", "si": "simon",
        "steph": "stephanie", "steve": "stephen steven", "stu": "stuart", "sue": "susan suzanne",
        "susie": "susan suzanne", "suzy": "susan suzanne", "terry": "terence teresa theresa",
        "tim": "timothy", "tina": "christina christine", "tom": "thomas", "tony": "anthony antony",
        "trish": "patricia", "val": "valerie", "vicki": "victoria", "vicky": "victoria",
        "viv": "vivien vivienne", "will": "william",
    }.items()
}  # fmt: skip
"""Short forms of given names, each with the full forms it may stand for."""

_COMMON = """
    adams ali allen anderson bailey baker begum bell bennett brown campbell carter chapman clark clarke
    collins cook cooper cox davies davis edwards ellis evans foster gray green griffiths hall harris
    harrison hill holmes hughes hunt hussain jackson james jenkins johnson jones kaur kelly khan king
    knight lee lewis lloyd marshall martin mason miller mills mitchell moore morgan morris murphy murray
    palmer parker patel phillips powell price richards richardson roberts robinson rogers russell scott
    shaw simpson singh smith stevens taylor thomas thompson turner walker ward watson webb white wilkinson
    williams wilson wood wright young
"""
COMMON_SURNAMES = frozenset(_COMMON.split())
"""The hundred or so commonest surnames of England and Wales."""

_MISPRINTABLE = 5
"""Letters of a surname from which one other letter is rather a misprint than another name (Reed, Reid)."""


class Difference(StrEnum):
    """How two names differ that may be one person's."""

    DIVISION = "the same letters, divided in another way"
    LETTER = "one letter apart"
    SHORT_FORM = "a short form of the given name"
    SHARED_SHORT_FORM = "a short form that several given names share"
    MIDDLE_NAME = "with and without a middle name"
    SECOND_SURNAME = "with one and with two surnames"
    INITIAL = "an initial for a given name"


def is_common(name: str) -> bool:
    """True when the last of a name's surnames is one of the commonest."""
    return _words(name)[-1] in COMMON_SURNAMES


def compare(first: str, second: str) -> Difference | None:
    """How two different names may be one person's; None where they may not, or are the same.

    Case, accents and hyphens make no difference at all: those are one name.
    """
    one, other = _words(first), _words(second)
    if one == other or min(len(one), len(other)) < 2:
        return None
    if "".join(one) == "".join(other):
        return Difference.DIVISION
    if len(one) != len(other):
        return _compare_lengths(*sorted((one, other), key=len))
    if one[1:] == other[1:]:
        return _compare_given(one[0], other[0])
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if one[-1] == other[-1] and all(_is_initial_of(*pair) for pair in apart):
        return Difference.INITIAL
    if len(apart) == 1 and min(map(len, apart[0])) >= _MISPRINTABLE and one_letter_apart(*apart[0]):
        return Difference.LETTER
    return None


def one_letter_apart(first: str, second: str) -> bool:
    """True when one letter is added, left out, changed, or swapped with its neighbour."""
    short, long = sorted((first, second), key=len)
    start = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, other = short[start:], long[start:]
    if len(short) < len(long):
        return rest == other[1:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return first != second and (rest[1:] == other[1:] or swapped)


def _words(name: str) -> tuple[str, ...]:
    return tuple(slug(name).split("-"))


def _compare_lengths(short: tuple[str, ...], long: tuple[str, ...]) -> Difference | None:
    if short[0] != long[0]:
        return None
    if short[-1] == long[-1] and len(short) == 2:
        # Whether what stands between is a second given name or a first surname cannot be told.
        return Difference.MIDDLE_NAME
    return Difference.SECOND_SURNAME if short == long[: len(short)] else None


def _compare_given(first: str, second: str) -> Difference | None:
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return Difference.INITIAL if _is_initial_of(short, long) else None
    # Two short forms of one name (Rob, Bob) stand for the same names; a full form stands for itself.
    shared = _full_forms(first) & _full_forms(second)
    if shared:
        several = any(len(_full_forms(name)) > 1 for name in (first, second))
        return Difference.SHARED_SHORT_FORM if several else Difference.SHORT_FORM
    # Another letter makes another given name (Joan, Jean); one more or less, as a rule, does not.
    if (len(short) != len(long) or sorted(short) == sorted(long)) and one_letter_apart(first, second):
        return Difference.LETTER
    return None


def _is_initial_of(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return len(short) == 1 < len(long) and long.startswith(short)


def _full_forms(name: str) -> frozenset[str]:
    return _FULL_FORMS.get(name, frozenset((name,)))
