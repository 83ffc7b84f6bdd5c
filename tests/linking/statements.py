"""Invented statements about people in roles, as short as the cases that need them."""

from __future__ import annotations

from graph_builder.facts import PartialDate, Role
from graph_builder.identifiers import Identifiers, slug
from graph_builder.linking.roles import RoleHeld

IDENTIFIERS = Identifiers("https://example.org/")
OFSTED = f"{IDENTIFIERS.base}id/inspectorate/ofsted"


def authority(name: str) -> str:
    return f"{IDENTIFIERS.base}id/authority/{slug(name)}"


def held(
    name: str | None = None,
    attested: str | None = "2030-03-14",
    since: str | None = None,
    *,
    role: Role = Role.DIRECTOR,
    interim: bool = False,
    at: str = "Northbridge",
    document: str | None = None,
) -> RoleHeld:
    """Somebody in a post at an authority, told by a document of its own for each day unless one is named."""
    source = f"{IDENTIFIERS.base}id/document/{document or f'{slug(at)}-{attested}'}"
    return RoleHeld(
        statement=f"{source}/role/{slug(role)}/{slug(name or 'unnamed')}-{since}-{interim}",
        document=source,
        authority=authority(at),
        role=slug(role),
        body=authority(at),
        person=IDENTIFIERS.officer(authority(at), name) if name else None,
        name=name,
        since=PartialDate.from_iso(since) if since else None,
        interim=interim,
        attested=PartialDate.from_iso(attested) if attested else None,
    )


def inspected(name: str, attested: str = "2030-03-14", *, of: str = "Northbridge") -> RoleHeld:
    """An inspector of Ofsted on the team of an inspection of an authority."""
    source = f"{IDENTIFIERS.base}id/document/{slug(of)}-{attested}"
    return RoleHeld(
        statement=f"{source}/role/team-inspector/{slug(name)}",
        document=source,
        authority=authority(of),
        role=slug(Role.TEAM_INSPECTOR),
        body=OFSTED,
        person=IDENTIFIERS.inspector(OFSTED, name),
        name=name,
        attested=PartialDate.from_iso(attested),
    )


def partner(name: str, agency: str, attested: str = "2030-03-14", *, at: str = "Northbridge") -> RoleHeld:
    """Somebody at another agency of an authority's area, to whom a letter is addressed."""
    source = f"{IDENTIFIERS.base}id/document/{slug(at)}-{attested}"
    return RoleHeld(
        statement=f"{source}/role/addressee/{slug(name)}",
        document=source,
        authority=authority(at),
        role=slug(Role.ADDRESSEE),
        person=IDENTIFIERS.partner(authority(at), name),
        name=name,
        printed_body=agency,
        attested=PartialDate.from_iso(attested),
    )
