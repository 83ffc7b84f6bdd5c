"""The letter of four inspectorates to Wexmouth, a city which does not exist, on missing children.

The director it is addressed to led Fleetmarsh's services in the spring of the same year. The talk
that a child is owed after going missing was asked for in 2015 and 2022, and is asked for again.
"""

from __future__ import annotations

from datetime import date

from graph_builder.facts import (
    Family,
    HeadlineFinding,
    NextStep,
    PrincipalAuthority,
    ProgrammeTheme,
    Recommendation,
    RecommendationKind,
    Role,
    StatementDue,
    Strength,
    Subject,
)
from tests.report_writer.blocks import Kind
from tests.report_writer.draft import INVENTED, NOWHERE, Draft
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import Stretch
from tests.report_writer.samples.parts import when
from tests.report_writer.samples.wexmouth import WEXMOUTH

_TITLE = "Joint targeted area inspection of Wexmouth"
_COUNCIL = "Wexmouth City Council"
_ADDRESSEES = (
    ("Clementine Farrow", "Interim Director of Children’s Services", _COUNCIL),
    ("Barnaby Thistlewood", "Chief Executive", _COUNCIL),
    ("Saskia Pennance", "Chief Nurse", "NHS Harbour and Hills Integrated Care Board"),
    ("Rowan Ashgrove", "Chief Constable", "Wexmouth and Coast Police"),
    ("Desmond Quillfeather", "Head of Service", "Wexmouth Youth Justice Service"),
    ("Maud Penhallow", "Independent Scrutineer", "Wexmouth Safeguarding Children Partnership"),
)
_SIGNATORIES = (
    ("Leontyne Brackwater", "National Director Regulation and Social Care", "Ofsted"),
    ("Ambrose Fennelly", "Chief Inspector of Healthcare", "Care Quality Commission"),
    ("Perpetua Dunmoor", "His Majesty’s Inspector", "HMI Constabulary"),
    ("Osbert Rainford", "Chief Inspector of Probation", "HMI Probation"),
)
_HEADLINES = (
    "Children who go missing in Wexmouth are looked for quickly and by people who know them. When they "
    "come home, too little is asked and less is passed on.",
    "Since the spring, an interim director and a new chief constable have met each week about the children "
    "they worry about most. It is early to say what has changed.",
)
_PRIORITY = (
    "Wexmouth City Council and Wexmouth and Coast Police should make sure that every child is spoken with "
    "within three days of coming home, and that what the child says reaches those who plan for others."
)
_IMPROVE = (
    "How health services learn that a child has been missing, so that nurses can ask after them.",
    "The oversight by managers of decisions not to look for a child at once.",
    "The sharing of names and places between the harbour police and the youth justice service.",
)
_STRENGTHS = (
    "Officers on night duty know the children’s homes and are known there.",
    "School nurses hold open hours on the quay, where some children will speak who speak nowhere else.",
)
_FINDINGS = (
    "In half of the sampled cases nobody had spoken with the child on return. Officers write down where "
    "children are found; social workers could not see what they write.",
    "At the last inspection of children’s services, in 2022, the response to children who go missing was "
    "an area for improvement. It remains one.",
)
_STEPS = (
    f"We have determined that {_COUNCIL} is the principal authority and should prepare a written statement "
    "of proposed action, together with all to whom this letter is written.",
    f"{_COUNCIL} should send the written statement of action by Friday 8 November 2024.",
    "The statement will inform what the inspectorates look at next.",
)
_OWN_ADDRESS = " to statements@inspectorates.example"


