"""The ontology, its schemes and the register of authorities, as Turtle that travels with the package.

Owns where those files are; what they say is in the Turtle itself. `ontology.terms`
is the closed namespace generated from them.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

ONTOLOGY_IRI = "https://w3id.org/inspection-graph/def"
"""The ontology's IRI; a term is `{ONTOLOGY_IRI}#{term}`, a concept `{ONTOLOGY_IRI}/{scheme}/{notation}`."""

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
)
"""The parts of the ontology: one Turtle file each, and one of the same name in `shapes`."""


def ontology_files() -> tuple[Traversable, ...]:
    """The Turtle files of the ontology: its parts by subject, then its schemes by name."""
    here = files(__name__)
    schemes = (file for file in here.joinpath("schemes").iterdir() if file.name.endswith(".ttl"))
    return (
        *(here.joinpath(f"{subject}.ttl") for subject in SUBJECTS),
        *sorted(schemes, key=lambda file: file.name),
    )


def register_file() -> Traversable:
    """The Turtle file of the register of authorities."""
    return files(__name__).joinpath("authorities.ttl")
