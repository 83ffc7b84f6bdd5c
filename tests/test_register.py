"""Names as reports print them find the authority they mean, and no other."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph_builder.authority_names import plain_name
from graph_builder.register import Register, load_register

REGISTER = load_register()

PRINTED = {
    "London Borough of Barnet": "barnet",
    "Blackburn with Darwen Borough Council": "blackburn-with-darwen",
    "Bournemouth, Christchurch and Poole": "bournemouth-christchurch-and-poole",
    "BCP Council": "bournemouth-christchurch-and-poole",
    "Bournemouth Borough Council": "bournemouth",
    "Borough of Poole": "poole",
    "Brighton and Hove City Council": "brighton-and-hove",
    "Bristol City Council": "bristol-city-of",
    "Bristol, City of": "bristol-city-of",
    "Calderdale Metropolitan Council": "calderdale",
    "Calderdale Metropolitan Borough Council": "calderdale",
    "Cheshire East Unitary Authority": "cheshire-east",
    "City of Bradford Metropolitan District Council": "bradford",
    "City of London Corporation": "city-of-london",
    "City of Wolverhampton Council": "wolverhampton",
    "City of York Council": "york",
    "York City Council": "york",
    "Council of the City of Sunderland": "sunderland",
    "Council of the Isles of Scilly": "isles-of-scilly",
    "County Durham": "durham",
    "Durham County Council": "durham",
    "Cumbria County Council": "cumbria",
    "Derby City": "derby",
    "Derby City local authority": "derby",
    "Derbyshire County Council": "derbyshire",
    "Dorset County Council": "dorset",
    "Herefordshire, County of": "herefordshire",
    "Hull City Council": "kingston-upon-hull-city-of",
    "London Borough of Hammersmith & Fulham local authority": "hammersmith-and-fulham",
    "LONDON BOROUGH OF HAMMERSMITH AND FULHAM": "hammersmith-and-fulham",
    "Medway Children’s Services": "medway",
    "Newcastle local authority": "newcastle-upon-tyne",
    "Newcastle Upon Tyne": "newcastle-upon-tyne",
    "North Northamptonshire Council": "north-northamptonshire",
    "Northamptonshire County Council": "northamptonshire",
    "Nottingham City Council": "nottingham",
    "Nottinghamshire County Council": "nottinghamshire",
    "Royal Borough of Kingston upon Thames Council": "kingston-upon-thames",
    "the Royal Borough of Kensington and Chelsea": "kensington-and-chelsea",
    "Royal Borough of Windsor & Maidenhead": "windsor-and-maidenhead",
    "Sefton Metropolitan Borough Council (MBC)": "sefton",
    "St Helens Council": "st-helens",
    "Stoke-on-Trent City Council": "stoke-on-trent",
    "Telford & Wrekin Council": "telford-and-wrekin",
    "Westminster City Council": "westminster",
    "Wiltshire Council local authority": "wiltshire",
}

NOBODY = (
    "Alderbourne County Council",
    "Fenwick-on-Tarn Borough Council",
    "London",
    "Kingston",
    "Richmond",
    "Bedfordshire",
    "Berkshire",
    "Cheshire",
    "Yorkshire",
    "Newcastle-under-Lyme",
    "Middlesborough",
    "London Borough of Essex",
    "Oldham County Council",
    "Council",
    "The City of",
    "",
)


@pytest.mark.parametrize(("printed", "slug"), PRINTED.items())
def test_a_printed_name_finds_its_authority(printed: str, slug: str) -> None:
    found = REGISTER.find(printed)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize("name", NOBODY)
def test_a_name_that_is_no_authoritys_finds_none(name: str) -> None:
    assert REGISTER.find(name) is None


def test_every_authority_is_found_by_all_its_own_names() -> None:
    for authority in REGISTER.authorities:
        for name in (authority.name, *authority.other_names):
            assert REGISTER.find(name) == authority
            assert REGISTER.find(f"{name} local authority") == authority


def test_a_name_that_could_mean_two_finds_none() -> None:
    one, other = REGISTER.authorities[:2]
    twins = Register((one, replace(other, other_names=(one.name,))))
    assert twins.find(one.name) is None


def test_what_is_known_of_an_authority() -> None:
    barnsley = REGISTER.find("Barnsley")
    assert barnsley is not None
    assert barnsley.iri == "https://w3id.org/inspection-graph/id/authority/barnsley"
    assert (barnsley.type, barnsley.region) == ("metropolitan-district-council", "yorkshire-and-the-humber")
    assert (barnsley.gss_code, barnsley.former_gss_codes) == ("E08000038", ("E08000016",))
    assert (barnsley.dfe_code, barnsley.ofsted_urn) == ("370", "80426")
    assert barnsley.neighbours[:2] == ("rotherham", "wakefield"), "the closest come first"


def test_reorganisations_lead_both_ways() -> None:
    cumbria, poole = REGISTER.find("Cumbria"), REGISTER.find("Poole")
    assert cumbria is not None
    assert poole is not None
    assert cumbria.successors == ("cumberland", "westmorland-and-furness")
    assert cumbria.abolished == date(2023, 3, 31)
    assert poole.successors == ("bournemouth-christchurch-and-poole",)
    dorset = REGISTER.find("Dorset")
    assert dorset is not None
    assert dorset.successors == (), "a part given away is no succession"


def test_another_base_moves_the_authorities() -> None:
    moved = load_register("https://graph.example/").find("Medway")
    assert moved is not None
    assert moved.iri == "https://graph.example/id/authority/medway"


def test_every_document_of_the_corpus_is_listed_under_an_authority_that_is_found(corpus: Path) -> None:
    with (corpus / "manifest.csv").open(encoding="utf-8", newline="") as file:
        listed = {(row["authority"], row["urn"]) for row in csv.DictReader(file)}
    assert len(listed) > 50
    for name, urn in sorted(listed):
        found = REGISTER.find(name)
        assert found is not None, name
        assert found.ofsted_urn == urn


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Fenwick-on-Tarn Borough Council", "Fenwick-on-Tarn"),
        ("London Borough of Osk", "Osk"),
        ("Brackenshire County Council", "Brackenshire"),
        ("Brackenshire", "Brackenshire"),
        ("City of Wexmouth Council", "Wexmouth"),
        ("Council", "Council"),
    ],
)
def test_an_unknown_name_loses_the_forms_around_it(printed: str, plain: str) -> None:
    assert plain_name(printed) == plain
