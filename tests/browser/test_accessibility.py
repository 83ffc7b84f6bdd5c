"""Every kind of page against WCAG 2.2 AA by axe, light and dark, wide and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome

AXE = Path(__file__).resolve().parents[2] / "server" / "web" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

VENDOR = [".yasgui .tabsList", ".yasgui .CodeMirror textarea"]
"""What Yasgui draws and gives no way to mend: a list of tabs that also holds a button, and the nameless field
that takes the keys of its editor."""

PAGES = {
    "front": "/",
    "wall": "/authorities/",
    "authority": "/authorities/wexmouth",
    "paper for the board": "/authorities/wexmouth/paper",
    "graph": "/graph/",
    "graph around one": "/graph/?at=Wexmouth",
    "path": "/graph/?at=Wexmouth&to=Brackenshire&through=inspection&through=theme",
    "compare": "/compare?with=wexmouth&with=tarnholme",
    "themes": "/themes/",
    "theme": "/themes/assessment",
    "people": "/people/",
    "inspector": "/people/ofsted/gwendolen-prior",
    "leader": "/people/unknown/fleetmarsh/clementine-farrow",
    "search": "/search?q=care",
    "search for nothing": "/search?q=xylophone",
    "documents": "/documents/",
    "document": "{document}",
    "evidence": "/evidence?of={fact}",
    "questions": "/queries/",
    "question": "/queries/judgements",
    "questions for programs": "/api",
    "statement": "{statement}",
    "inspection": "/inspections/unknown/wexmouth/ilacs/2025-05-12",
    "inspection only mentioned": "/inspections/{mentioned}",
    "page of a text": "{copy}pages/1",
    "thing": "/doc/inspection/unknown/wexmouth/ilacs/2025-05-12",
    "ontology": "/def",
    "shapes": "/shapes",
    "downloads": "/download/",
    "quality": "/quality",
    "documentation": "/docs/",
    "page of the documentation": "/docs/issues",
    "picture of the ontology": "/docs/ontology",
    "editor": "/sparql",
    "not found": "/nowhere",
}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, browser: Chrome) -> str:
    features = [{"name": "prefers-color-scheme", "value": request.param}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    return str(request.param)


@pytest.fixture(params=[1440, 320])
def width(request: pytest.FixtureRequest, browser: Chrome) -> int:
    size = {"width": request.param, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    return int(request.param)


@pytest.fixture(autouse=True, scope="module")
def as_it_was(browser: Chrome) -> Any:
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_wrong(
    browser: Chrome, address: str, places: dict[str, str], page: str, scheme: str, width: int
) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: `python hatch_build.py types` fetches what the tests need")
    browser.get(address + PAGES[page].format(**places))
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run({include: document, exclude: arguments[1]}, {runOnly: arguments[0]})"
        ".then(result => done(result.violations));",
        RULES,
        VENDOR if page == "editor" else [],
    )
    told = [
        f"{each['id']}: {each['help']}: {[node['html'][:120] for node in each['nodes'][:3]]}"
        for each in found
    ]
    assert told == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width, (
        "it scrolls sideways"
    )
