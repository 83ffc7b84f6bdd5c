"""Every IRI of the data is minted here, and nowhere else.

| thing                        | below the base                                       |
|------------------------------|------------------------------------------------------|
| local authority              | `id/authority/{name}`                                |
| authority not in register    | `id/authority/unknown/{name}`                        |
| former code of an authority  | `id/authority/{name}/former-code/{code}`             |
| reorganisation               | `id/reorganisation/{name}`                           |
| safeguarding board           | `id/board/{authority}`                               |
| partnership of agencies      | `id/partnership/{authority}`                         |
| inspectorate                 | `id/inspectorate/{name}`                             |
| inspection                   | `id/inspection/{authority}/{framework}/{first day}`  |
| inspection only mentioned    | `id/document/{hash}/previous-inspection/{n}/inspection` |
| person who inspects          | `id/person/{inspectorate}/{name}`                    |
| inspector of an untold body  | `id/document/{hash}/person/{name}`                   |
| person at an authority       | `id/person/{authority}/{name}`                       |
| person at another agency     | `id/person/{authority}/partner/{name}`               |
| software                     | `id/software/inspection-graph/{version}`             |
| document                     | `id/document/{hash}`                                 |
| what a document states       | `id/document/{hash}/{kind}/{place in the document}`  |
| passage a fact was read from | `id/document/{hash}/passage/{start}-{end}`           |
| page of a document           | `id/document/{hash}/page/{n}`                        |
| link between documents       | `id/link/{method}/{hash}`, and the place of a statement |
| grade of an inspection       | `id/area-grade/{key of the inspection}/{area}`       |
| change of a grade            | `id/grade-change/{key of the later inspection}/{area}` |
| issue that returned          | `id/returning-issue/{key of the later inspection}/…` |
| what is due next             | `id/due-next/{key of the statement}`                 |
| persons possibly the same    | `id/link/possibly-same-person/{person}/{person}`     |
| post held for a time         | `id/tenure/{authority}/{role}/{holder}`              |
| contradiction                | `id/contradiction/{on what}/{key of the statement}/{key of the other}` |
| named graph of a document    | `graph/document/{hash}`                              |
| other named graphs           | `graph/{name}`: ontology, register, links, derived   |

A name becomes a slug; `{hash}` is the first 16 hex digits of the SHA-256 of the document's
bytes; offsets are code points of its text; the first day of fieldwork is in ISO form. An
authority's name is the register's, never the document's; a person is one within an
inspectorate, within an authority, or among the other agencies of its area (police, health
service, …), since a name is all there is.

The four above the graphs are minted by the rules in `queries/derived/`, which SPARQL cannot have
done here.

Terms of the ontology live in its own namespace (`ontology.terms`), concepts
beside them; the base never applies to those.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

DEFAULT_BASE = "https://w3id.org/inspection-graph/"

DERIVED = "derived"
"""The name of the graph of what is inferred and derived, for `Identifiers.graph`."""

HASH_DIGITS = 16
"""How many hex digits of a document's SHA-256 name it: 64 bits."""


