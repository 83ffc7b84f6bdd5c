"""The SHACL shapes a document's graph must fit before it is published, as Turtle by subject.

Owns where those files are; what they ask is in the Turtle itself.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import ontology

SHAPES_NAMESPACE = "https://w3id.org/inspection-graph/shapes#"

SUBJECTS = (*ontology.SUBJECTS, "closed_namespace")
"""One Turtle file each: for every part of the ontology, and for all of them together."""


def shape_files() -> tuple[Traversable, ...]:
    """The Turtle files of the shapes, by subject."""
    here = files(__name__)
    return tuple(here.joinpath(f"{subject}.ttl") for subject in SUBJECTS)
