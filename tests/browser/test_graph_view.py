"""The picture of the graph in a browser: drawn, opened, narrowed, kept, and walked through by keys alone."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait


@pytest.fixture
def graph(browser: Chrome, address: str) -> Iterator[Chrome]:
    """The browser with the graph drawn around an authority; nothing was refused while it was looked at."""
    browser.get_log("browser")  # type: ignore[no-untyped-call]  # selenium gives it no types
    browser.get(f"{address}/graph/?at=Wexmouth")
    drawn(browser)
    yield browser
    lines = browser.get_log("browser")  # type: ignore[no-untyped-call]  # as above
    assert [line["message"] for line in lines if line["level"] == "SEVERE"] == []


def drawn(page: Chrome) -> dict[str, Any]:
    """Waits for the picture, and gives the data that the page says it shows."""
    WebDriverWait(page, 20).until(
        lambda here: here.execute_script(
            "const shown = document.getElementById('picture');"
            "return shown.dataset.things && !shown.hasAttribute('aria-busy')"
        )
    )
    figure = page.find_element(By.ID, "picture")
    source = figure.get_property("dataset")["graph"]  # type: ignore[index]  # an object, by its element
    with urllib.request.urlopen(page.current_url.split("/graph/")[0] + source) as answer:
        data: dict[str, Any] = json.load(answer)
    assert figure.get_attribute("data-things") == str(len(data["things"]))
    assert figure.get_attribute("data-ties") == str(len(data["ties"]))
    return data


def keys_in_table(page: Chrome) -> list[str]:
    found: list[str] = page.execute_script(
        "return [...document.querySelectorAll('#things-shown tr[data-key]')].map(row => row.dataset.key)"
    )
    return found


def canvas(page: Chrome) -> WebElement:
    return page.find_element(By.ID, "canvas")


def chosen(page: Chrome) -> str:
    return canvas(page).get_attribute("data-chosen") or ""


def test_what_is_drawn_is_what_the_tables_say(graph: Chrome) -> None:
    data = drawn(graph)
    assert keys_in_table(graph) == [thing[0] for thing in data["things"]]
    assert len(graph.find_elements(By.CSS_SELECTOR, "#canvas canvas")) > 1
    assert len(graph.find_elements(By.CSS_SELECTOR, "#ties-shown tbody tr")) == len(data["ties"])
    assert graph.find_element(By.CSS_SELECTOR, "#details h2").text == "Wexmouth"
    assert not graph.find_elements(By.CSS_SELECTOR, "#picture img")


def test_arrows_go_from_thing_to_thing_and_enter_opens(graph: Chrome) -> None:
    before = keys_in_table(graph)
    canvas(graph).send_keys(Keys.ARROW_RIGHT)
    first = chosen(graph)
    assert first in before
    visited = {first}
    for key in (Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.ARROW_RIGHT) * 4:
        canvas(graph).send_keys(key)
        visited.add(chosen(graph))
        if graph.find_elements(By.CSS_SELECTOR, "#details a.open"):
            break
    assert len(visited) > 1
    opened = chosen(graph)
    canvas(graph).send_keys(Keys.ENTER)
    WebDriverWait(graph, 10).until(lambda here: f"open={opened}" in urllib.parse.unquote(here.current_url))
    drawn(graph)
    assert set(before) < set(keys_in_table(graph))
    assert chosen(graph) == opened
    canvas(graph).send_keys("+", "-", Keys.ESCAPE)
    assert chosen(graph) == ""


def test_going_back_shows_what_was_there(graph: Chrome) -> None:
    before, where = keys_in_table(graph), graph.current_url
    graph.find_element(By.CSS_SELECTOR, "#things-shown a.open").click()
    WebDriverWait(graph, 10).until(lambda here: here.current_url != where)
    drawn(graph)
    assert len(keys_in_table(graph)) > len(before)
    shared = graph.current_url
    opened = keys_in_table(graph)
    graph.back()
    WebDriverWait(graph, 10).until(lambda here: keys_in_table(here) == before)
    graph.get(shared)
    drawn(graph)
    assert keys_in_table(graph) == opened


def test_a_form_narrows_the_picture_without_leaving_the_page(graph: Chrome) -> None:
    graph.execute_script("window.stillHere = true")
    form = graph.find_element(By.CSS_SELECTOR, "form[aria-label='Look at']")
    form.find_element(By.CSS_SELECTOR, "[value=person]").click()
    form.find_element(By.TAG_NAME, "button").click()
    WebDriverWait(graph, 10).until(lambda here: "show=" in here.current_url)
    data = drawn(graph)
    assert "person" not in {thing[1] for thing in data["things"]}
    assert keys_in_table(graph) == [thing[0] for thing in data["things"]]
    assert graph.execute_script("return window.stillHere")


def test_a_path_is_asked_for_and_drawn(graph: Chrome) -> None:
    form = graph.find_element(By.CSS_SELECTOR, "form[aria-label='How two are connected']")
    form.find_element(By.NAME, "to").send_keys("Brackenshire")
    form.find_element(By.CSS_SELECTOR, "[value=theme]").click()
    form.find_element(By.TAG_NAME, "button").click()
    WebDriverWait(graph, 10).until(lambda here: "to=Brackenshire" in here.current_url)
    data = drawn(graph)
    assert graph.find_element(By.TAG_NAME, "h1").text == "How Wexmouth and Brackenshire are connected"
    assert graph.find_elements(By.CSS_SELECTOR, ".paths li")
    assert keys_in_table(graph) == [thing[0] for thing in data["things"]]


def test_the_picture_is_saved_as_png(graph: Chrome, tmp_path: Path) -> None:
    graph.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    graph.find_element(By.ID, "png").click()
    saved = tmp_path / "graph.png"
    WebDriverWait(graph, 20).until(lambda _: saved.is_file())
    WebDriverWait(graph, 20).until(lambda _: saved.read_bytes().endswith(b"IEND\xaeB`\x82"))
    assert saved.read_bytes().startswith(b"\x89PNG")


def test_without_webgl_the_servers_picture_stands_in(browser: Chrome, address: str) -> None:
    without = browser.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument",
        {"source": "HTMLCanvasElement.prototype.getContext = () => null"},
    )
    try:
        browser.get(f"{address}/graph/?at=Wexmouth")
        image = WebDriverWait(browser, 10).until(
            lambda here: here.find_element(By.CSS_SELECTOR, "#picture img")
        )
        WebDriverWait(browser, 10).until(
            lambda here: here.execute_script("return arguments[0].naturalWidth", image)
        )
        assert not canvas(browser).is_displayed()
        assert keys_in_table(browser)
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", without)
