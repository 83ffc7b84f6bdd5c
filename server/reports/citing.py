"""How a document, or a place in it, is cited: one line that a paper or an article can take as it is.

Owns the order of what is said. An address comes last: of the source where it is known, else of the page here.
"""

from __future__ import annotations

from collections.abc import Mapping

from server.pages.wording import date_in_words, period_in_words


def citation(
    about: Mapping[str, str], inspectorates: str, address: str, page: int | None = None, paragraph: str = ""
) -> str:
    """A line to cite.

    Args:
        about: the document's row of `documents`.
        inspectorates: who inspected, separated by semicolons; empty for what is no inspectorate's.
        address: of the page here that shows it.
        page, paragraph: the place, where one is meant; the paragraph by its printed number.
    """
    who = inspectorates.replace("; ", " and ")
    title = f"{about.get('title') or about.get('document', '')}: {about.get('authority', '')}"
    place = [f"page {page}"] if page else []
    place += [f"paragraph {paragraph}"] if paragraph else []
    parts = [who, title, _when(about), *place, about.get("url", ""), f"shown at {address}"]
    return ", ".join(part for part in parts if part)


def _when(about: Mapping[str, str]) -> str:
    if about.get("published"):
        return f"published {date_in_words(about['published'])}"
    if about.get("start"):
        return f"inspected {period_in_words(about['start'], about.get('end') or about['start'])}"
    return ""
