"""Two invented letters on joint inspections of an invented area, of the older and the newer form."""

from __future__ import annotations

from graph_builder.facts import ReportFacts
from graph_builder.families import jtai
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

OLDER = """12 May 2017

Ms Ada Example, Director of Children’s Services, Harrowmere County Council
Dr Ben Sample, Chief Nurse, NHS Harrowmere Clinical
Commissioning Group
Cy Invented QPM, Chief Constable of Harrowmere police force
Dee Mock, Chair of Harrowmere LSCB

Dear local partnership

Joint targeted area inspection of the multi-agency response to abuse and
neglect in Harrowmere

Between 27 March and 31 March 2017, Ofsted, the Care Quality Commission (CQC) and HMI
Probation undertook a joint inspection in Harrowmere. This inspection included a ‘deep
dive’ focus on the response to children who walk to school alone.

This letter to all the service leaders in the area outlines our findings.

Agencies meet each week and know each other.

Key strengths

• Crossing patrols stand at every school gate.

• Parents are asked what worries them.

Case study: highly effective practice

Robin* walks with two friends now. Robin’s school has been praised.

Areas for improvement

Leadership and management

• Nobody counts the children who arrive late:

– in winter

– in summer

The ‘front door’

• Calls from schools wait too long
for an answer.

Case study: area for improvement

Kit* was late on nine days.

Next steps

The director of children’s services should prepare a written statement of proposed action
responding to the findings outlined in this letter. The director of children’s services should
send the written statement of action to post@harrowmere.example by 4 August 17. This statement
will inform the lines of enquiry.

Yours sincerely

Ofsted Care Quality Commission

Eve Madeup

National Director, Social Care

Flo Fiction

Deputy Chief Inspector

HMI Probation

Gil Pretend

Assistant Chief Inspector
"""

NEWER = """9 March 2023

Ada Example, Executive Director of Children and Skills, Harrowmere Council
Hal Figment, Chief Executive, Harrowmere Council
Acting Chief Constable Ira Fable, Harrowmere Constabulary

Dear Harrowmere Local Safeguarding Partnership

Joint targeted area inspection of Harrowmere

This letter summarises the findings of the joint targeted area inspection (JTAI) of the
multi-agency response to children who need new shoes in Harrowmere.

This inspection took place from 23 to 27 January 2023. It was carried out by inspectors from
Ofsted and the Care Quality Commission (CQC).

Headline findings

Children are known to many people.

Most of them get help:

• at school

• at home.

Area for priority action

Shoes must be mended at once.

Each agency must say by whom.

What needs to improve?

• The stock of laces.

• The hours of the shop, which should be open:
– before school
– after school.

Strengths

• Walks in every season.

Main findings

Cobblers are swift.

Next steps

We have determined that Harrowmere Council is the principal authority and should prepare a
written statement of proposed action. Harrowmere should send the written statement of action
to post@harrowmere.example by Friday 16 June 2023. This statement will inform any later visit.

Yours sincerely

Eve Madeup
National Director Regulation and Social Care, Ofsted

Dr Flo Fiction BSc MB ChB FRCA
Chief Inspector of Healthcare
"""


def letter(text: str) -> Document:
    return read_document(text.encode(), "harrowmere.txt")


def read(text: str) -> tuple[Document, ReportFacts]:
    document = letter(text)
    assert jtai.recognise(document)
    return document, jtai.read(document)
