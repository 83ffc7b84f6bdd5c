"""Invented letters after visits to councils that do not exist, and how tests read and vary them."""

from __future__ import annotations

from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

FOCUSED = """Ofsted
Agora House
1 Invented Row

T 0300 000 0000
enquiries@ofsted.example

2 April 2024

Ms Una Placeholder
Director of Children’s Services
Elmshire County Council
County Hall
Elmford
EL1 1AA

Dear Ms Placeholder

Focused visit to Elmshire children’s services

This letter summarises the findings of the focused visit to Elmshire children’s services on 5
and 6 March 2024. His Majesty’s Inspectors for this visit were Ada Example and Bo Sample.

Inspectors looked at the local authority’s arrangements for care leavers, in particular:

• where young people live

• who keeps in touch with them.

This visit was carried out in line with the inspection of local authority children’s services
(ILACS) framework.

Headline findings

Since the last inspection in May 2022, when services were judged to be good, leaders have lost
sight of care leavers. A new team has not yet made up for it.

What needs to improve in this area of social work practice?

• The quality of pathway plans, so that they say who does what:

– by when

– and with whom.

• How often personal advisers visit.

Main findings

Most young people know their adviser by name.

Pathway plans are written late. They include:

• little about health

• nothing about work.

Accommodation

Young people live in homes that suit them.

Ofsted will take the findings from this focused visit into account when planning the next
inspection or visit.

Yours sincerely

Ada Example
His Majesty’s Inspector

You may reuse this letter under the terms of the Open Government Licence.
"""
"""Two days, two inspectors, paragraphs without numbers."""

ASSURANCE = """16 December 2020

Ian Invented
Interim Executive Director of Children’s Services
Royal Borough of Kingsbourne
Town Hall

Dear Ian

Ofsted assurance visit to Royal Borough of Kingsbourne children’s
services

This letter summarises the findings of the visit to Kingsbourne on Tuesday 10, Wednesday 11 and
Monday 16 November 2020. The lead inspector was Flo Fable, Her Majesty’s Inspector, and the team
inspectors were Gil Pretend HMI and Hal Fiction, Social Care Regulatory Inspector.

The methodology for this visit was in line with the ILACS framework. However, the delivery model
was adapted to the times.

Overview

Staff went on visiting children throughout the year. The authority was last inspected in 2018.

Area for priority action

The local authority needs to take swift action to hold strategy meetings in time.

What needs to improve in this area of social work practice

The recording of supervision.

The use of interpreters.

Findings

1. Thresholds are understood.

2. Too many children wait. Inspectors saw this in:

• assessments

• reviews.

Yours sincerely

Flo Fable
Her Majesty’s Inspector

The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.
"""
"""A lead and a team, days apart, lists that lost their bullets, numbered findings."""

ONE_DAY = """Date: 3 July 2018

Dear Dr Nonesuch

Focused visit to St Helens Borough Council local authority children's services

I am writing to inform you of our findings. On 13 June 2018, inspectors visited the borough.
The visit was led by Jo Bloggs, HMI, with Kit Mock, HMI.

Areas for priority action

There are no areas for priority action.

What needs to improve

1. Timeliness of visits.
2. Quality of records
   of meetings.

Strengths

• Staff stay.

Findings

• The front door is staffed by people who know the town.
• Decisions are written down:
  – at once
  – in full.
• In the previous inspection, published in November 2016, this was weak.

Yours sincerely

Jo Bloggs
"""
"""One day, a real council's name with an s at its end, findings as bullets, nobody's address."""

MONITORING = """Ofsted
Agora House

15 January 2019

Mr Cy Mock
Corporate Director of Children and Young People
Borough of Mere Council

Dear Cy

Monitoring visit of Mere children’s services

This letter summarises the findings of the monitoring visit to Mere children’s services on
12–13 December 2018. The visit was the third monitoring visit since the local authority was
judged inadequate in June 2017. The visit was carried out by Dee Figment HMI and Eve Madeup,
Ofsted Inspector.

The local authority is making slow progress in improving services for its children.

Areas covered by the visit

During the course of this visit, inspectors reviewed the progress made in the area of help and
protection, with a focus on:

• the front door

• strategy meetings.

A range of evidence was considered during the visit, including case records.

Overview

Leaders know what is weak. At the last monitoring visit in September 2018, inspectors asked for
better minutes, and these have improved.

Findings and evaluation of progress

• Calls are answered quickly.

• Strategy meetings take place late. Police do not always come.

I am copying this letter to the Department for Education. This letter will be published on the
Ofsted website.

Yours sincerely

Dee Figment
Her Majesty’s Inspector
"""
"""With an opening verdict, and findings as bullets."""

LATER_MONITORING = """30 August 2023

Nia Invented
Director of Children's Services
Northfell Council

Dear Nia Invented

Monitoring visit to Northfell children’s services

This letter summarises the findings of the monitoring visit to Northfell children’s services
on 11 July and 12 July 2023. This was the second monitoring visit since the local authority was
judged inadequate in October 2022. His Majesty’s Inspectors for this visit were Theo Andrews
and Andrea Thewlis.

Areas covered by the visit

Inspectors reviewed the progress made in the following areas of concern identified at the last
inspection:
• children in need
• the impact of leaders.

This visit was carried out in line with the inspection of local authority children’s services
(ILACS) framework.

Headline findings

Since the last inspection, leaders have acted with resolve.

Findings and evaluation of progress

Plans have improved since the inspection in October 2022.

Caseloads are high. Social workers told inspectors:

• they have no time to write

• they like their managers.

I am copying this letter to the Department for Education.

Yours sincerely

Theo Andrews
His Majesty’s Inspector
"""
"""With headline findings, and inspectors whose names begin like other words."""


def letter(text: str) -> Document:
    return read_document(text.encode(), "invented.txt")
