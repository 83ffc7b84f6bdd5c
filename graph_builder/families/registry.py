"""The report families, in order, and the choice of the one that claims a document.

To add a family: write its module, list it here, add an example to `samples/` and
read its golden file (CONTRIBUTING.md has the recipe).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from graph_builder.facts import Family, ReportFacts
from graph_builder.families import (
    annual_conversation,
    area_send,
    council_report,
    ilacs,
    ilacs_focused_visit,
    joint_area_review,
    jtai,
    looked_after_2013,
    monitoring_visit,
    protection_2012,
    sif,
)
from graph_builder.grammar.post_changes import read_post_changes
from graph_builder.grammar.progress import read_progress
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document, Form


class FamilyModule(Protocol):
    """What a family's module offers."""

    FAMILY: Family
    RULE_VERSION: int
    """Raised whenever a change of the rules can change what is read."""

    def recognise(self, document: Document) -> bool:
        """True if the document says of itself that it is one of these."""
        ...

    def read(self, document: Document) -> ReportFacts:
        """All that the report states.

        Raises:
            Refusal: when what every such report states is not there (a misread).
        """
        ...


FAMILIES: tuple[FamilyModule, ...] = (
    sif,
    ilacs,
    ilacs_focused_visit,
    monitoring_visit,
    looked_after_2013,
    protection_2012,
    joint_area_review,
    jtai,
    area_send,
    annual_conversation,
    council_report,
)


def family_of(document: Document) -> FamilyModule:
    """The one family that claims the document.

    Raises:
        Refusal: when none does, or more than one.
    """
    claims = [family for family in FAMILIES if family.recognise(document)]
    if len(claims) == 1:
        return claims[0]
    if claims:
        names = " and ".join(family.FAMILY.value for family in claims)
        raise Refusal(
            Code.SEVERAL_FAMILIES,
            f"it looks like more than one kind of report ({names}).",
            "Please report this document.",
        )
    if document.form is Form.HTML and document.name.lower().endswith(".pdf"):
        raise Refusal(
            Code.HTML_NAMED_PDF,
            "it is a web page saved under the name of a PDF, and no report we know.",
            "Open its address in a browser and download the PDF itself.",
        )
    known = ", ".join(family.FAMILY.value for family in FAMILIES)
    raise Refusal(
        Code.UNKNOWN_FAMILY,
        f"it is no report of a kind we read ({known}).",
        "If it is an inspection report all the same, please report it.",
    )


def read_facts(document: Document) -> ReportFacts:
    """All that the document states, read by the family that claims it.

    What findings say of progress, and what is told of a change of director and the like, is said alike
    in all families, and read here.

    Raises:
        Refusal: when no family claims it, several do, or it is misread.
    """
    facts = family_of(document).read(document)
    return replace(
        facts,
        progress=read_progress(document, (*facts.findings, *facts.headline_findings)),
        post_changes=read_post_changes(document, facts.people),
    )
