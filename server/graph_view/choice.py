"""What of the graph a reader wants to see: read from the address, and written into links.

Owns the parameters; `through` is for paths what `show` is for all other views. Whoever has the address
has the view, so that it can be kept, shared and gone back to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from werkzeug.datastructures import MultiDict

from server.graph_view.ties import KINDS, NEIGHBOUR

SHOWABLE = (*KINDS, NEIGHBOUR)
ON_A_PATH = frozenset({"inspection", "person", "board"})
"""What a path may pass through unless the reader says otherwise: by themes nearly everything is near."""

IN_THE_NATION = frozenset(KINDS) - {"theme"}
MOST_OPENED = 40
FARTHEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A view. `at` is the key of the thing in the middle, `to` of the other end of a path; empty: neither.

    `opened` are things whose ties were asked for as well, in the order in which they were. `shown` are the
    kinds that may be seen, empty for the usual ones. `since` and `until` are years, `theme` the key of one.
    """

    at: str = ""
    to: str = ""
    opened: tuple[str, ...] = ()
    steps: int = 1
    shown: frozenset[str] = frozenset()
    since: int | None = None
    until: int | None = None
    theme: str = ""

    @classmethod
    def read(cls, given: MultiDict[str, str]) -> Choice:
        """A view as an address names it; what makes no sense is as if it were not there."""
        return cls(
            at=given.get("at", "").strip(),
            to=given.get("to", "").strip(),
            opened=tuple(dict.fromkeys(filter(None, given.getlist("open"))))[:MOST_OPENED],
            steps=min(max(given.get("steps", 1, type=int), 1), FARTHEST),
            shown=frozenset(given.getlist("through" if given.get("to") else "show")) & frozenset(SHOWABLE),
            since=given.get("since", None, type=int),
            until=given.get("until", None, type=int),
            theme=given.get("theme", "").strip(),
        )

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are seen."""
        if self.shown:
            return self.shown
        if self.to:
            return ON_A_PATH
        return frozenset(SHOWABLE) if self.at else IN_THE_NATION

    def parameters(self) -> dict[str, Any]:
        """The view as parameters of an address, lists for repeated ones; what is as usual is left out."""
        given = {
            "at": self.at,
            "to": self.to,
            "open": list(self.opened),
            "steps": self.steps if self.steps > 1 else None,
            "through" if self.to else "show": [kind for kind in SHOWABLE if kind in self.shown],
            "since": self.since,
            "until": self.until,
            "theme": self.theme,
        }
        return {name: value for name, value in given.items() if value}

    def opening(self, key: str) -> Choice:
        """The same with the ties of one more thing."""
        return replace(self, opened=(*self.opened, key))

    def closing(self, key: str) -> Choice:
        """The same without the ties of a thing that was opened."""
        return replace(self, opened=tuple(each for each in self.opened if each != key))

    def around(self, key: str) -> Choice:
        """Only a thing and what it is tied to, by the same years and theme."""
        shown = self.shown if self.at and not self.to else frozenset()
        return replace(self, at=key, to="", opened=(), steps=1, shown=shown)

    def through(self, *kinds: str) -> Choice:
        """The same where these kinds may be seen or passed as well."""
        return replace(self, shown=self.kinds | frozenset(kinds))