def slug(name: str) -> str:
    """A name as a path segment: lower-case ASCII letters, digits and single hyphens.

    `St. Helens` → `st-helens`; `Máire Atherton` → `maire-atherton`. Apostrophes vanish
    rather than split a word.

    Raises:
        ValueError: when nothing of the name is left.
    """
    plain = unicodedata.normalize("NFKD", re.sub("['’`]", "", name)).encode("ascii", "ignore").decode("ascii")
    result = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("&", " and ")).strip("-")
    if not result:
        raise ValueError(f"no letter or digit in {name!r}")
    return result


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Mints IRIs as strings below `base`, which ends in `/`."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+/", self.base):
            raise ValueError(f"a base IRI starts with http(s):// and ends in /: {self.base!r}")

    def authority(self, name: str) -> str:
        """A local authority of the register."""
        return f"{self.base}id/authority/{slug(name)}"

    def unknown_authority(self, name: str) -> str:
        """An authority that the register does not hold, under the name printed."""
        return f"{self.base}id/authority/unknown/{slug(name)}"

    def board(self, authority: str) -> str:
        """The safeguarding children board of an authority, by the authority's IRI."""
        return f"{self.base}id/board/{self._key_of(authority, 'authority')}"

    def partnership(self, authority: str) -> str:
        """The agencies of an authority's area together, by the authority's IRI."""
        return f"{self.base}id/partnership/{self._key_of(authority, 'authority')}"

    def inspectorate(self, name: str) -> str:
        """An inspectorate, by its name in the register."""
        return f"{self.base}id/inspectorate/{slug(name)}"

    def inspection(self, authority: str, framework: str, first_day: str) -> str:
        """An inspection: authority by IRI, framework by notation, first day of fieldwork in ISO."""
        return f"{self.base}id/inspection/{self._key_of(authority, 'authority')}/{framework}/{first_day}"

    def inspector(self, inspectorate: str, name: str) -> str:
        """Somebody at an inspectorate (by IRI): one person across all its reports."""
        return f"{self.base}id/person/{self._key_of(inspectorate, 'inspectorate')}/{slug(name)}"

    def officer(self, authority: str, name: str) -> str:
        """Somebody at an authority or its board: one person within that authority (by IRI)."""
        return f"{self.base}id/person/{self._key_of(authority, 'authority')}/{slug(name)}"

    def partner(self, authority: str, name: str) -> str:
        """Somebody at another agency of an authority's area: one person among all of these."""
        return f"{self.base}id/person/{self._key_of(authority, 'authority')}/partner/{slug(name)}"

    def person_of_document(self, sha256: str, name: str) -> str:
        """Somebody at a body that cannot be told: one person within the document."""
        return self.stated(sha256, "person", slug(name))

    def software(self, version: str) -> str:
        return f"{self.base}id/software/inspection-graph/{version}"

    def document(self, sha256: str) -> str:
        return f"{self.base}id/document/{sha256[:HASH_DIGITS]}"

    def stated(self, sha256: str, kind: str, *key: str | int) -> str:
        """Something a document states: its kind and its place there."""
        return "/".join((self.document(sha256), kind, *map(str, key)))

    def passage(self, sha256: str, start: int, end: int) -> str:
        return self.stated(sha256, "passage", f"{start}-{end}")

    def page(self, sha256: str, number: int) -> str:
        return self.stated(sha256, "page", number)

    def link(self, method: str, source: str) -> str:
        """A link: the notation of its method, and the IRI of the document or statement it begins at."""
        return f"{self.base}id/link/{method}/{self._key_of(source, 'document')}"

    def person_link(self, method: str, first: str, second: str) -> str:
        """A link between two persons (by IRI), the notation of its method before them."""
        return f"{self.base}id/link/{method}/{self._key_of(first, 'person')}/{self._key_of(second, 'person')}"

    def tenure(self, body: str, role: str, holder: str) -> str:
        """A post held for a time: its body by IRI (an authority or its board), its role by notation."""
        authority = body.removeprefix(f"{self.base}id/").partition("/")[2]
        return f"{self.base}id/tenure/{authority}/{role}/{holder}"

    def contradiction(self, about: str, statement: str, other: str) -> str:
        """Two statements (by IRI) that cannot both be right, the notation of what it is about before them."""
        keys = f"{self._key_of(statement, 'document')}/{self._key_of(other, 'document')}"
        return f"{self.base}id/contradiction/{about}/{keys}"

    def document_graph(self, sha256: str) -> str:
        return f"{self.base}graph/document/{sha256[:HASH_DIGITS]}"

    def graph(self, name: str) -> str:
        """One of the graphs that belong to no document."""
        return f"{self.base}graph/{name}"

    def _key_of(self, iri: str, kind: str) -> str:
        return iri.removeprefix(f"{self.base}id/{kind}/")
