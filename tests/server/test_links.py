"""The site holds together: every address that a page names is there."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest
from flask.testing import FlaskClient

from server.linked_data import downloads

LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
ANCHOR = re.compile(r'\sid="([^"]*)"')
FOR_PEOPLE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
"""As a browser asks."""

MOST = 12
"""Addresses of one kind that are followed, so that the samples' site is gone through in seconds."""


def kind_of(address: str) -> str:
    """What stands at an address, without which one of its kind."""
    path, question, _ = address.partition("?")
    stem, _, suffix = path.partition(".")
    words = [word for word in stem.split("/") if not re.search(r"\d", word)]
    said = 2 if suffix or words[1] != "doc" else 4 if words[2] in ("document", "def") else 3
    return f"{'/'.join(words[:said])}{question}.{suffix}"


def test_no_link_is_dead_and_every_page_says_where_it_stands(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
    waiting, seen, anchors = ["/"], {"/": "the start"}, {}
    wanted: dict[str, str] = {}
    kinds: dict[str, int] = {}
    dead = {}
    while waiting:
        address = waiting.pop()
        kind = kind_of(address)
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > MOST:
            continue
        answer = client.get(address, headers=FOR_PEOPLE, follow_redirects=True)
        if answer.status_code != 200:
            dead[address] = (answer.status_code, seen[address])
        if answer.mimetype == "text/html":
            assert (address == "/") != ('<nav class="crumbs"' in answer.text), address
            anchors[address] = set(ANCHOR.findall(answer.text))
            for link in LINK.findall(answer.text):
                target, fragment = urldefrag(urljoin(address, unescape(link)))
                if target.startswith("/"):
                    if target not in seen:
                        seen[target] = address
                        waiting.append(target)
                    if fragment:
                        wanted.setdefault(f"{target}#{fragment}", address)
        answer.close()
    assert dead == {}
    missing = {
        link: page
        for link, page in wanted.items()
        if link.partition("#")[0] in anchors and link.partition("#")[2] not in anchors[link.partition("#")[0]]
    }
    assert missing == {}
    assert sum(min(number, MOST) for number in kinds.values()) > 500
