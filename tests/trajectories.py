"""Two invented authorities over the years, as a store: only what derivations and their questions read.

Alderbourne is inspected in 2013, 2016, 2019, 2023 and 2026, under four frameworks; two documents
report the inspection of 2019. Birchmoor, which has Alderbourne as its statistical neighbour, is
inspected in 2016 and 2022, with a joint targeted inspection between the two.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from graph_builder.building.vocabulary import build_ontology_quads
from graph_builder.deriving import derive
from graph_builder.identifiers import DEFAULT_BASE, Identifiers
from graph_builder.prefixes import PREFIXES

_DEF = "https://w3id.org/inspection-graph/def"
OF_NEIGHBOURS = {"neighbours-improved-care-leavers", "shared-inspectors"}
"""Named queries of neighbours: the register knows no authority of the samples, those of a story it does."""

_PREFIXES = {
    **PREFIXES,
    **{
        scheme: f"{_DEF}/{scheme}/"
        for scheme in (
            "addressee",
            "due",
            "family",
            "framework",
            "grade",
            "kind",
            "progress",
            "role",
            "subject",
            "theme",
        )
    },
    "outcome": f"{_DEF}/national-framework-outcome/",
    "status": f"{_DEF}/judgement-status/",
    "id": f"{DEFAULT_BASE}id/",
}
_NAMES = {"alderbourne": "Alderbourne", "birchmoor": "Birchmoor"}


class Story:
    """Turtle that grows by what happens; each document gets a graph of its own."""

    def __init__(self) -> None:
        self._documents: dict[str, str] = {}

    def report(
        self,
        authority: str,
        framework: str,
        start: str,
        end: str,
        grades: Mapping[str, str],
        *,
        name: str = "",
        status: str = "primary",
        family: str = "",
    ) -> str:
        """A report on an inspection, and its judgements: framework area → grade. Gives the document's key."""
        key = f"{authority}-{framework}-{start}{name}"
        inspection = f"<{self.inspection(authority, framework, start)}>"
        turtle = f"""
        <id/authority/unknown/{authority}> a insp:LocalAuthority ; skos:prefLabel "{_NAMES[authority]}" .
        {inspection} a insp:Inspection ; insp:inspects <id/authority/unknown/{authority}> ;
            insp:framework framework:{framework} ; insp:fieldworkStart "{start}"^^xsd:date ;
            insp:fieldworkEnd "{end}"^^xsd:date .
        <id/document/{key}> a insp:Document ; insp:fileName "{key}.pdf" ;
            insp:family family:{family or framework} ;
            insp:aboutAuthority <id/authority/unknown/{authority}> ; insp:reportsOn {inspection} .
        """
        for area, grade in grades.items():
            turtle += f"""
            <id/document/{key}/judgement/{area}> a insp:Judgement ; insp:statedIn <id/document/{key}> ;
                insp:ofInspection {inspection} ; insp:grade grade:{grade} ; insp:status status:{status} ;
                insp:judgementArea <{_DEF}/{_scheme(area)}/{area}> .
            """
        self._documents[key] = turtle
        return key

    def state(self, document: str, turtle: str) -> None:
        """Something more that a document states; `doc:` is its address, `insp:statedIn` is added."""
        self._documents[document] += turtle.replace("doc:", f"id/document/{document}/")

    @staticmethod
    def inspection(authority: str, framework: str, start: str) -> str:
        return f"{DEFAULT_BASE}id/inspection/unknown/{authority}/{framework}/{start}"

    def store(self, *, derived: bool = True) -> ox.Store:
        """A store of all of it, the ontology and what is derived."""
        identifiers = Identifiers()
        store = ox.Store()
        store.bulk_load(build_ontology_quads(identifiers), ox.RdfFormat.N_QUADS)
        head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in _PREFIXES.items())
        for key, turtle in self._documents.items():
            store.load(
                f"{head}{turtle}".encode(),
                ox.RdfFormat.TURTLE,
                base_iri=DEFAULT_BASE,
                to_graph=ox.NamedNode(identifiers.document_graph(key)),
            )
        if derived:
            derive(store, identifiers)
        return store


def _scheme(area: str) -> str:
    return "looked-after-2013-area" if area.startswith("looked-after") else f"{area.partition('-')[0]}-area"


