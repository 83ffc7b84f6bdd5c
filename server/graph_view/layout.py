"""Where the things of a view stand in its picture.

Owns positions, on a square of SIDE units. They follow from the view alone, so that a link shows everybody
the same picture; and what was there before something is opened stays where it was.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx
import numpy as np

from server.graph_view.ties import Thing
from server.graph_view.views import View

Places: TypeAlias = Mapping[str, tuple[float, float]]
Points: TypeAlias = dict[str, "np.ndarray[tuple[int], np.dtype[np.float64]]"]

SIDE = 1000.0
SEED = 7
APART = 1.0
"""The least distance between two things, in the units that are scaled to SIDE at the end."""


def place(view: View) -> Places:
    """The position of each thing, by its key."""
    if view.paths:
        points = _in_columns(view)
    elif view.rings:
        points = _around(view)
    else:
        points = _as_flowers(view)
    return _scaled(points)


def _in_columns(view: View) -> Points:
    """Paths from left to right: a column for each step, the two ends alone in theirs."""
    column = {key: step for path in view.paths for step, key in enumerate(path)}
    columns: dict[int, list[str]] = defaultdict(list)
    for path in view.paths:
        for key in path:
            if key not in columns[column[key]]:
                columns[column[key]].append(key)
    tallest = max(len(keys) for keys in columns.values())
    wide = max(2.0, tallest / 2)
    return {
        key: np.array([step * wide, -(row - (len(keys) - 1) / 2)])
        for step, keys in columns.items()
        for row, key in enumerate(keys)
    }


def _around(view: View) -> Points:
    """A thing in the middle, what it is tied to in rings around it, and likewise for each that is opened."""
    (middle, _), *rings = view.rings
    points: Points = {middle: np.zeros(2)}
    for key, new in rings:
        if not new:
            continue
        outward = points[key] - points[middle]
        first = math.atan2(outward[1], outward[0])
        full = key == middle
        spread = 2 * math.pi if full else min(math.pi * 1.2, 0.3 * len(new))
        radius = max(3.0, len(new) * 1.1 / spread)
        for place_, each in enumerate(new):
            turn = place_ / len(new) if full else (place_ + 0.5) / len(new) - 0.5
            near = radius * (1.0 + 0.22 * (place_ % 2))
            angle = first + spread * turn
            points[each] = points[key] + near * np.array([math.cos(angle), math.sin(angle)])
        if not full:
            _push_apart(points, new)
    return points


def _as_flowers(view: View) -> Points:
    """Each authority with its inspections and board around it; people between those that they tie together,
    and themes outside of all.

    A spring layout of everything at once takes seconds and shows a tangle; this takes none and can be read.
    """
    by_kind: dict[str, list[Thing]] = defaultdict(list)
    for thing in view.things:
        by_kind[thing.kind].append(thing)
    near: dict[str, list[str]] = defaultdict(list)
    for tie in view.ties:
        near[tie.start].append(tie.end)
        near[tie.end].append(tie.start)
    points = _middles(by_kind["authority"], near)
    rest = [thing.key for thing in (*by_kind["inspection"], *by_kind["board"])]
    _fan_out(points, rest, near, 2.2)
    _between(points, [thing.key for thing in by_kind["person"]], near)
    radius = 1.12 * max((float(np.hypot(*point)) for point in points.values()), default=1.0)
    for number, theme in enumerate(by_kind["theme"]):
        angle = 2 * math.pi * number / len(by_kind["theme"])
        points[theme.key] = radius * np.array([math.cos(angle), math.sin(angle)])
    return points


def _middles(authorities: Sequence[Thing], near: Mapping[str, Sequence[str]]) -> Points:
    """Authorities near those that they share inspectors or likeness with."""
    keys = [thing.key for thing in authorities]
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(keys)
    for key in keys:
        within_three = {c for a in near[key] for b in near[a] for c in near[b]} | set(near[key])
        network.add_edges_from((key, other) for other in within_three & set(keys) if other != key)
    if len(keys) < 2:
        return {key: np.zeros(2) for key in keys}
    found = nx.spring_layout(network, seed=SEED, iterations=60, k=2.0 / math.sqrt(len(keys)), method="force")
    points: Points = {key: point * 5.0 * math.sqrt(len(keys)) for key, point in found.items()}
    _push_apart(points, keys, apart=8.5, rounds=120)
    return points


def _fan_out(points: Points, keys: Iterable[str], near: Mapping[str, Sequence[str]], radius: float) -> None:
    """Puts things in a ring around the one they are tied to; those that are tied to none, in the middle."""
    rings: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        rings[next((each for each in near[key] if each in points), "")].append(key)
    for middle, ring in rings.items():
        around = points.get(middle, np.zeros(2))
        for number, key in enumerate(ring):
            angle = 2 * math.pi * number / len(ring)
            points[key] = around + radius * np.array([math.cos(angle), math.sin(angle)])


def _between(points: Points, keys: Sequence[str], near: Mapping[str, Sequence[str]]) -> None:
    """Puts things in the middle of what they are tied to; a bit outward of it when that is a single one."""
    placed: Points = {}
    for number, key in enumerate(keys):
        ties = [points[each] for each in near[key] if each in points]
        middle = np.mean(ties, axis=0) if ties else np.zeros(2)
        angle = number * 2.4  # the golden angle: no two in a row on the same side
        placed[key] = middle + 1.4 * np.array([math.cos(angle), math.sin(angle)])
    points.update(placed)
    _push_apart(points, keys, rounds=25)


def _push_apart(points: Points, moving: Sequence[str], apart: float = APART, rounds: int = 12) -> None:
    """Moves things away from whatever they stand too close to."""
    keys = list(points)
    places = np.array([points[key] for key in keys])
    may = np.isin(keys, list(moving))[:, None]
    for _ in range(rounds):
        offsets = places[:, None, :] - places[None, :, :]
        distances = np.hypot(offsets[..., 0], offsets[..., 1])
        np.fill_diagonal(distances, np.inf)
        # Two in one place are parted along a line that depends on nothing but their order.
        strength = np.clip(apart - distances, 0, None) / np.maximum(distances, 0.05) / 2
        moved = (offsets * strength[..., None]).sum(axis=1)
        same = (distances < 1e-6).sum(axis=1)
        moved[:, 0] += same * 0.1 * np.arange(len(keys)) / len(keys)
        places += np.clip(moved, -apart, apart) * may
        if not (strength[may[:, 0]] > 0.01).any():
            break
    points.update((key, places[number]) for number, key in enumerate(keys))


def _scaled(points: Points) -> Places:
    """The points on the square, with the same scale both ways."""
    if not points:
        return {}
    all_points = np.array(list(points.values()))
    low, high = all_points.min(axis=0), all_points.max(axis=0)
    span = max(float((high - low).max()), 1e-9)
    margins = (SIDE - (high - low) / span * SIDE) / 2
    return {
        key: (
            round(float((point[0] - low[0]) / span * SIDE + margins[0]), 1),
            round(float((point[1] - low[1]) / span * SIDE + margins[1]), 1),
        )
        for key, point in points.items()
    }
