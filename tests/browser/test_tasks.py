"""What people come for, done as they would: five tasks in a browser, by the keyboard where it matters."""

from __future__ import annotations

import csv
import io
import urllib.request
from collections.abc import Callable

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait


@pytest.fixture
def page(browser: Chrome, address: str) -> Chrome:
    browser.get(address)
    return browser


def leave(page: Chrome, element: WebElement, *keys: str) -> None:
    """Types what leads to another page, and waits until it is there."""
    left = page.find_element(By.TAG_NAME, "html")
    element.send_keys(*keys)
    WebDriverWait(page, 20).until(staleness_of(left))


def by_tab(page: Chrome, what: str, is_it: Callable[[WebElement], bool]) -> WebElement:
    """Goes on by Tab from where the focus is, to what is looked for."""
    for _ in range(400):
        page.switch_to.active_element.send_keys(Keys.TAB)
        here = page.switch_to.active_element
        if is_it(here):
            return here
    pytest.fail(f"no {what} is reached by Tab on {page.current_url}")


def to_link(page: Chrome, words: str) -> WebElement:
    return by_tab(
        page, f"link “{words}”", lambda here: here.tag_name == "a" and words in (here.accessible_name or "")
    )


def to_field(page: Chrome, name: str) -> WebElement:
    return by_tab(page, f"field “{name}”", lambda here: here.get_attribute("name") == name)


def follow(page: Chrome, words: str) -> None:
    """Goes to a link by Tab, and presses Enter."""
    leave(page, to_link(page, words), Keys.ENTER)


def row_of(page: Chrome, heading: str) -> list[str]:
    """The cells of the row of a table that has this heading."""
    for row in page.find_elements(By.CSS_SELECTOR, "tbody tr"):
        if row.find_elements(By.TAG_NAME, "th") and row.find_element(By.TAG_NAME, "th").text == heading:
            return [cell.text for cell in row.find_elements(By.TAG_NAME, "td")]
    pytest.fail(f"no row “{heading}” on {page.current_url}")


def test_the_latest_grades_of_an_authority_and_the_sentence_behind_one(page: Chrome) -> None:
    follow(page, "Authorities")
    follow(page, "Wexmouth")
    assert page.find_element(By.TAG_NAME, "h1").text == "Wexmouth"
    latest = row_of(page, "Overall effectiveness")[-1]
    assert latest.split("\n")[0].startswith("I Inadequate")
    follow(page, "The sentence behind Inadequate for Overall effectiveness")
    assert "nadequate" in page.find_element(By.CSS_SELECTOR, "#evidence blockquote").text
    assert page.find_elements(By.CSS_SELECTOR, "svg .mark")


def test_recommendations_on_a_theme_since_a_year_downloaded(page: Chrome, address: str) -> None:
    follow(page, "What inspectors asked for, by theme and region")
    to_field(page, "theme").send_keys("Care leavers")
    assert page.switch_to.active_element.get_attribute("value") == "care-leavers"
    leave(page, to_field(page, "since"), "2019", Keys.ENTER)
    asked = page.find_elements(By.CSS_SELECTOR, ".found > li")
    download = to_link(page, "CSV").get_attribute("href")
    assert download is not None
    with urllib.request.urlopen(download) as answer:
        rows = list(csv.DictReader(io.StringIO(answer.read().decode())))
    assert rows
    assert len(rows) == len(asked)
    assert {row["kind"] for row in rows} == {"recommendation"}
    assert all(row["year"] >= "2019" for row in rows)
    assert all("care" in row["text"].lower() for row in rows)


def test_who_was_director_at_an_inspection(page: Chrome) -> None:
    follow(page, "Fleetmarsh")
    dates = [head.text.split("\n")[0] for head in page.find_elements(By.CSS_SELECTOR, "thead th")]
    directors = row_of(page, "Director of children’s services then")
    assert directors[dates.index("18 May 2017") - 1] == "not named; since 14 November 2016"


def test_a_sentence_is_cited_by_the_keyboard(page: Chrome) -> None:
    follow(page, "Wexmouth")
    follow(page, "The sentence behind")
    by_tab(page, "button", lambda here: here.accessible_name == "Copy").send_keys(Keys.ENTER)
    status = page.find_element(By.CSS_SELECTOR, ".citation [role=status]")
    WebDriverWait(page, 5).until(lambda _: status.text)
    assert status.text in ("Copied", "Selected: copy it with Ctrl+C or ⌘C")
    assert "Wexmouth, " in page.find_element(By.ID, "citation").text


def test_an_inspection_is_reached_from_the_wall_and_left_by_going_back(page: Chrome) -> None:
    follow(page, "ILACS")
    assert "inspection of" in page.find_element(By.TAG_NAME, "h1").text
    crumbs = [link.text for link in page.find_elements(By.CSS_SELECTOR, ".crumbs a")]
    assert crumbs[:2] == ["Home", "Authorities"]
    page.back()
    assert page.find_element(By.TAG_NAME, "h1").text.startswith("What inspection reports")


def test_what_came_back_between_two_inspections(page: Chrome) -> None:
    follow(page, "Brackenshire")
    section = page.find_element(By.CSS_SELECTOR, "section[aria-labelledby=back]")
    assert "Permanence 2014 → 2019" in section.text.replace("\n", " ")
    section.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
    assert "life-story work" in section.text


def test_words_are_searched_by_the_key(page: Chrome) -> None:
    follow(page, "Search")
    page.switch_to.active_element.send_keys("/")
    field = page.switch_to.active_element
    assert field.get_attribute("name") == "q"
    leave(page, field, "interpreters", Keys.ENTER)
    assert page.find_element(By.CSS_SELECTOR, ".found mark").text == "interpreters"
