"""The register of local authorities: which there are, and which one a printed name means.

Owns the look-up; the facts are in `ontology/authorities.ttl`. A name is found when it
is the authority's own in one of the forms of `graph_builder.authority_names`, and
never because it is near to one. Free of rdflib: it is loaded wherever reports are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import pyoxigraph as ox

from graph_builder.authority_names import name_key, readings
from graph_builder.identifiers import DEFAULT_BASE
from ontology import ONTOLOGY_IRI, register_file

_INSP = f"{ONTOLOGY_IRI}#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ORG = "http://www.w3.org/ns/org#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_Values = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A local authority with duties for services for children.

    `slug` is the last part of its IRI; `type` and `region` are notations of their
    schemes; `neighbours`, `predecessors` and `successors` are slugs, the neighbours from
    the closest. `established` is known of authorities that came from a recent
    reorganisation; `abolished` is the last day of one that is gone.
    """

    name: str
    slug: str
    iri: str
    type: str
    region: str
    gss_code: str
    dfe_code: str
    other_names: tuple[str, ...] = ()
    former_gss_codes: tuple[str, ...] = ()
    ofsted_urn: str | None = None
    established: date | None = None
    abolished: date | None = None
    neighbours: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


class Register:
    """All authorities, those abolished among them, in the order of their names."""

    def __init__(self, authorities: tuple[Authority, ...]) -> None:
        self.authorities = authorities
        self._by_slug = {authority.slug: authority for authority in authorities}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        for authority in authorities:
            for name in (authority.name, *authority.other_names):
                self._by_key[name_key(name)].add(authority.slug)

    def find(self, name: str) -> Authority | None:
        """The authority that a printed name means.

        Letter case, punctuation, "&" and the usual forms of names do not matter. None
        when no authority has the name, or when it could mean more than one: never the nearest.
        """
        for step in readings(name):
            slugs = {
                slug
                for reading in step
                for slug in self._by_key.get(reading.key, ())
                if self._by_slug[slug].type in reading.types
            }
            if slugs:
                return self._by_slug[slugs.pop()] if len(slugs) == 1 else None
        return None

    def get(self, slug: str) -> Authority | None:
        """The authority with this slug, as in `predecessors` or `neighbours`."""
        return self._by_slug.get(slug)


@cache
def load_register(base: str = DEFAULT_BASE) -> Register:
    """The register, with the authorities' IRIs below `base`."""
    described: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in ox.parse(register_file().read_bytes(), format=ox.RdfFormat.TURTLE):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            described[triple.subject.value][triple.predicate.value].append(triple.object.value)
    changes = [values for values in described.values() if f"{_ORG}ChangeEvent" in values[_TYPE]]
    authorities = (
        _authority(iri, values, changes, base)
        for iri, values in described.items()
        if f"{_INSP}LocalAuthority" in values[_TYPE]
    )
    return Register(tuple(sorted(authorities, key=lambda authority: authority.name)))


def _authority(iri: str, values: _Values, changes: list[dict[str, list[str]]], base: str) -> Authority:
    abolished = _only_date(values, "abolished")
    return Authority(
        name=values[f"{_SKOS}prefLabel"][0],
        slug=_last(iri),
        iri=iri.replace(DEFAULT_BASE, base, 1),
        type=_last(values[f"{_INSP}authorityType"][0]),
        region=_last(values[f"{_INSP}region"][0]),
        gss_code=values[f"{_INSP}gssCode"][0],
        dfe_code=values[f"{_INSP}dfeCode"][0],
        other_names=tuple(values.get(f"{_SKOS}altLabel", ())),
        former_gss_codes=tuple(values.get(f"{_INSP}formerGssCode", ())),
        ofsted_urn=next(iter(values.get(f"{_INSP}ofstedUrn", ())), None),
        established=_only_date(values, "established"),
        abolished=abolished,
        neighbours=tuple(map(_last, values.get(f"{_INSP}statisticalNeighbour", ()))),
        predecessors=_across(changes, iri, "resultingOrganization", "originalOrganization"),
        # Dorset gave up Christchurch and lives on: a part given away is no succession.
        successors=_across(changes, iri, "originalOrganization", "resultingOrganization")
        if abolished
        else (),
    )


def _across(changes: list[dict[str, list[str]]], iri: str, side: str, other: str) -> tuple[str, ...]:
    """The authorities on the other side of the reorganisations that this one was in."""
    return tuple(
        _last(body)
        for change in changes
        if iri in change[f"{_ORG}{side}"]
        for body in change[f"{_ORG}{other}"]
    )


def _only_date(values: _Values, term: str) -> date | None:
    found = values.get(f"{_INSP}{term}")
    return date.fromisoformat(found[0]) if found else None


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]
