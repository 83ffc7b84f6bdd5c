"""The parts of an invented Area SEND report on an invented area, to be put together in a test.

`# ` opens a heading and `> ` a line in a table's right column; two spaces indent a line, and an
empty line is a gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph_builder.facts import PersonInRole, ReportFacts, Role
from graph_builder.families import area_send
from graph_builder.reading.assembly import SourceLine, assemble
from graph_builder.reading.document import Document, Form

COVER = """# Area SEND inspection of Ashmere
# Local Area Partnership

Inspection dates: 4 to 8 March 2024

Dates of previous inspection: 29 January 2018 to 2 February 2018
"""
OUTCOME = """
# Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences and
outcomes for children and young people with special educational needs. The local area
partnership must work jointly to make improvements.

The next full area SEND inspection will be within approximately three years.

Ofsted and the Care Quality Commission ask that a plan is published.

# Information about the local area partnership
"""
FINDINGS = """
# What is it like to be a child or young person with SEND in this area?

Children are heard in Ashmere.

Waits are long.

# What is the area partnership doing that is effective?

• Leaders know their area.

• Early help comes early.

# What does the area partnership need to do better?

• Plans are late.
"""
PRIORITY = """
# Areas for priority action

# Responsible body Areas for priority action
Ashmere Council and NHS
Fens and Wolds ICB
> Leaders should urgently reduce waits for:
> • therapy; and
> • wheelchairs.

> Leaders should also say how long waits are.

Ashmere Council, Ashmere
Children’s Trust and NHS
Fens and Wolds ICB
> The local area partnership should
> write better plans.
"""
IMPROVE = """
# Areas for improvement

# Areas for improvement
Leaders in health should ensure that every child who waits for an assessment hears from
them each month.
Leaders across the partnership need to improve the plans that they write for young people:
  • before they are fourteen; and
  • before they leave school.
They should begin to do so at once, and tell the families of Ashmere that they have done so.

NHS Fens and Wolds ICB must publish its figures.
"""
DETAILS = """
# Local area partnership details

# Local authority Integrated care board
Ashmere Council NHS Fens and Wolds ICB
Ana Sample, Director of Children’s
Services
> Bo Mockup, Chief Executive

www.ashmere.example www.fensandwolds.example
1 High Street
> 2 Low Street
"""
TEAM = """
# Inspection team

# Ofsted Care Quality Commission
Cy Invented, Ofsted HMI, Lead inspector Di Madeup, CQC Lead inspector
Dr Ed Fictive HMI, Ofsted inspector Flo O’Feigned-Smith, CQC inspector
Gus Van Pretend, Ofsted HMI (social care)

If you are not happy with the inspection, you can complain.
"""
REPORT = (COVER, OUTCOME, FINDINGS, PRIORITY, IMPROVE, DETAILS, TEAM)

_LEFT, _INDENTED, _RIGHT = 56.0, 18.0, 224.0


def ashmere(*parts: str) -> Document:
    lines = list(_source_lines("".join(parts)))
    return assemble(lines, name="invented.pdf", data=b"", form=Form.PDF, page_count=1)


def read_ashmere(*parts: str) -> ReportFacts:
    return area_send.read(ashmere(*parts))


def in_role(facts: ReportFacts, *roles: Role) -> list[PersonInRole]:
    return [person for person in facts.people if person.role in roles]


def _source_lines(text: str) -> Iterator[SourceLine]:
    gap = False
    for raw in text.splitlines():
        words = raw.removeprefix("# ").removeprefix("> ")
        if words:
            indent = _RIGHT if raw.startswith("> ") else _LEFT + (_INDENTED if raw[0] == " " else 0)
            yield SourceLine(raw=words.strip(), heading=raw.startswith("# "), indent=indent, gap=gap)
        gap = not words
