"""The fixed wording of the real templates: headings, labels, dates and terms of re-use.

Owns what an inspectorate's template prints in every report and rules therefore read. It
holds no sentence about any authority.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph_builder.facts import PartialDate, Role
from tests.report_writer.plan import Area, DateStyle, Stretch

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SIF_LABELS = {
    Area.SIF_HELP: "Children who need help and protection",
    Area.SIF_LOOKED_AFTER: "Children looked after and achieving permanence",
    Area.SIF_ADOPTION: "Adoption performance",
    Area.SIF_CARE_LEAVERS: "Experiences and progress of care leavers",
    Area.SIF_LEADERSHIP: "Leadership, management and governance",
}
SIF_NUMBERS = {
    Area.SIF_HELP: "1.",
    Area.SIF_LOOKED_AFTER: "2.",
    Area.SIF_ADOPTION: "2.1",
    Area.SIF_CARE_LEAVERS: "2.2",
    Area.SIF_LEADERSHIP: "3.",
}
SIF_SECTIONS = {
    Area.SIF_HELP: "The experiences and progress of children who need help and protection",
    Area.SIF_LOOKED_AFTER: "The experiences and progress of children looked after and achieving permanence",
    Area.SIF_ADOPTION: "Adoption performance",
    Area.SIF_CARE_LEAVERS: "The experiences and progress of care leavers",
    Area.SIF_LEADERSHIP: "Leadership, management and governance",
}
SIF_TEAM = {
    Role.LEAD_INSPECTOR: ("Lead inspector", "Lead inspectors"),
    Role.DEPUTY_LEAD_INSPECTOR: ("Deputy lead inspector", "Deputy lead inspectors"),
    Role.TEAM_INSPECTOR: ("Team inspector", "Team inspectors"),
    Role.SHADOW_INSPECTOR: ("Shadow inspector", "Shadow inspectors"),
    Role.SENIOR_DATA_ANALYST: ("Senior data analyst", "Senior data analysts"),
    Role.QUALITY_ASSURANCE_MANAGER: ("Quality assurance manager", "Quality assurance managers"),
}
ILACS_LABELS = {
    Area.ILACS_LEADERSHIP: "The impact of leaders on social work practice with children and families",
    Area.ILACS_HELP: "The experiences and progress of children who need help and protection",
    Area.ILACS_CARE_AND_LEAVERS: "The experiences and progress of children in care and care leavers",
    Area.ILACS_CARE: "The experiences and progress of children in care",
    Area.ILACS_CARE_LEAVERS: "The experiences and progress of care leavers",
    Area.ILACS_OVERALL: "Overall effectiveness",
}
LEADER_LINES = {
    Role.DIRECTOR: ("director of children’s services", "has been in post since"),
    Role.CHIEF_EXECUTIVE: ("chief executive", "has been in post since"),
    Role.LEAD_MEMBER: ("nominated elected member", "has been responsible for children’s services since"),
    Role.BOARD_CHAIR: ("chair of the Local Safeguarding Children Board", "has been in post since"),
}
OPEN_TERMS = (
    "You may reuse this information (not including logos) free of charge in any format or medium, "
    "under the terms of the Open Government Licence."
)
RESTRICTED_TERMS = (
    "You may copy all or parts of this document for non-commercial educational purposes, as long as "
    "you give details of the source and date of publication and do not alter the information in any way."
)


def print_date(day: date) -> str:
    """`2016-06-27` as the reports write it: `27 June 2016`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def print_partial(when: PartialDate) -> str:
    """`27 June 2016`, `June 2016` or `2016`, as much as is known."""
    parts = (str(when.day or ""), MONTHS[when.month - 1] if when.month else "", str(when.year))
    return " ".join(part for part in parts if part)


def print_stretches(stretches: Sequence[Stretch], style: DateStyle) -> str:
    """The fieldwork in one line, its parts joined by "and"."""
    return " and ".join(_print_stretch(each, style) for each in stretches)


def _print_stretch(stretch: Stretch, style: DateStyle) -> str:
    first, last = stretch.first, stretch.last
    if style is DateStyle.FULL_TO:
        return f"{print_date(first)} to {print_date(last)}"
    if style is DateStyle.FULL_DASH:
        return f"{print_date(first)} – {print_date(last)}"
    if first.year != last.year:
        return f"{print_date(first)} to {print_date(last)}"
    start = str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{start} to {print_date(last)}"
