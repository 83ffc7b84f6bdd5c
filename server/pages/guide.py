"""The documentation at `/docs/`: the same Markdown as in the folder `docs/`, as pages of the site.

Owns how it becomes HTML, and where its links lead. What it says is in the files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Blueprint, Response, make_response, render_template, send_file, url_for
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from server.errors import Problem

PLACES = tuple(Path(__file__).resolve().parents[above] / "docs" for above in (1, 2))
"""Where the files are: in an installed package, and in a checkout."""

ORDER = (
    ("Learn", ("tutorial", "sparql-tutorial", "questions", "api")),
    ("What the graph says", ("model", "ontology", "families", "issues", "corrections")),
    ("How far to trust it", ("links", "people", "themes", "progress")),
)
"""The pages that readers want first, by what they are for; all others follow."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the documentation: what names it in addresses, and its file."""

    name: str
    file: Path

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @property
    def title(self) -> str:
        """Its first heading."""
        found = re.search(r"^# (.+)$", self.text, flags=re.MULTILINE)
        return found[1] if found else self.name


class Guide:
    """All pages of the documentation, by their names."""

    @cached_property
    def pages(self) -> dict[str, Page]:
        folder = next(place for place in PLACES if place.is_dir())
        return {file.stem: Page(file.stem, file) for file in sorted(folder.glob("*.md"))}

    def parts(self) -> list[tuple[str, list[Page]]]:
        """The pages by what they are for."""
        first = [(heading, [self.pages[name] for name in names]) for heading, names in ORDER]
        placed = {name for _, names in ORDER for name in names}
        return [*first, ("More", [page for name, page in self.pages.items() if name not in placed])]

    def page(self, name: str) -> Page:
        """The page of this name.

        Raises:
            Problem: there is none.
        """
        if name not in self.pages:
            raise Problem(404, "No such page", f"The documentation has no page “{name}”.", "See /docs/")
        return self.pages[name]


def guide_blueprint() -> Blueprint:
    """The routes of the documentation."""
    blueprint = Blueprint("guide", __name__)
    guide = Guide()

    @blueprint.get("/docs/")
    def list_pages() -> Response:
        return make_response(render_template("guide.html", parts=guide.parts()))

    @blueprint.get("/docs/<name>")
    def show_page(name: str) -> Response:
        page = guide.page(name)
        shown = render_markdown(page.text, frozenset(guide.pages))
        return make_response(render_template("guide_page.html", page=page, shown=shown))

    @blueprint.get("/docs/<name>.svg")
    def show_picture(name: str) -> Response:
        file = next(iter(guide.pages.values())).file.with_name(f"{name}.svg")
        if not file.is_file():
            raise Problem(404, "No such picture", f"The documentation has no picture “{name}”.", "See /docs/")
        return send_file(file, mimetype="image/svg+xml")

    return blueprint


def render_markdown(text: str, pages: frozenset[str]) -> Markup:
    """Markdown as HTML: headings have anchors, tables can be scrolled, links lead to these `pages`."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", anchor_of(tokens[place + 1].content))
        for child in token.children or ():
            _lead_on(child, pages)
    shown = markdown.renderer.render(_scrollable(tokens), markdown.options, {})
    # Rendered from our own files, with HTML in them switched off.
    return Markup(shown)


def anchor_of(heading: str) -> str:
    """What a heading is linked to by, as where Markdown is shown elsewhere."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def _lead_on(token: Token, pages: frozenset[str]) -> None:
    """Lets a link or a picture of a page lead to where the site has it."""
    if token.type == "image":
        name = str(token.attrs["src"]).removesuffix(".svg")
        token.attrSet("src", url_for("guide.show_picture", name=name))
    elif token.type == "link_open":
        target, _, anchor = str(token.attrs["href"]).partition("#")
        if target.removesuffix(".md") in pages:
            name = target.removesuffix(".md")
            token.attrSet("href", url_for("guide.show_page", name=name, _anchor=anchor or None))
        elif target.endswith(".svg"):
            token.attrSet("href", url_for("guide.show_picture", name=target.removesuffix(".svg")))


def _scrollable(tokens: Sequence[Token]) -> list[Token]:
    """Wide tables and code scroll by themselves, also by the keyboard; the page does not."""
    shown: list[Token] = []
    for token in tokens:
        if token.type == "table_open":
            region = Token("html_block", "", 0)
            region.content = '<div class="wide" tabindex="0" role="region" aria-label="Table">'
            shown += [region, token]
        elif token.type == "table_close":
            end = Token("html_block", "", 0)
            end.content = "</div>"
            shown += [token, end]
        else:
            if token.type in ("fence", "code_block"):
                token.attrSet("tabindex", "0")
            shown.append(token)
    return shown
