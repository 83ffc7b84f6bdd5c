"""Which statements about one post tell of one holder: named, or known by when they began only.

Owns the rules that put statements together. A person named is one holder as long as no other one is
attested between and no new start is told, and apart from the time they held the post as interim;
somebody not named is told by when they began, else by the day the document speaks of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph_builder.facts import PartialDate
from graph_builder.linking.roles import RoleHeld


@dataclass(frozen=True, slots=True)
class Holder:
    """What documents say of one holder of a post; `notes` tell what was put together by inference."""

    roles: tuple[RoleHeld, ...]
    notes: tuple[str, ...] = ()

    @property
    def person(self) -> str | None:
        return next((role.person for role in self.roles if role.person), None)

    @property
    def name(self) -> str | None:
        return min((role.name for role in self.roles if role.name), default=None)

    @property
    def interim(self) -> bool:
        return self.roles[0].interim

    @property
    def since(self) -> PartialDate | None:
        """The most precise start stated; None where none is, or where two disagree."""
        starts = sorted({role.since for role in self.roles if role.since}, key=str)
        return None if self.disagrees or not starts else max(starts, key=lambda start: len(str(start)))

    @property
    def disagrees(self) -> bool:
        """True when documents give starts that cannot both be right."""
        starts = [role.since for role in self.roles if role.since]
        return not all(agree(first, second) for first in starts for second in starts)

    @property
    def attested(self) -> tuple[date, ...]:
        return tuple(sorted(day for role in self.roles if (day := attested_day(role))))

    @property
    def first_attested(self) -> date | None:
        return self.attested[0] if self.attested else None

    @property
    def last_attested(self) -> date | None:
        return self.attested[-1] if self.attested else None


def group_by_holder(roles: Iterable[RoleHeld]) -> list[Holder]:
    """The holders of one post, the first one first.

    Args:
        roles: all statements about that post, at one body.
    """
    ordered = sorted(roles, key=lambda role: (str(role.attested or ""), role.statement))
    named = [role for role in ordered if role.person]
    holders = [Holder(held) for person in _by_person(named) for held in _cut_at_others(person, named)]
    for held in _by_start(role for role in ordered if not role.person and role.since):
        _add(holders, held, _may_have_begun_with)
    for held in _by_day(role for role in ordered if not role.person and not role.since):
        _add(holders, held, _was_in_post_with)
    return sorted(map(_note_disagreement, holders), key=_in_time)


def attested_day(role: RoleHeld) -> date | None:
    """The day on which a document attests a holder; None for one that is announced, or of a vague date."""
    if role.attested is None or not role.attested.is_day:
        return None
    announced = role.since is not None and role.since.earliest > role.attested.earliest
    return None if announced else role.attested.earliest


def agree(first: PartialDate, second: PartialDate) -> bool:
    """True when two dates may mean one day."""
    return first.earliest <= second.latest and second.earliest <= first.latest


def _by_person(named: Iterable[RoleHeld]) -> Iterator[list[RoleHeld]]:
    """The statements about each person; those about an interim post apart."""
    held: dict[tuple[str | None, bool], list[RoleHeld]] = defaultdict(list)
    for role in named:
        held[role.person, role.interim].append(role)
    yield from held.values()


def _cut_at_others(held: Sequence[RoleHeld], named: Iterable[RoleHeld]) -> Iterator[tuple[RoleHeld, ...]]:
    """The statements about one person, apart where they began anew or somebody else is attested between."""
    elsewhere = [day for role in named if role.person != held[0].person and (day := attested_day(role))]
    together: list[RoleHeld] = []
    last: date | None = None
    for role in held:
        day = attested_day(role)
        began = role.since.earliest if role.since else None
        if last and began and began > last:
            anew = True
        else:
            anew = bool(last and day and not began and any(last < other < day for other in elsewhere))
        if anew:
            yield tuple(together)
            together = []
        together.append(role)
        last = day or last
    yield tuple(together)


def _by_start(unnamed: Iterable[RoleHeld]) -> list[tuple[RoleHeld, ...]]:
    """Statements with one start, which are of one holder; two in one document are of two."""
    groups: list[list[RoleHeld]] = []
    for role in unnamed:
        fitting = (
            group
            for group in groups
            if role.interim == group[0].interim
            and all(_start_agrees(role, other) and role.document != other.document for other in group)
        )
        group = next(fitting, None)
        if group is None:
            groups.append([role])
        else:
            group.append(role)
    return list(map(tuple, groups))


def _by_day(unnamed: Iterable[RoleHeld]) -> list[tuple[RoleHeld, ...]]:
    """Statements that give no start, of one day each; one without a day is of a holder of its own."""
    groups: dict[tuple[str, bool], list[RoleHeld]] = defaultdict(list)
    for role in unnamed:
        groups[str(attested_day(role) or role.document), role.interim].append(role)
    return list(map(tuple, groups.values()))


def _add(
    holders: list[Holder], held: tuple[RoleHeld, ...], why: Callable[[Holder, Holder], str | None]
) -> None:
    """Puts statements that name nobody to the one holder they can be of, else makes them a holder."""
    new = Holder(held)
    fitting = [
        (place, note)
        for place, holder in enumerate(holders)
        if holder.interim == new.interim and (note := why(holder, new))
    ]
    if len(fitting) == 1:
        place, note = fitting[0]
        holders[place] = Holder((*holders[place].roles, *held), (*holders[place].notes, note))
    else:
        holders.append(new)


def _may_have_begun_with(holder: Holder, new: Holder) -> str | None:
    """Why somebody named may be the one of whom only the start is told; None where nothing says so."""
    unnamed = {role.document for role in holder.roles if not role.person}
    start, last = new.since, new.last_attested
    if holder.person is None or start is None or unnamed & {role.document for role in new.roles}:
        return None
    if holder.since:
        together = holder.since.month and start.month and agree(holder.since, start)
        return "A statement without a name gives the same start." if together else None
    between = last and any(start.latest <= day <= last for day in holder.attested)
    if between or set(holder.attested) & set(new.attested):
        return f"The start, {start}, is of somebody not named who held the post at the same time."
    return None


def _was_in_post_with(holder: Holder, new: Holder) -> str | None:
    """Why somebody of whom neither name nor start is told may be a holder told of elsewhere."""
    day, last = new.last_attested, holder.last_attested
    if day is None or last is None:
        return None
    if day in holder.attested or (holder.since and holder.since.latest <= day <= last):
        return "A statement without name and start is of a day on which this holder was in post."
    return None


def _start_agrees(role: RoleHeld, other: RoleHeld) -> bool:
    return role.since is not None and other.since is not None and agree(role.since, other.since)


def _note_disagreement(holder: Holder) -> Holder:
    if not holder.disagrees:
        return holder
    starts = sorted({str(role.since) for role in holder.roles if role.since})
    note = f"The documents give starts that cannot all be right: {', '.join(starts)}."
    return replace(holder, notes=(*holder.notes, note))


def _in_time(holder: Holder) -> tuple[date, str]:
    """What holders are put in order by: a day by which they had begun."""
    begun = holder.since.latest if holder.since else holder.first_attested
    return (begun or date.max, min(role.statement for role in holder.roles))
