"""Who held a leading post from when to when, as far as documents tell: the rules, without a store.

Owns which statements tell of one holder and what follows for the interval. A post is held until
its next holder began, at the latest; whether the documents know all of its holders nobody says.
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph_builder.facts import PartialDate, Role
from graph_builder.identifiers import slug
from graph_builder.linking.disputed_posts import clash
from graph_builder.linking.holders import Holder, group_by_holder
from graph_builder.linking.roles import RoleHeld

POSTS = {
    slug(role): role.value
    for role in (Role.DIRECTOR, Role.BOARD_CHAIR, Role.CHIEF_EXECUTIVE, Role.LEAD_MEMBER)
}
"""The posts whose holders are followed, by the notation of the role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A post held by somebody, named or not, for an interval as precise as documents give it.

    `since` is as printed; `until` is the start of the next holder, where that is printed, and so the
    end at the latest. `until_earliest` and `until_latest` are days between which it ended, where
    anything bounds it. `key` names the holder among those of the post.
    """

    body: str
    role: str
    key: str
    person: str | None
    name: str | None
    interim: bool
    since: PartialDate | None
    until: PartialDate | None
    until_latest: date | None
    first_attested: date | None
    last_attested: date | None
    statements: tuple[str, ...]
    in_words: str
    reason: str

    @property
    def until_earliest(self) -> date | None:
        """The last day the holder is attested on, where something bounds the end at all."""
        return self.last_attested if self.until_latest else None


def find_tenures(roles: Iterable[RoleHeld]) -> tuple[Tenure, ...]:
    """The tenures of every post that documents tell of, by body, role and time."""
    return tuple(tenure for holders in holders_of_posts(roles) for tenure in _follow(holders))


def holders_of_posts(roles: Iterable[RoleHeld]) -> Iterator[list[Holder]]:
    """The holders of each leading post that documents tell of, by body and role."""
    posts: dict[tuple[str, str], list[RoleHeld]] = defaultdict(list)
    for role in roles:
        if role.role in POSTS and role.body is not None:
            posts[role.body, role.role].append(role)
    for post in sorted(posts):
        yield group_by_holder(posts[post])


def in_words(when: PartialDate) -> str:
    """A date as it is said: `5 January 2015`, `January 2015` or `2015`."""
    words = [str(when.day)] if when.day else []
    words += [calendar.month_name[when.month]] if when.month else []
    return " ".join([*words, str(when.year)])


def _follow(holders: Sequence[Holder]) -> list[Tenure]:
    """The tenures of one post."""
    taken: dict[str, int] = defaultdict(int)
    tenures = []
    for holder in holders:
        key = _key(holder)
        taken[key] += 1
        if taken[key] > 1:
            key = f"{key}-{taken[key]}"
        tenures.append(_tenure(holder, key, [other for other in holders if other is not holder]))
    return tenures


def _key(holder: Holder) -> str:
    day = holder.since or holder.first_attested
    who = slug(holder.name) if holder.name else f"unnamed-{day}" if day else "unnamed"
    return f"{who}-interim" if holder.interim else who


def _tenure(holder: Holder, key: str, others: Sequence[Holder]) -> Tenure:
    followers = [other for other in others if _surely_follows(holder, other)]
    next_holder = min(followers, key=lambda other: (_begun_by(other), other.name or ""), default=None)
    role = holder.roles[0]
    return Tenure(
        body=role.body or "",
        role=role.role,
        key=key,
        person=holder.person,
        name=holder.name,
        interim=holder.interim,
        since=holder.since,
        until=next_holder.since if next_holder else None,
        until_latest=_begun_by(next_holder) if next_holder else None,
        first_attested=holder.first_attested,
        last_attested=holder.last_attested,
        statements=tuple(sorted(role.statement for role in holder.roles)),
        in_words=_holder_in_words(holder),
        reason=_explain(holder, next_holder, others),
    )


def _begun_by(holder: Holder) -> date:
    """A day by which the holder had begun."""
    day = holder.since.latest if holder.since else holder.first_attested
    return day or date.max


def _surely_follows(holder: Holder, other: Holder) -> bool:
    """True when the post went from the one to the other, perhaps with others between.

    Two statements may tell of one person, unless both name one, give a start of their own, or differ
    in whether the post is held for the time being only.
    """
    last = holder.last_attested
    if last is None or _begun_by(other) == date.max:
        return False
    if other.since and other.since.earliest > last:
        return True
    if other.first_attested is None or other.first_attested <= last or _begun_by(other) < last:
        return False
    named_apart = bool(holder.person and other.person and holder.person != other.person)
    dated_apart = bool(holder.since and other.since)
    return named_apart or dated_apart or holder.interim != other.interim


def _holder_in_words(holder: Holder) -> str:
    words = holder.name or "not named"
    status = "interim" if holder.interim else ""
    if holder.since:
        status = f"{status} since {in_words(holder.since)}".strip()
    return f"{words}; {status}" if status else words


def _perhaps_the_same(holder: Holder, others: Iterable[Holder]) -> list[Holder]:
    """Later holders of whom nothing says whether they are somebody else."""
    last = holder.last_attested
    return [other for other in others if last and other.first_attested and other.first_attested > last]


def _explain(holder: Holder, next_holder: Holder | None, others: Sequence[Holder]) -> str:
    """How the interval was made, in sentences."""
    perhaps_the_same = [] if next_holder else _perhaps_the_same(holder, others)
    count = len({role.document for role in holder.roles})
    sentences = [f"Told by {count} documents." if count > 1 else "Told by one document.", *holder.notes]
    if holder.since is None and not holder.disagrees:
        sentences.append("No start is told.")
    if holder.first_attested is None:
        sentences.append(
            "No day is known on which the post was held: it is announced, or its document undated."
        )
    for other in others:
        if clash(holder, other):
            name = other.name or "somebody not named"
            sentences.append(f"By another document {name} held the post at the same time: that contradicts.")
    for other in perhaps_the_same[:1]:
        name = other.name or "somebody not named"
        sentences.append(
            f"Whether {name}, attested on {other.first_attested}, is the same person is not told."
        )
    if next_holder is None:
        sentences.append("Nothing read tells of an end.")
    elif next_holder.since:
        began = in_words(next_holder.since)
        sentences.append(
            f"It ended when the next holder known began, {began}, or before: whether others came between "
            "is not told."
        )
    else:
        name = next_holder.name or "another holder"
        sentences.append(f"It had ended by {next_holder.first_attested}, when {name} is attested.")
    return " ".join(sentences)
