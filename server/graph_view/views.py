"""Which things and ties a view shows: everything, what is around one thing, or how two are connected.

Owns the selection. A choice is read from the address by `choice`; where things stand is `layout`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, pairwise

import networkx as nx

from server.graph_view.choice import Choice
from server.graph_view.ties import KINDS, NEIGHBOUR, Network, Thing, Tie, Ties

MOST_AT_ONCE = 60
"""Things that one step adds: the newest. The others can be had by opening again what they are tied to."""

MOST_PATHS = 12


@dataclass(frozen=True, kw_only=True)
class View:
    """What is shown.

    `rings` are the things in the order in which they came in: the first, then with what each brought.
    `more` tells, of a thing, how many it is tied to that are not shown. `paths` are the shortest ones, and
    `cut` says that there are more of them; `direct` are ties between the two ends that no path may use.
    """

    things: tuple[Thing, ...]
    ties: tuple[Tie, ...]
    rings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    more: dict[str, int] = field(default_factory=dict)
    paths: tuple[tuple[str, ...], ...] = ()
    cut: bool = False
    direct: tuple[Tie, ...] = ()

    @cached_property
    def beside_authority(self) -> frozenset[str]:
        """The keys of the inspections whose authority is shown as well."""
        return frozenset(tie.start for tie in self.ties if tie.kind == "inspects")


def view_of(ties: Ties, choice: Choice) -> View:
    """What a choice shows. Its keys are of things that there are."""
    network = narrowed(ties, choice)
    if choice.at and choice.to:
        return _connection(ties, network, choice)
    if choice.at:
        return _neighbourhood(ties, network, choice)
    tied = [key for key in network if network.degree(key)]
    return _shown(ties, network.subgraph(tied), tied)


def label_of(thing: Thing, view: View) -> str:
    """What a picture calls a thing: beside its authority an inspection needs no more than kind and year."""
    beside = thing.kind == "inspection" and thing.key in view.beside_authority
    return thing.short if beside else thing.name


def narrowed(ties: Ties, choice: Choice) -> Network:
    """The network without what the choice leaves out; its middle and ends are always there."""
    ends = {choice.at, choice.to} - {""}
    about = _about(ties, choice.theme)
    fitting = (
        key
        for key, thing in ties.things.items()
        if thing.kind in choice.kinds and _in_time(thing.end[:4], thing.end[:4], choice)
    )
    kept = (set(fitting) - about) | ends
    network: Network = nx.MultiGraph()
    network.add_nodes_from(key for key in ties.things if key in kept)
    for start, end, tie in ties.network.edges(data="tie"):
        wanted = tie.kind != NEIGHBOUR or NEIGHBOUR in choice.kinds
        if wanted and {start, end} <= kept and _in_time(tie.since, tie.until or tie.since, choice):
            network.add_edge(start, end, tie=tie)
    return network


def _about(ties: Ties, theme: str) -> set[str]:
    """What a theme rules out: the other themes, and inspections that ask for nothing on it."""
    if not theme:
        return set()
    asking = set(ties.network[theme]) if theme in ties.network else set()
    return {
        key
        for key, thing in ties.things.items()
        if (thing.kind == "inspection" and key not in asking) or (thing.kind == "theme" and key != theme)
    }


def _in_time(first: str, last: str, choice: Choice) -> bool:
    """Whether years touch those of the choice; what has no year is always in time."""
    begins_late = choice.until is not None and first.isdigit() and int(first) > choice.until
    ends_early = choice.since is not None and last.isdigit() and int(last) < choice.since
    return not begins_late and not ends_early


def _neighbourhood(ties: Ties, network: Network, choice: Choice) -> View:
    """A thing with what it is tied to, so many steps far, and what the opened things are tied to."""
    rings: list[tuple[str, tuple[str, ...]]] = [(choice.at, ())]
    seen = {choice.at}

    def open_up(key: str) -> tuple[str, ...]:
        new = tuple(sorted(set(network[key]) - seen, key=lambda each: _newest_first(ties.things[each])))
        rings.append((key, new[:MOST_AT_ONCE]))
        seen.update(new[:MOST_AT_ONCE])
        return new[:MOST_AT_ONCE]

    outer = open_up(choice.at)
    for _ in range(choice.steps - 1):
        outer = tuple(reached for key in outer for reached in open_up(key))
    for key in choice.opened:
        if key in seen:
            open_up(key)
    looked_at = {choice.at, *choice.opened}
    aside = [
        (start, end, number)
        for start, end, number, tie in network.edges(keys=True, data="tie")
        if tie.kind == NEIGHBOUR and start not in looked_at and end not in looked_at
    ]
    # Neighbours of one authority are mostly neighbours of each other: lines that hide all others.
    view = _shown(ties, network.edge_subgraph(set(network.edges(keys=True)) - set(aside)), [*seen], rings)
    return replace(view, more=_hidden(network, seen))


def _newest_first(thing: Thing) -> tuple[int, int, str]:
    year = int(thing.end[:4]) if thing.end[:4].isdigit() else 0
    return KINDS.index(thing.kind), -year, thing.name


def _connection(ties: Ties, network: Network, choice: Choice) -> View:
    """The shortest paths between two things, through nothing but the kinds that are chosen."""
    direct = tuple(
        edge["tie"]
        for edge in (ties.network.get_edge_data(choice.at, choice.to) or {}).values()
        if choice.at not in network or not network.has_edge(choice.at, choice.to)
    )
    try:
        found = nx.all_shortest_paths(nx.Graph(network), choice.at, choice.to)
        paths = tuple(sorted(tuple(path) for path in islice(found, MOST_PATHS + 1)))
    except nx.NetworkXNoPath:
        paths = ()
    shown = paths[:MOST_PATHS]
    keys = list(dict.fromkeys(key for path in shown or [(choice.at, choice.to)] for key in path))
    steps = {frozenset(pair) for path in shown for pair in pairwise(path)}
    on_path = network.edge_subgraph(
        [edge for edge in network.edges(keys=True) if frozenset(edge[:2]) in steps]
    )
    view = _shown(ties, on_path, keys)
    return replace(view, paths=shown, cut=len(paths) > MOST_PATHS, direct=direct)


def _shown(
    ties: Ties,
    network: Network,
    keys: Sequence[str],
    rings: Iterable[tuple[str, tuple[str, ...]]] = (),
) -> View:
    among = set(keys)
    ordered = sorted((ties.things[key] for key in keys), key=_newest_first)
    found = (tie for _, _, tie in network.subgraph(among).edges(data="tie"))
    return View(
        things=tuple(ordered),
        ties=tuple(sorted(found, key=lambda tie: _in_order(tie, ties))),
        rings=tuple(rings),
        more=_hidden(network, among),
    )


def _in_order(tie: Tie, ties: Ties) -> tuple[bool, str, str, str, str]:
    """Neighbours last: of them there are many, and a register says them all at once."""
    return tie.kind == NEIGHBOUR, ties.things[tie.start].name, tie.kind, tie.end, tie.since


def _hidden(network: Network, shown: Set[str]) -> dict[str, int]:
    """How many each thing is tied to that are not shown; things with none are left out."""
    counts = {key: len(set(network[key]) - shown) for key in shown if key in network}
    return {key: count for key, count in counts.items() if count}
