"""Statements about one post that cannot both be right, without a store.

Owns the two rules: one holder who began twice, and two who held at one time a post that only one can
hold. What joint holders of one document and those who stand in for somebody say is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from graph_builder.linking.contradictions import Contradiction
from graph_builder.linking.decisions import Disagreement
from graph_builder.linking.holders import Holder, agree, attested_day
from graph_builder.linking.roles import RoleHeld


def find_disputed(holders: Sequence[Holder]) -> Iterator[Contradiction]:
    """What documents say otherwise of the holders of one post."""
    for holder in holders:
        yield from _began_twice(holder)
    for first, second in combinations(holders, 2):
        if clash(first, second):
            yield _held_at_one_time(first, second)


def clash(first: Holder, second: Holder) -> bool:
    """True when two holders, surely not one person, held the post for one time by different documents."""
    if first.interim or second.interim or not _surely_two(first, second):
        return False
    if {role.document for role in first.roles} & {role.document for role in second.roles}:
        return False
    one, other = _held(first), _held(second)
    return one is not None and other is not None and max(one[0], other[0]) <= min(one[1], other[1])


def _surely_two(first: Holder, second: Holder) -> bool:
    if first.person and second.person:
        return first.person != second.person
    return bool(first.since and second.since and not agree(first.since, second.since))


def _held(holder: Holder) -> tuple[date, date] | None:
    """The days between which a holder surely held the post, where any is known."""
    first, last = holder.first_attested, holder.last_attested
    if first is None or last is None:
        return None
    return (min(holder.since.latest, first) if holder.since else first), last


def _began_twice(holder: Holder) -> Iterator[Contradiction]:
    """Each start that does not agree with the first one told."""
    told = [role for role in holder.roles if role.since]
    for other in told[1:]:
        first = told[0]
        if first.since and other.since and not agree(first.since, other.since):
            yield Contradiction(
                about=Disagreement.START,
                statement=other.statement,
                other=first.statement,
                words=f"the post was taken up in {other.since}, by the other document in {first.since}",
            )


def _held_at_one_time(first: Holder, second: Holder) -> Contradiction:
    earlier, later = sorted((_telling(first), _telling(second)), key=_order)
    names = " and ".join(role.name or f"somebody in post since {role.since}" for role in (later, earlier))
    return Contradiction(
        about=Disagreement.HOLDER,
        statement=later.statement,
        other=earlier.statement,
        words=f"one post is held by two at one time: {names}",
    )


def _telling(holder: Holder) -> RoleHeld:
    """The statement that says most: with a start, of the latest day."""
    return max(holder.roles, key=lambda role: (role.since is not None, *_order(role)))


def _order(role: RoleHeld) -> tuple[date, str]:
    return attested_day(role) or date.min, role.statement
