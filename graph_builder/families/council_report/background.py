"""The background papers that a council's paper names.

Owns where that list ends and what of an entry is a title: links and addresses are taken off.
"""

from __future__ import annotations

import re

from graph_builder.facts import BackgroundPaper
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.addresses import public_evidence, without_addresses
from graph_builder.grammar.paragraphs import Paragraph

_NOTHING = re.compile(r"(?:none|nil|n/?a|not applicable|there are none)\.?", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_WEB = re.compile(r"https?://\S+|www\.\S+")


def read_background_papers(paper: Paper) -> tuple[BackgroundPaper, ...]:
    """The documents under that heading, links and addresses taken off; empty where it says "None"."""
    found: list[BackgroundPaper] = []
    for index in paper.under("background papers"):
        body = paper.body_of(index)
        marked = any(paragraph.is_marked for paragraph in body[:2])
        for paragraph in body:
            text = without_addresses(_WEB.sub("", _LINK.sub(r"\1", paragraph.text))).rstrip(" :")
            if (marked and found and not paragraph.is_marked) or _is_table(paragraph):
                break
            if not text or _NOTHING.fullmatch(text) or paragraph.text.endswith(":"):
                continue
            evidence = public_evidence(paper.document, paragraph.start, paragraph.end)
            found.append(BackgroundPaper(position=len(found) + 1, text=text, evidence=evidence))
    return tuple(found)


def _is_table(paragraph: Paragraph) -> bool:
    """True where the table of contacts begins."""
    return bool(re.match(r"(?:Name|Officer|Report author|Author|Contact)\b", paragraph.text))