def story() -> Story:
    """The two authorities, as the module tells."""
    told = Story()
    told.report(
        "alderbourne",
        "looked-after-2013",
        "2013-07-08",
        "2013-07-12",
        {"looked-after-overall": "adequate", "looked-after-outcomes": "inadequate"},
    )
    sif = told.report(
        "alderbourne",
        "sif",
        "2016-02-01",
        "2016-02-25",
        {
            "sif-overall": "inadequate",
            "sif-help-and-protection": "inadequate",
            "sif-leadership": "requires-improvement",
            "sif-looked-after": "requires-improvement",
            "sif-care-leavers": "good",
            "sif-board": "good",
        },
    )
    joint = {
        "ilacs-overall": "requires-improvement",
        "ilacs-help-and-protection": "requires-improvement",
        "ilacs-leadership": "good",
        "ilacs-care-and-care-leavers": "requires-improvement",
    }
    for name in ("", "-copy"):
        told.report("alderbourne", "ilacs", "2019-03-04", "2019-03-15", joint, name=name)
    apart = {"ilacs-help-and-protection": "good", "ilacs-leadership": "good", "ilacs-care": "good"}
    told.report(
        "alderbourne",
        "ilacs",
        "2023-05-15",
        "2023-05-19",
        {**apart, "ilacs-overall": "good", "ilacs-care-leavers": "requires-improvement"},
    )
    last = told.report(
        "alderbourne", "ilacs", "2026-06-08", "2026-06-12", {**apart, "ilacs-care-leavers": "outstanding"}
    )
    first = told.report(
        "birchmoor",
        "sif",
        "2016-09-05",
        "2016-09-29",
        {"sif-overall": "good", "sif-help-and-protection": "inadequate", "sif-leadership": "good"},
    )
    jtai = told.report("birchmoor", "jtai", "2018-01-15", "2018-01-19", {})
    second = told.report(
        "birchmoor",
        "ilacs",
        "2022-10-03",
        "2022-10-14",
        {
            "ilacs-overall": "inadequate",
            "ilacs-help-and-protection": "inadequate",
            "ilacs-leadership": "inadequate",
        },
    )
    _tell_of_alderbourne(told, sif, last)
    _tell_of_birchmoor(told, first, jtai, second)
    return told


def _tell_of_alderbourne(told: Story, sif: str, last: str) -> None:
    told.state(
        sif,
        f"""
        <doc:role/1> a org:Membership ; org:role role:director-of-childrens-services ; insp:page 2 ;
            insp:statedIn <id/document/{sif}> ; org:organization <id/authority/unknown/alderbourne> ;
            insp:ofInspection <{told.inspection("alderbourne", "sif", "2016-02-01")}> ; insp:interim true ;
            insp:inPostSince "2015-09"^^xsd:gYearMonth ; insp:earliest "2015-09-01"^^xsd:date ;
            insp:latest "2015-09-30"^^xsd:date .
        <id/tenure/alderbourne/1> a insp:Tenure ; org:organization <id/authority/unknown/alderbourne> ;
            org:role role:director-of-childrens-services ; insp:firstAttested "2016-02-25"^^xsd:date ;
            insp:lastAttested "2016-02-25"^^xsd:date ; insp:interim true ;
            insp:holderInWords "not named; interim since September 2015" ;
            insp:sinceLatest "2015-09-30"^^xsd:date .
        """,
    )
    told.state(
        last,
        """
        <doc:finding/1> a insp:Finding , insp:Statement ; insp:position 1 ; insp:page 3 ;
            insp:section "The experiences and progress of care leavers" ;
            insp:text "Care leavers are known well and are helped early. Some stayed in unregistered homes." .
        """,
    )
    inspection = told.inspection("alderbourne", "ilacs", "2026-06-08")
    told.state(
        last, f"<doc:finding/1> insp:ofInspection <{inspection}> ; insp:statedIn <id/document/{last}> ."
    )


def _tell_of_birchmoor(told: Story, first: str, jtai: str, second: str) -> None:
    def asks(document: str, inspection: str, position: int, words: str, more: str) -> None:
        told.state(
            document,
            f"""
            <doc:recommendation/{position}> a insp:Recommendation ; insp:statedIn <id/document/{document}> ;
                insp:ofInspection <{inspection}> ; insp:position {position} ; insp:page 2 ;
                insp:text "{words}" ; {more} .
            """,
        )

    sif = told.inspection("birchmoor", "sif", "2016-09-05")
    joint = told.inspection("birchmoor", "jtai", "2018-01-15")
    ilacs = told.inspection("birchmoor", "ilacs", "2022-10-03")
    asked = (
        "insp:addressee subject:authority ; insp:kind kind:recommendation ; "
        "insp:nationalFrameworkOutcome outcome:%s"
    )
    asks(first, sif, 1, "Assess children sooner.", asked % 3)
    asks(first, sif, 2, "Plan for permanence.", asked % 4)
    asks(second, ilacs, 1, "Assess all children in time.", asked % 3)
    asks(
        jtai,
        joint,
        1,
        "Share what each agency knows.",
        "insp:addressee subject:partnership ; insp:kind kind:priority-action",
    )
    told.state(
        jtai,
        f"""
        <doc:statement-due> a insp:StatementDue ; insp:statedIn <id/document/{jtai}> ; insp:page 4 ;
            rdfs:label "A joint statement is due by 2018-06-29" ; insp:ofInspection <{joint}> ;
            insp:dueBy "2018-06-29"^^xsd:date ; insp:earliest "2018-06-29"^^xsd:date ;
            insp:latest "2018-06-29"^^xsd:date .
        """,
    )
    told.state(
        second,
        f"""
        <id/authority/unknown/birchmoor> insp:statisticalNeighbour <id/authority/unknown/alderbourne> .
        <doc:progress/1> a insp:ProgressStatement ; insp:progress progress:remains ;
            insp:statedIn <id/document/{second}> ;
            insp:text "Drift, found at the last inspection, remains." .
        <id/document/{second}> insp:aboutAuthority <id/authority/unknown/birchmoor> .
        """,
    )