def _written() -> Draft:
    draft = Draft()
    draft.published(Kind.TEXT, "", "19 July 2024", date(2024, 7, 19))
    for name, post, body in _ADDRESSEES:
        draft.put(Kind.TEXT, f"{name}, {post}, {body}")
        draft.person(Role.ADDRESSEE, name, post=post, body=body, interim=post.startswith("Interim"))
    name, post, body = _ADDRESSEES[0]
    draft.person(Role.DIRECTOR, name, post=post, body=body, interim=True)
    name, post, body = _ADDRESSEES[1]
    draft.person(Role.CHIEF_EXECUTIVE, name, post=post, body=body)
    draft.put(Kind.TEXT, "Dear Wexmouth Local Safeguarding Partnership")
    draft.authority(Kind.HEADING, _TITLE, "Wexmouth")
    draft.titled(_TITLE, printed=True)
    _opening(draft)
    _contents(draft)
    _sequel(draft)
    return draft


def _opening(draft: Draft) -> None:
    draft.say(
        Kind.TEXT,
        "This letter summarises the findings of the joint targeted area inspection (JTAI) of the "
        "multi-agency response to children who go missing in Wexmouth.",
        ProgrammeTheme(evidence=NOWHERE, text="children who go missing"),
    )
    draft.fieldwork(
        Kind.TEXT,
        "",
        "This inspection took place from 3 to 7 June 2024. Four inspectorates carried it out together: "
        "Ofsted, the Care Quality Commission (CQC), HMI Constabulary and HMI Probation.",
        (Stretch(date(2024, 6, 3), date(2024, 6, 7)),),
    )


def _contents(draft: Draft) -> None:
    _prose(draft, "Headline findings", _HEADLINES)
    draft.put(Kind.HEADING, "Area for priority action")
    draft.say(Kind.TEXT, _PRIORITY, _asked(draft, RecommendationKind.PRIORITY_ACTION, _PRIORITY))
    draft.put(Kind.HEADING, "What needs to improve?")
    for text in _IMPROVE:
        draft.say(Kind.BULLET, text, _asked(draft, RecommendationKind.AREA_FOR_IMPROVEMENT, text))
    draft.put(Kind.HEADING, "Strengths")
    for position, text in enumerate(_STRENGTHS, start=1):
        strength = Strength(evidence=NOWHERE, subject=Subject.PARTNERSHIP, position=position, text=text)
        draft.say(Kind.BULLET, text, strength)
    _prose(draft, "Main findings", _FINDINGS)


def _prose(draft: Draft, section: str, texts: tuple[str, ...]) -> None:
    draft.put(Kind.HEADING, section)
    for text in texts:
        position = draft.count(HeadlineFinding)
        finding = HeadlineFinding(evidence=NOWHERE, position=position, section=section, text=text)
        draft.say(Kind.TEXT, text, finding)


def _asked(draft: Draft, kind: RecommendationKind, text: str) -> Recommendation:
    return Recommendation(
        evidence=NOWHERE,
        addressee=Subject.PARTNERSHIP,
        kind=kind,
        position=draft.count(Recommendation),
        text=text,
    )


def _sequel(draft: Draft) -> None:
    draft.put(Kind.HEADING, "Next steps")
    due = when(2024, 11, 8)
    draft.facts += (
        PrincipalAuthority(evidence=NOWHERE, name=_COUNCIL),
        StatementDue(evidence=NOWHERE, date=due),
    )
    for position, text in enumerate(_STEPS, start=1):
        by = due if "8 November" in text else None
        # The address is printed, and never read.
        draft.say(
            Kind.TEXT,
            text.replace(" by Friday", f"{_OWN_ADDRESS} by Friday"),
            NextStep(evidence=NOWHERE, position=position, text=text, by=by),
        )
    draft.put(Kind.TEXT, "Yours sincerely")
    for name, post, body in _SIGNATORIES:
        draft.put(Kind.TEXT, name)
        draft.put(Kind.TEXT, f"{post}, {body}")
        draft.person(Role.AUTHOR, name, post=post, body=body)
    draft.put(Kind.TEXT, "Copied to the council’s committee for children and young people")
    draft.put(Kind.SMALL, INVENTED)


_LETTER = _written()

WEXMOUTH_LETTER = PaperPlan(
    family=Family.JTAI,
    inspected=WEXMOUTH,
    title=_TITLE,
    blocks=tuple(_LETTER.blocks),
    facts=tuple(_LETTER.facts),
)
