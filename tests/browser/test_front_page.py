from __future__ import annotations

import re

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

AUTHORITIES = "[data-filtered=authorities] > *"
QUESTIONS = "[data-filtered=questions] > *"


@pytest.fixture
def page(browser: Chrome, address: str) -> Chrome:
    console(browser)
    browser.get(address)
    return browser


def shown(page: Chrome, items: str) -> list[str]:
    return [item.text for item in page.find_elements(By.CSS_SELECTOR, items) if item.is_displayed()]


def found(page: Chrome) -> str:
    return page.find_element(By.TAG_NAME, "output").text


def console(page: Chrome) -> list[str]:
    """What the browser wrote to its console since it was last asked."""
    lines = page.get_log("browser")  # type: ignore[no-untyped-call]  # selenium gives it no types
    return [line["message"] for line in lines]


def press(page: Chrome, *keys: str) -> WebElement:
    """Types where the focus is, as a person does, and gives back where it is then."""
    page.switch_to.active_element.send_keys(*keys)
    return page.switch_to.active_element


def go_to_filter(page: Chrome) -> WebElement:
    """From the top by Tab to the field that filters the lists."""
    for _ in range(60):
        field = press(page, Keys.TAB)
        if field.get_attribute("id") == "filter-words":
            return field
    pytest.fail("the filter is not reached by Tab")


def test_the_field_filters_both_lists(page: Chrome) -> None:
    authorities, questions = shown(page, AUTHORITIES), shown(page, QUESTIONS)
    field = go_to_filter(page)
    assert (field.tag_name, field.accessible_name) == ("input", "Filter authorities and questions")
    press(page, "BRACKENSHÍRE 2023")
    assert field.get_attribute("value") == "BRACKENSHÍRE 2023"
    assert [re.sub(r"\s.*", "", name, flags=re.DOTALL) for name in shown(page, AUTHORITIES)] == [
        "Brackenshire"
    ]
    assert shown(page, QUESTIONS) == []
    assert found(page) == f"1 of {len(authorities)} authorities, 0 of {len(questions)} questions"

    press(page, Keys.ESCAPE)
    assert (shown(page, AUTHORITIES), shown(page, QUESTIONS)) == (authorities, questions)
    assert found(page) == ""


def test_the_stroke_goes_to_the_search_where_it_is_a_character(page: Chrome, address: str) -> None:
    field = press(page, "/")
    assert field.accessible_name == "Search what the documents say"
    assert field.find_element(By.XPATH, "ancestor::main")
    page.get(f"{address}/quality")
    field = press(page, "/")
    assert field.accessible_name == "Search what the documents say"
    assert field.find_element(By.XPATH, "ancestor::header")
    page.get(address)
    assert press(page, "/", "a/b").get_attribute("value") == "a/b"


def test_the_key_can_be_switched_off_for_good(page: Chrome) -> None:
    page.find_element(By.ID, "shortcut").click()
    page.refresh()
    assert press(page, "/").tag_name == "body"
    page.find_element(By.ID, "shortcut").click()
    assert press(page, "/").get_attribute("name") == "q"


def test_nothing_is_wider_than_a_telephone(page: Chrome) -> None:
    width = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    page.set_window_size(500, 900)
    try:
        needed, there = page.execute_script(width)
    finally:
        page.set_window_size(1440, 900)
    assert needed <= there


def test_the_policy_and_the_scripts_agree(page: Chrome) -> None:
    go_to_filter(page)
    press(page, "a")
    assert found(page)
    assert console(page) == []
