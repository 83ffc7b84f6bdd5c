"""The documentation as pages of the site."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph_builder.issues import Code
from server.pages.guide import anchor_of, render_markdown

DOCS = Path(__file__).resolve().parents[2] / "docs"
NAMES = sorted(file.stem for file in DOCS.glob("*.md"))


def test_every_page_is_listed(client: FlaskClient) -> None:
    page = client.get("/docs/").text
    assert sorted(re.findall(r'href="/docs/([a-z-]+)"', page)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_shown_and_its_links_lead_somewhere(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/docs/{name}")
    assert answer.status_code == 200
    shown = answer.text.partition('<article class="guide">')[2].partition("</article>")[0]
    assert shown.count("<h1 ") == 1
    assert " style=" not in shown
    for address in {unescape(each) for each in re.findall(r'(?:href|src)="(?!http)([^"]+)"', shown)}:
        path, _, anchor = address.partition("#")
        target = client.get(path, buffered=True) if path else answer
        assert target.status_code == 200, address
        assert not anchor or f'id="{anchor}"' in target.text, address


def test_every_issue_on_the_page_of_quality_leads_to_its_entry(client: FlaskClient) -> None:
    entries = set(re.findall(r'<h3 id="([a-z-]+)"', client.get("/docs/issues").text))
    assert entries == {code.value for code in Code}
    linked = set(re.findall(r'href="/docs/issues#([a-z-]+)"', client.get("/quality").text))
    assert linked
    assert linked <= entries


@pytest.mark.parametrize("address", ["/docs/nothing", "/docs/nothing.svg"])
def test_what_is_not_there_is_said(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "nothing" in answer.get_json()["error"]["message"]


def test_html_in_a_page_is_shown_and_not_obeyed(client: FlaskClient) -> None:
    with client.application.test_request_context():
        shown = render_markdown("# A *title*\n\n<b>x</b>\n", frozenset())
    assert "&lt;b&gt;" in shown
    assert f'<h1 id="{anchor_of("A *title*")}">' in shown
