"""Which persons of different names, or at different bodies, may be one: pairs offered, never merged.

Owns the rules and their scores. A score says how far a pair should be believed, from 0 to 1: it
was set by judgement, not measured, and the reason says what it is made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from graph_builder.facts import Role
from graph_builder.identifiers import slug
from graph_builder.linking.person_names import Difference, compare, is_common
from graph_builder.linking.roles import RoleHeld

_ROLE_NAMES = {slug(role): role[0].lower() + role[1:] if role[1].islower() else role.value for role in Role}

_BELIEVED = {
    Difference.DIVISION: Decimal("0.95"),
    Difference.LETTER: Decimal("0.9"),
    Difference.SHORT_FORM: Decimal("0.9"),
    Difference.MIDDLE_NAME: Decimal("0.8"),
    Difference.SHARED_SHORT_FORM: Decimal("0.7"),
    Difference.SECOND_SURNAME: Decimal("0.6"),
    Difference.INITIAL: Decimal("0.5"),
}
"""How far two names at one body are believed to be one person's, by how they differ."""

_SAME_AGENCY = Decimal("0.95")
_SAME_POST = {"rare": Decimal("0.9"), "common": Decimal("0.75")}
_OTHER_POST = {"rare": Decimal("0.8"), "common": Decimal("0.5")}
"""How far one name at two bodies is believed to be one person's, by how common the surname is."""

_LEADING = frozenset(
    map(
        slug,
        (Role.DIRECTOR, Role.BOARD_CHAIR, Role.CHIEF_EXECUTIVE, Role.LEAD_MEMBER, Role.STRATEGIC_DIRECTOR),
    )
)
"""Posts of which every area has one: few people have ever held them."""

_CLOSE, _APART, _FAR = (2, Decimal(1)), (5, Decimal("0.85")), Decimal("0.7")
"""What is left of that when at most so many years lie between, and when more do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PossiblySame:
    """Two persons, by IRI in alphabetical order, who may be one; `score` from 0 to 1."""

    first: str
    second: str
    label: str
    reason: str
    score: Decimal


@dataclass(frozen=True, slots=True)
class _Known:
    """All that documents say of one person."""

    iri: str
    name: str
    roles: tuple[RoleHeld, ...]
    told: str

    @property
    def scope(self) -> str:
        """The IRI up to the name: within it a name is one person."""
        return self.iri.rpartition("/")[0]

    @property
    def inspects(self) -> bool:
        return any(role.body is not None and "/id/inspectorate/" in role.body for role in self.roles)

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(role.document for role in self.roles)

    @property
    def agencies(self) -> frozenset[str]:
        """The bodies as printed that have no IRI: they may reach across areas."""
        return frozenset(
            slug(role.printed_body) for role in self.roles if role.printed_body and not role.body
        )

    @property
    def days(self) -> tuple[date, date] | None:
        days = [role.attested for role in self.roles if role.attested is not None]
        return (min(day.earliest for day in days), max(day.latest for day in days)) if days else None


def find_possibly_same(roles: Iterable[RoleHeld], labels: Mapping[str, str]) -> Iterator[PossiblySame]:
    """Every pair of persons who may be one, in the order of their IRIs.

    Two persons whom one document names are two. Inspectors, and people of one authority, are compared
    by names that differ a little; people of different bodies by names that are the same.

    Args:
        roles: what documents say of people.
        labels: what bodies are called, by IRI.
    """
    known = _known_people(roles, labels)
    for first, second in _candidates(known):
        if first.documents & second.documents:
            continue
        if first.scope == second.scope:
            difference = compare(first.name, second.name)
            if difference is not None:
                yield _offer(first, second, _BELIEVED[difference], f"The names differ: {difference}.")
        elif slug(first.name) == slug(second.name) and not (first.inspects or second.inspects):
            yield _offer(first, second, *_weigh_name(first, second))


def _known_people(roles: Iterable[RoleHeld], labels: Mapping[str, str]) -> tuple[_Known, ...]:
    held: dict[str, list[RoleHeld]] = defaultdict(list)
    for role in roles:
        if role.person is not None and role.name is not None and "/id/person/" in role.person:
            held[role.person].append(role)
    return tuple(
        _Known(iri, min(role.name or "" for role in its_roles), tuple(its_roles), _tell(its_roles, labels))
        for iri, its_roles in sorted(held.items())
    )


def _candidates(known: Iterable[_Known]) -> list[tuple[_Known, _Known]]:
    """Pairs with a first or a last word of their names in common, as all have that are offered."""
    sharing: dict[tuple[int, str], list[_Known]] = defaultdict(list)
    for person in known:
        words = slug(person.name).split("-")
        sharing[0, words[0]].append(person)
        sharing[-1, words[-1]].append(person)
    pairs = {
        (first.iri, second.iri): (first, second)
        for people in sharing.values()
        for first, second in combinations(people, 2)
    }
    return [pairs[iris] for iris in sorted(pairs)]


def _weigh_name(first: _Known, second: _Known) -> tuple[Decimal, str]:
    """How far one name at two bodies is believed, and why."""
    if any(a in b or b in a for a in first.agencies for b in second.agencies if "-" in a and "-" in b):
        return _SAME_AGENCY, "One name, and as printed one agency, which works in both areas."
    surname, told = ("common", "one") if is_common(first.name) else ("rare", "none")
    one_post = {role.role for role in first.roles} & {role.role for role in second.roles} & _LEADING
    why = "One name in the same leading post at two bodies" if one_post else "One name at two bodies"
    believed = (_SAME_POST if one_post else _OTHER_POST)[surname]
    return believed, f"{why}; the surname is {told} of the commonest in England."


def _offer(first: _Known, second: _Known, believed: Decimal, why: str) -> PossiblySame:
    share, time = _weigh_time(first, second)
    score = (believed * share).quantize(Decimal("0.01"))
    return PossiblySame(
        first=first.iri,
        second=second.iri,
        label=f"Possibly the same person: {first.name} and {second.name}",
        reason=f"{first.told}; {second.told}. {why} {time} "
        f"Score {score}: {believed} for the names, times {share} for the time between.",
        score=score,
    )


def _weigh_time(first: _Known, second: _Known) -> tuple[Decimal, str]:
    if first.days is None or second.days is None:
        return _FAR, "For one of them no date is known."
    between = (max(first.days[0], second.days[0]) - min(first.days[1], second.days[1])).days
    if between <= 0:
        return _CLOSE[1], "They are attested in the same time."
    share = next((share for years, share in (_CLOSE, _APART) if between <= years * 365), _FAR)
    return share, f"{between} days lie between the days they are attested on."


def _tell(roles: Iterable[RoleHeld], labels: Mapping[str, str]) -> str:
    """A person's name, posts and days, for the reason."""
    posts: dict[str, list[RoleHeld]] = defaultdict(list)
    for role in roles:
        body = labels.get(role.body or "") or role.printed_body
        held = f"{'interim ' if role.interim else ''}{_ROLE_NAMES[role.role]}"
        posts[f"{held} at {body}" if body else held].append(role)
    name = min(role.name or "" for role in roles)
    return f"{name} was " + ", ".join(f"{post}{_when(posts[post])}" for post in sorted(posts))


def _when(roles: Iterable[RoleHeld]) -> str:
    days = sorted({str(role.attested) for role in roles if role.attested is not None})
    if not days:
        return ""
    return f" on {days[0]}" if len(days) == 1 else f" from {days[0]} to {days[-1]}"
