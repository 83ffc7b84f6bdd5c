from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

ROWS = ".yasr table tbody tr"
CODE = "document.querySelector('.tabPanel.active .CodeMirror').CodeMirror"
EDITORS = ".yasgui .tabPanel.active .CodeMirror"


@pytest.fixture
def page(browser: Chrome, address: str) -> Chrome:
    browser.get(f"{address}/sparql")
    browser.execute_script("localStorage.clear()")
    browser.get_log("browser")  # type: ignore[no-untyped-call]  # selenium gives it no types
    browser.get(f"{address}/sparql")
    return browser


def wait_for(page: Chrome, selector: str) -> list[WebElement]:
    """The elements shown that fit, as soon as there are any."""

    def shown(_: object) -> list[WebElement]:
        return [item for item in page.find_elements(By.CSS_SELECTOR, selector) if item.is_displayed()]

    return WebDriverWait(page, 20).until(shown)


def run_query(page: Chrome) -> None:
    wait_for(page, ".yasqe_queryButton")[0].click()


def test_the_first_query_is_there_and_runs(page: Chrome) -> None:
    assert "insp:Judgement" in wait_for(page, EDITORS)[0].text
    assert not page.find_element(By.ID, "editor").is_displayed()
    run_query(page)
    words = " ".join(row.text for row in wait_for(page, ROWS))
    assert "Requires improvement" in words


def test_an_example_opens_in_a_tab_and_runs(page: Chrome) -> None:
    wait_for(page, EDITORS)
    page.find_element(By.CSS_SELECTOR, "[data-name=documents]").click()
    WebDriverWait(page, 20).until(
        lambda _: "Which documents does the graph hold" in wait_for(page, EDITORS)[0].text
    )
    run_query(page)
    rows = wait_for(page, ROWS)
    assert any("invented-" in row.text for row in rows)


def test_our_terms_are_completed(page: Chrome) -> None:
    wait_for(page, EDITORS)
    page.execute_script(f"{CODE}.setValue('SELECT * {{ ?x a insp:Judg')")
    page.execute_script(f"{CODE}.focus(); {CODE}.setCursor(0, 99)")
    page.switch_to.active_element.send_keys(Keys.CONTROL, Keys.SPACE)
    hints = [hint.text for hint in wait_for(page, ".CodeMirror-hint")]
    assert "insp:Judgement" in hints


def test_nothing_is_asked_of_anybody_else_and_the_policy_holds(page: Chrome, address: str) -> None:
    wait_for(page, EDITORS)
    run_query(page)
    wait_for(page, ROWS)
    loaded = page.execute_script(
        "return JSON.stringify(performance.getEntriesByType('resource').map(e => e.name))"
    )
    hosts = {urlsplit(name).netloc for name in json.loads(loaded) if not name.startswith("data:")}
    assert hosts == {urlsplit(address).netloc}
    lines = page.get_log("browser")  # type: ignore[no-untyped-call]  # selenium gives it no types
    assert [line["message"] for line in lines if "favicon.ico" not in line["message"]] == []


def test_a_row_leads_to_its_page_here(page: Chrome, address: str) -> None:
    wait_for(page, EDITORS)
    page.execute_script(f"{CODE}.setValue('SELECT ?x {{ ?x a insp:Document }} LIMIT 1')")
    run_query(page)
    wait_for(page, ROWS)
    link = wait_for(page, f"{ROWS} a")[0]
    page.execute_script("arguments[0].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))", link)
    assert str(link.get_attribute("href")).startswith(f"{address}/doc/")
