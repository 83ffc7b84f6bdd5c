"""The document itself: what it is, who read it, and what it says of itself.

Owns the document's node, its reading (PROV) and the statements of title, authority,
board, publication and licence, and the fields that have no value, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, PROV

from graph_builder.building.concepts import FAMILIES, concept
from graph_builder.building.literals import integer, partial_date, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.publication import decide_publication
from graph_builder.building.statements import Statements
from graph_builder.facts import Licence, PartialDate, ReportFacts
from graph_builder.identifiers import slug
from graph_builder.version import __version__
from ontology import terms

_LICENSE = DCTERMS.license

_KNOWN_LICENCES = frozenset({"ogl", "non-commercial"})
"""Keys of `facts.Licence` that name a licence; of any other the words are kept and nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDescription:
    """What is known of a document without reading it.

    `name` is what `document` columns show; `sha256` is of its bytes, in hex; `url`,
    `listed` (the date of publication) and `listed_title` are the manifest's.
    """

    name: str
    sha256: str
    page_count: int
    url: str | None = None
    listed: PartialDate | None = None
    listed_title: str | None = None


def build_document(
    facts: ReportFacts, description: DocumentDescription, occasion: Occasion, statements: Statements
) -> None:
    """The document's node, its reading, and what it says of itself."""
    document = statements.thing(
        statements.document,
        FAMILIES[facts.family].document,
        terms.Document,
        label=f"{facts.title.text} ({description.name})",
    )
    printed = facts.publication.date if facts.publication else None
    listed = description.listed
    statements.describe(
        document,
        {
            DCTERMS.title: text(facts.title.text),
            DCTERMS.alternative: text(description.listed_title or None),
            terms.fileName: text(description.name),
            terms.sha256: text(description.sha256),
            terms.pageCount: integer(description.page_count),
            terms.family: concept(terms.FAMILY, facts.family),
            terms.reportsOn: occasion.inspection,
            terms.aboutAuthority: occasion.authority,
            terms.listedPublished: partial_date(listed) if listed else None,
            FOAF.page: _web_address(description.url),
            _LICENSE: _licence(facts.licence),
            PROV.wasGeneratedBy: _build_reading(facts, statements),
        },
    )
    statements.date(document, DCTERMS.issued, decide_publication(printed, listed))
    _build_names(facts, occasion, statements)
    _build_imprint(facts, statements)
    _build_missing(facts, statements)


def _build_reading(facts: ReportFacts, statements: Statements) -> URIRef:
    """Which software read the document, by which version of the family's rules."""
    software = statements.thing(
        URIRef(statements.identifiers.software(__version__)),
        PROV.SoftwareAgent,
        label=f"inspection-graph {__version__}",
    )
    reading = statements.thing(
        statements.below("reading"),
        terms.Reading,
        label=f"Reading by the rules for the family {facts.family}, version {facts.rule_version}",
    )
    statements.describe(
        reading,
        {
            PROV.used: statements.document,
            PROV.wasAssociatedWith: software,
            terms.ruleVersion: integer(facts.rule_version),
        },
    )
    return reading


def _build_names(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    title = statements.state(
        statements.below("title"), terms.TitleStatement, "Title of the document", facts.title.evidence
    )
    statements.describe(title, {terms.text: text(facts.title.text)})
    authority = statements.state(
        statements.below("authority"),
        terms.AuthorityStatement,
        f"The authority is named as {facts.authority.name}",
        facts.authority.evidence,
    )
    statements.describe(
        authority, {terms.nameAsPrinted: text(facts.authority.name), terms.names: occasion.authority}
    )
    if facts.board is not None:
        board = statements.state(
            statements.below("board"),
            terms.BoardStatement,
            f"The board is named as {facts.board.name}" if facts.board.name else "A board is reviewed",
            facts.board.evidence,
        )
        statements.describe(board, {terms.nameAsPrinted: text(facts.board.name), terms.names: occasion.board})


def _build_imprint(facts: ReportFacts, statements: Statements) -> None:
    if facts.publication is not None:
        publication = statements.state(
            statements.below("publication"),
            terms.PublicationStatement,
            f"Published {facts.publication.date}",
            facts.publication.evidence,
        )
        statements.date(publication, terms.publishedOn, facts.publication.date)
    if facts.licence is not None:
        licence = statements.state(
            statements.below("licence"),
            terms.LicenceStatement,
            "What the document says of its re-use",
            facts.licence.evidence,
        )
        statements.describe(
            licence, {terms.text: text(facts.licence.text), _LICENSE: _licence(facts.licence)}
        )


def _build_missing(facts: ReportFacts, statements: Statements) -> None:
    for missing in facts.missing:
        node = statements.state(
            statements.below("missing", slug(missing.field)),
            terms.MissingField,
            f"{missing.field}: {missing.status}",
            evidence=None,
        )
        statements.describe(
            node,
            {
                terms.field: text(missing.field),
                terms.status: concept(terms.FIELD_STATUS, missing.status),
                terms.reason: text(missing.reason),
            },
        )


def _licence(licence: Licence | None) -> URIRef | None:
    known = licence is not None and licence.key in _KNOWN_LICENCES
    return concept(terms.LICENCE, licence.key) if licence is not None and known else None


def _web_address(url: str | None) -> URIRef | Literal | None:
    """Where the document was downloaded, as an IRI; what is no web address is no IRI."""
    if not url or urlsplit(url).scheme not in ("http", "https"):
        return None
    return URIRef(quote(url, safe="%/:=&?~#+!$,;'@()*[]"))
