"""A server over the samples' graph on a real port, and a real browser to look at it."""

from __future__ import annotations

import csv
import io
import shutil
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from werkzeug.serving import make_server

from server import create_app
from server.pages.wording import inspection_key
from server.published import Published

QUIET = (
    "--headless",
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
)
"""Switches of a browser that asks nobody anything, and draws by WebGL without a graphics card."""


@pytest.fixture(scope="session")
def address(sample_store: Path) -> Iterator[str]:
    app = create_app(sample_store, query_workers=1)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    published = app.extensions["published"]
    assert isinstance(published, Published)
    published.close()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium and its chromedriver are not installed (Debian: chromium, chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for switch in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(executable_path=driver))
    yield chrome
    chrome.quit()


@pytest.fixture(scope="session")
def places(address: str) -> dict[str, str]:
    """What stands for the braces in an address."""

    def rows(query: str) -> list[dict[str, str]]:
        with urllib.request.urlopen(f"{address}/queries/{query}.csv") as answer:
            return list(csv.DictReader(io.StringIO(answer.read().decode())))

    fact = rows("judgements")[0]["iri"]
    mentioned = next(row for row in rows("inspections") if row["only_mentioned"] == "true")
    copy = next(row for row in rows("documents") if row["document"].endswith(".txt"))
    return {
        "fact": urllib.parse.quote(fact),
        "document": f"/documents/{fact.split('/id/document/')[1].split('/')[0]}/",
        "statement": f"/doc/{fact.split('/id/')[1]}",
        "mentioned": inspection_key(mentioned["inspection"]),
        "copy": f"/documents/{copy['iri'].rpartition('/')[2]}/",
    }
