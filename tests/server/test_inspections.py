"""A page about each inspection, with what hangs together with it."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from graph_builder.querying.rows import Rows
from server.pages.inspection_account import mentions_of, of_longest
from server.pages.wording import (
    and_list,
    date_in_words,
    figure,
    inspection_key,
    inspection_title,
    inspection_words,
    period_in_words,
    prose,
)
from server.reports.citing import citation
from tests.server.conftest import words

ILACS = "unknown/wexmouth/ilacs/2025-05-12"


def inspections(client: FlaskClient) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get("/queries/inspections.csv").text)))


def test_every_inspection_has_a_page_that_leads_on(client: FlaskClient) -> None:
    rows = inspections(client)
    assert len(rows) > 20
    for row in rows:
        page = client.get(f"/inspections/{inspection_key(row['inspection'])}")
        assert page.status_code == 200
        assert row["authority"] in page.text
        assert f'href="/doc/{row["inspection"].rpartition("/id/")[2]}"' in page.text
        assert 'aria-label="You are here"' in page.text


def test_a_page_tells_grades_with_those_before_and_what_is_asked(client: FlaskClient) -> None:
    page = client.get(f"/inspections/{ILACS}").text
    text = words(page)
    assert "ILACS inspection of Wexmouth" in text
    assert "← Before: " in text
    row = re.search(r"<tr><th scope=\"row\">Overall effectiveness</th>.*?</tr>", page, re.DOTALL)
    assert row
    assert re.search(r"Requires improvement|Inadequate|Good", words(row[0]))
    assert "The sentence behind" in row[0]
    asked = list(
        csv.DictReader(
            io.StringIO(
                client.get("/queries/recommendations.csv", query_string={"authority": "Wexmouth"}).text
            )
        )
    )
    mine = [each for each in asked if each["inspection"].endswith(ILACS)]
    assert mine
    assert all(each["text"] in unescape(page) for each in mine)


def test_a_page_without_an_overall_grade_begins_with_the_grades_by_area(client: FlaskClient) -> None:
    (row,) = [
        row for row in inspections(client) if row["authority"] == "Tarnholme" and row["end"][:4] == "2026"
    ]
    page = words(client.get(f"/inspections/{inspection_key(row['inspection'])}").text)
    lead = page[page.index("It gives no overall grade, but") : page.index("Its findings, paragraph by")]
    assert re.search(r"but \d by area: .* for the impact of leaders", lead)


def test_the_findings_of_an_inspection_are_one_step_away(client: FlaskClient) -> None:
    page = client.get(f"/inspections/{ILACS}").text
    address = unescape(re.findall(r'href="(/findings\?[^"]*)"', page)[0])
    found = client.get(address).text
    assert "in 1 of" in words(found)
    assert set(re.findall(r'href="/authorities/([a-z]+)"', found)) == {"wexmouth"}


def test_priority_actions_are_told_first_and_on_the_authoritys_page(client: FlaskClient) -> None:
    asked = csv.DictReader(io.StringIO(client.get("/queries/jtai-priority-actions.csv").text))
    mine = [row for row in asked if row["authority"] == "Wexmouth"]
    assert mine
    said = f"{len(mine)} priority action{'s' if len(mine) > 1 else ''}"
    page = words(client.get(f"/inspections/{inspection_key(mine[0]['inspection'])}").text)
    assert page.index(said) < page.index("What it asks for")
    assert "Priority action" in page
    authority = words(client.get("/authorities/wexmouth").text)
    assert said in authority[: authority.index("What the reports ask for")]


def test_a_day_that_the_report_does_not_print_is_said_to_come_from_elsewhere(client: FlaskClient) -> None:
    (send,) = [row for row in inspections(client) if row["family"] == "area-send"]
    page = words(client.get(f"/inspections/{inspection_key(send['inspection'])}").text)
    assert f"published {date_in_words(send['published'])}" in page
    assert "The day given above is that of the list the file came with." in page


def test_words_that_cite_several_areas_are_said_once() -> None:
    cited = "The last inspection was in March 2015. Overall: Good"
    rows: Rows = [
        {"document": "new.pdf", "source": cited, "inspection": "a", "linked_inspection": ""},
        {"document": "new.pdf", "source": f"{cited}. Care leavers: Good", "inspection": "a"},
        {"document": "new.pdf", "source": f"{cited}. Care leavers: Good", "linked_inspection": "a"},
        {"document": "other.pdf", "source": cited, "inspection": "a"},
        {"document": "other.pdf", "source": "Of another one.", "inspection": "b"},
    ]
    assert [(row["document"], len(row["source"])) for row in mentions_of(rows, "a")] == [
        ("new.pdf", len(cited) + 20),
        ("other.pdf", len(cited)),
    ]


@pytest.mark.parametrize("part", ["asked", "documents", "data"])
def test_sections_can_be_linked_to(client: FlaskClient, part: str) -> None:
    page = client.get(f"/inspections/{ILACS}").text
    assert f'<h2 id="{part}">' in page
    assert f'<a class="anchor" href="#{part}" aria-label="Link to “' in page


def test_findings_stand_behind_recommendations_and_it_is_said_that_this_is_inferred(
    client: FlaskClient,
) -> None:
    support = next(csv.DictReader(io.StringIO(client.get("/queries/supporting-findings.csv").text)))
    page = unescape(client.get(f"/inspections/{inspection_key(support['inspection'])}").text)
    assert "behind it (inferred)" in page
    assert support["finding"] in page
    assert f"fits {float(support['score']):.2f} of 1" in page


def test_every_link_of_a_page_answers(client: FlaskClient) -> None:
    page = client.get(f"/inspections/{ILACS}").text
    addresses = {unescape(address) for address in re.findall(r'href="(/[^"#]*)"', page)}
    assert len(addresses) > 20
    for address in addresses:
        assert client.get(address, buffered=True).status_code in (200, 302), address


def test_an_inspection_that_is_only_mentioned_says_so(client: FlaskClient) -> None:
    mentioned = next(row for row in inspections(client) if row["only_mentioned"] == "true")
    page = words(client.get(f"/inspections/{inspection_key(mentioned['inspection'])}").text)
    assert "No report of it is held." in page
    assert "What later documents say of it (1)" in page


def test_a_mention_that_was_tied_leads_to_the_inspection_it_is_of(client: FlaskClient) -> None:
    mentions = csv.DictReader(io.StringIO(client.get("/queries/previous-inspections.csv").text))
    tied = next(row for row in mentions if row["linked_inspection"] not in ("", row["inspection"]))
    answer = client.get(f"/inspections/{inspection_key(tied['inspection'])}")
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/inspections/{inspection_key(tied['linked_inspection'])}"


def test_an_unknown_inspection_is_said(client: FlaskClient) -> None:
    answer = client.get("/inspections/atlantis/ilacs/2020-01-01")
    assert answer.status_code == 404
    assert "atlantis" in answer.get_json()["error"]["message"]
    assert client.get("/inspections/").status_code == 303


def test_of_two_copies_the_longer_is_heard() -> None:
    documents: Rows = [{"document": "copy.txt", "pages": "1"}, {"document": "report.pdf", "pages": "30"}]
    rows: Rows = [{"document": "copy.txt", "text": "a"}, {"document": "report.pdf", "text": "b"}]
    assert of_longest(rows, documents) == rows[1:]
    assert of_longest(rows[:1], documents) == rows[:1]
    assert of_longest([], documents) == []


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-05-13", "2019-05-24", "13 to 24 May 2019"),
        ("2021-11-22", "2021-12-03", "22 November to 3 December 2021"),
        ("2019-12-09", "2020-01-17", "9 December 2019 to 17 January 2020"),
        ("2012-01", "2012-01", "January 2012"),
        ("2012", "", "2012"),
        ("", "", ""),
    ],
)
def test_periods_in_words(start: str, end: str, said: str) -> None:
    assert period_in_words(start, end) == said


def test_dates_and_titles_in_words() -> None:
    assert date_in_words("2019-05-04") == "4 May 2019"
    assert date_in_words("not known") == "not known"
    assert inspection_title({"family": "", "start": "2011-10"}) == "Inspection, October 2011"


def test_a_citation_names_the_place_last_but_its_address() -> None:
    about = {
        "title": "Inspection",
        "authority": "Wexmouth",
        "published": "2017-07-07",
        "url": "https://example.org/1",
    }
    assert citation(about, "Ofsted; Care Quality Commission", "https://example.org/2", 4, "12") == (
        "Ofsted and Care Quality Commission, Inspection: Wexmouth, published 7 July 2017, "
        "page 4, paragraph 12, https://example.org/1, shown at https://example.org/2"
    )
    inspected = {"document": "a.pdf", "authority": "Wexmouth", "start": "2019-05-13", "end": "2019-05-24"}
    assert "a.pdf: Wexmouth, inspected 13 to 24 May 2019, shown at" in citation(inspected, "", "x")


def test_figures_and_lists_are_written_as_people_write_them() -> None:
    assert [figure(each) for each in ("70000", "46", "63.8", "")] == ["70,000", "46", "63.8", ""]
    assert [and_list(each) for each in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("attested on 2023-10-20, is", "attested on 20 October 2023, is"),
        ("The start, 2024-07, is", "The start, July 2024, is"),
        ("published 2015-08.", "published August 2015."),
        ("in ash_childrens-services_2015-08-03.pdf", "in ash_childrens-services_2015-08-03.pdf"),
        ("/inspections/ash/sif/2015-06-15", "/inspections/ash/sif/2015-06-15"),
        ("paragraphs 2012-13", "paragraphs 2012-13"),
    ],
)
def test_dates_in_sentences_are_said_in_words(text: str, said: str) -> None:
    assert prose(text) == said


@pytest.mark.parametrize(
    ("iri", "said"),
    [
        ("https://x.org/id/inspection/ash/sif/2015-01-27", "SIF inspection from 27 January 2015"),
        (
            "https://x.org/id/inspection/unknown/ash/jtai/2016-03-07",
            "Joint targeted area inspection from 7 March 2016",
        ),
        ("https://x.org/id/document/5bc2/previous-inspection/1/inspection", "Only mentioned"),
        ("https://x.org/id/document/5bc2", ""),
    ],
)
def test_an_inspection_is_named_by_its_address_alone(iri: str, said: str) -> None:
    assert inspection_words(iri) == said
