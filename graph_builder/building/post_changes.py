"""Changes in who holds a leading post, as sentences tell of them."""

from __future__ import annotations

from graph_builder.building.concepts import concept
from graph_builder.building.literals import TRUE, integer, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.statements import Statements
from graph_builder.facts import PostChange, Role
from ontology import terms


def build_post_changes(changes: tuple[PostChange, ...], occasion: Occasion, statements: Statements) -> None:
    """One statement for each, which is no membership: it attests nobody in the post on any day."""
    for fact in changes:
        node = statements.state(
            statements.below("post-change", fact.position),
            terms.PostChange,
            f"{fact.role}: {fact.kind.value.replace('-', ' ')}{', announced' if fact.announced else ''}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.about: occasion.board if fact.role is Role.BOARD_CHAIR else occasion.authority,
                terms.changedPost: concept(terms.ROLE, fact.role),
                terms.postChange: concept(terms.POST_CHANGE, fact.kind),
                terms.announced: TRUE if fact.announced else None,
                terms.interim: TRUE if fact.interim else None,
                terms.position: integer(fact.position),
                terms.text: text(fact.text),
            },
        )
        statements.date(node, terms.changedOn, fact.date)
