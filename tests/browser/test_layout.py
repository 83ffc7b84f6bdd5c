"""Pages stand still while they load, and print without what only a screen needs."""

from __future__ import annotations

import pytest
from selenium.webdriver import Chrome

MOST_SHIFT = 0.05
"""Of the cumulative layout shift; 0.1 is what browsers call good."""

PAGES = ["/", "/authorities/", "/authorities/wexmouth", "/inspections/unknown/wexmouth/ilacs/2025-05-12",
         "/documents/", "/quality", "/search?q=care", "{document}", "/evidence?of={fact}"]  # fmt: skip

SHIFT = """
const done = arguments[arguments.length - 1];
let sum = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) sum += entry.value;
}).observe({type: "layout-shift", buffered: true});
setTimeout(() => done(sum), 300);
"""


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("width", [1440, 400])
def test_nothing_moves_while_a_page_loads(
    browser: Chrome, address: str, places: dict[str, str], page: str, width: int
) -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        browser.get(address + page.format(**places))
        assert browser.execute_async_script(SHIFT) < MOST_SHIFT
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize(
    "page", ["/authorities/wexmouth", "/search?q=care", "{document}", "/evidence?of={fact}"]
)
def test_paper_has_the_content_alone(
    browser: Chrome, address: str, places: dict[str, str], page: str
) -> None:
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        browser.get(address + page.format(**places))
        shown = browser.execute_script(
            "return [...document.querySelectorAll('header, footer, form, nav, button')]"
            ".filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"
        )
        headed = browser.execute_script("return document.querySelector('h1').checkVisibility()")
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown == []
    assert headed
