"""The SHACL shapes a document's graph must fit before it is published, as Turtle by subject.

Owns where those files are; what they ask is in the Turtle itself.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

SHAPES_NAMESPACE = "https://w3id.org/inspection-graph/shapes#"

SUBJECTS = (
    "inspection",
    "organisation",
    "finding",
    "progress",
    "paper",
    "partnership",
    "link",
    "tenure",
    "post_change",
    "inference",
    "derived",
    "correction",
    "evidence",
    "closed_namespace",
)


def shape_files() -> tuple[Traversable, ...]:
    """The Turtle files of the shapes, by subject."""
    here = files(__name__)
    return tuple(here.joinpath(f"{subject}.ttl") for subject in SUBJECTS)
