"""The feed of inspections."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from flask.testing import FlaskClient

NAMES = {"atom": "http://www.w3.org/2005/Atom"}


def test_the_newest_inspections_come_first_with_their_grades(client: FlaskClient) -> None:
    answer = client.get("/feed")
    assert answer.mimetype == "application/atom+xml"
    feed = ET.fromstring(answer.data)
    entries = feed.findall("atom:entry", NAMES)
    dates = [entry.findtext("atom:updated", "", NAMES) for entry in entries]
    assert len(dates) > 10
    assert dates == sorted(dates, reverse=True)
    assert feed.findtext("atom:updated", "", NAMES) == dates[0]
    (wexmouth,) = [
        entry for entry in entries if "/wexmouth/ilacs/2025" in entry.findtext("atom:id", "", NAMES)
    ]
    assert wexmouth.findtext("atom:title", "", NAMES) == "Wexmouth: ILACS inspection"
    assert "Overall effectiveness: Inadequate" in wexmouth.findtext("atom:summary", "", NAMES)


def test_entries_lead_to_pages_that_are_there(client: FlaskClient) -> None:
    links = ET.fromstring(client.get("/feed").data).findall("atom:entry/atom:link", NAMES)
    assert len(links) > 10
    assert all("/inspections/" in link.attrib["href"] for link in links)
    assert {client.get(link.attrib["href"]).status_code for link in links[:5]} == {200}


def test_only_mentioned_inspections_are_left_out(client: FlaskClient) -> None:
    assert b"/previous-inspection/" not in client.get("/feed").data
