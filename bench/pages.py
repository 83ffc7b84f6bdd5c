"""How long pages take over a store, and how long they are on the way, kind by kind.

A server is started as a user starts it, and left alone until it has made what it makes beforehand. Then
links are followed from the front page, and searches made of the values that the search page offers, until
there are some of every kind. Each address is asked twice in a row over one connection: first as by whoever
comes first, then as by whoever comes next. Times are the client's, over the loopback, with answers
compressed. Run with:

    python bench/pages.py STORE [--each N]
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urlencode, urlsplit

COMMAND = Path(sys.executable).with_name("inspection-graph")
SETTLED_SECONDS = 30.0
"""From the first answer on, for what the server makes beforehand."""

WORDS = ("", "care leavers", '"front door"', "neglect*", "children", "supervision of social workers")
FILES = (
    ".csv",
    ".json",
    ".xlsx",
    ".xml",
    ".ttl",
    ".rdf",
    ".nt",
    ".jsonld",
    ".rq",
    ".gz",
    ".docx",
    ".svg",
    ".tsv",
)
"""Endings of what is no page."""

MEDIAN_MS, SLOWEST_MS, COLD_MS, CACHED_MS, LONGEST_KB = 50.0, 150.0, 60.0, 10.0, 300.0
"""What pages, their 95th percentile, evidence at first and again, and a page on the way may take."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An address asked twice: milliseconds each, and kilobytes on the way."""

    first: float
    again: float
    size: float


class Reader:
    """Asks a server over one connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask(self, address: str, packed: bool = True) -> tuple[float, int, bytes]:
        """Milliseconds, status and body; of a redirection the body is where it leads."""
        encoding = "gzip" if packed else "identity"
        began = time.perf_counter()
        self._connection.request("GET", address, headers={"Accept": "text/html", "Accept-Encoding": encoding})
        answer = self._connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status in (301, 302, 303, 308):
            place = urlsplit(answer.getheader("Location", ""))
            body = f'href="{place.path}{"?" * bool(place.query)}{place.query}"'.encode()
        return took, answer.status, body


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--each", type=int, default=30)
    arguments.add_argument("--port", type=int, default=7929)
    given = arguments.parse_args()
    order = [COMMAND, "serve", "--store", given.store, "--port", str(given.port)]
    server = subprocess.Popen(order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        visits = visit(settled(given.port), given.each)
    finally:
        server.terminate()
        server.wait()
    tell(visits)


def settled(port: int) -> Reader:
    """A reader of the server, once that answers and has had time."""
    while True:
        try:
            reader = Reader(port)
            reader.ask("/health")
        except OSError:
            time.sleep(0.1)
            continue
        time.sleep(SETTLED_SECONDS)
        return reader


def visit(reader: Reader, each: int) -> dict[str, list[Visit]]:
    """Visits up to so many addresses of every kind that links lead to."""
    chance = random.Random(1)
    waiting: dict[str, list[str]] = defaultdict(list, {"/": ["/"]})
    for address in searches(reader.ask("/search", packed=False)[2].decode()):
        waiting[kind_of(address)].append(address)
    seen: set[str] = {address for addresses in waiting.values() for address in addresses}
    visits: dict[str, list[Visit]] = defaultdict(list)
    while kinds := [kind for kind in waiting if waiting[kind] and len(visits[kind]) < each]:
        kind = min(kinds, key=lambda kind: len(visits[kind]))
        address = waiting[kind].pop(chance.randrange(len(waiting[kind])))
        first, status, body = reader.ask(address)
        again, _, _ = reader.ask(address)
        if status >= 400:
            print(f"{status} {address}")
            continue
        visits[kind].append(Visit(first, again, len(body) / 1024))
        if not address.endswith(".png"):
            for found in links(reader.ask(address, packed=False)[2].decode()):
                if found not in seen:
                    seen.add(found)
                    waiting[kind_of(found)].append(found)
    return visits


def searches(page: str) -> Iterator[str]:
    """Words, and words with each value of each facet that is offered."""
    for words in WORDS:
        yield f"/search?{urlencode({'q': words})}"
        for facet, options in re.findall(
            r'<select name="(\w+)" form="asked">(.*?)</select>', page, re.DOTALL
        ):
            for value in re.findall(r'<option value="([^"]+)"', options):
                yield f"/search?{urlencode({'q': words, facet: unescape(value)})}"


def links(page: str) -> Iterator[str]:
    """Where a page leads on this site, to other pages and their pictures."""
    for found in re.findall(r'href="(/[^"#]*)', page):
        address = unescape(found)
        if not address.startswith(("/static", "/download/")) and not urlsplit(address).path.endswith(FILES):
            yield address


def kind_of(address: str) -> str:
    """The kind of page that is at an address, by the form of that."""
    place = urlsplit(address)
    first, *rest = place.path.strip("/").split("/")
    if first == "documents" and len(rest) > 2:
        if place.path.endswith(".png"):
            return "picture of a page"
        return "evidence" if place.query else "page of a document"
    return f"/{first}{'/…' * bool(rest and rest[0])}{'?…' * bool(place.query)}"


def tell(visits: dict[str, list[Visit]]) -> None:
    print(f"{'':28} {'visits':>6} {'median':>7} {'95 %':>7} {'again':>7} {'95 %':>7}   longest")
    for kind, made in sorted(visits.items()):
        print(f"{kind:28} {figures(made)}")
    pages = [each for made in visits.values() for each in made]
    evidence = visits["evidence"]
    print(f"{'all':28} {figures(pages)}")
    for what, is_so in (
        (f"median {MEDIAN_MS:g} ms", middle([each.first for each in pages]) <= MEDIAN_MS),
        (f"95 % in {SLOWEST_MS:g} ms", most([each.first for each in pages]) <= SLOWEST_MS),
        (f"evidence in {COLD_MS:g} ms", middle([each.first for each in evidence]) <= COLD_MS),
        (f"evidence again in {CACHED_MS:g} ms", middle([each.again for each in evidence]) <= CACHED_MS),
        (f"{LONGEST_KB:g} KB a page", max(each.size for each in pages) <= LONGEST_KB),
    ):
        print(f"{what:28} {'holds' if is_so else 'does not hold'}")


def figures(made: list[Visit]) -> str:
    """Milliseconds at first and again, and kilobytes on the way."""
    first, again = [each.first for each in made], [each.again for each in made]
    return (
        f"{len(made):6} {middle(first):7.1f} {most(first):7.1f} {middle(again):7.1f} {most(again):7.1f} "
        f"{max((each.size for each in made), default=0):7.1f} KB"
    )


def middle(values: list[float]) -> float:
    return statistics.median(values) if values else 0.0


def most(values: list[float]) -> float:
    """What 95 of 100 are within."""
    return sorted(values)[max(0, -(-95 * len(values) // 100) - 1)] if values else 0.0


if __name__ == "__main__":
    main()
