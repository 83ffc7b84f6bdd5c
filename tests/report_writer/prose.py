"""Sentences about invented practice, put together from parts that all go with each other.

Owns the words of random reports. Every part is invented; none names a real place or person.
"""

from __future__ import annotations

from hypothesis import strategies as st

WHO = (
    "Workers in the riverside team",
    "The two early-years hubs",
    "Night-duty colleagues",
    "Family mentors and health visitors",
    "The small fostering team",
    "Managers of the long-standing town teams",
    "Advisers who began as apprentices",
    "The young people’s sounding board",
)
DO = (
    "keep one shared, well-thumbed diary with each family",
    "telephone first and write afterwards",
    "meet parents at a place the parents choose",
    "ask children what should be different by Friday",
    "read old files before they open new ones",
    "set aside every other Wednesday for home-cooked lunches and hard conversations",
    "have not yet agreed who answers when two of them are called",
    "leave it too often to the last-minute goodwill of carers",
)
WITH_WHAT = (
    "and families notice the difference",
    "so that nobody has to tell the same story twice",
    "although this is not true of the hill villages",
    "which a grandmother called “the first straight answer in ten years”",
    "while the paperwork – seventeen forms at the last count – catches up",
    "but the half-term weeks remain thinly covered",
    "and cross-border moves are no longer an excuse",
)
ASKED = (
    "The pace at which cross-border moves are agreed",
    "The half-finished work on shared diaries",
    "The help that brothers and sisters receive to stay in touch",
    "The reach of evening and weekend visits in the hill villages",
    "The follow-up, with partners, of unanswered letters",
    "The quiet corner that every waiting room was promised",
)
WANTED = (
    "Agree who answers when two teams are called",
    "Let each child choose who writes their first-page summary",
    "Visit the hill villages as often as the riverside",
    "Bring re-opened cases back to the worker who knew the family",
    "Count the calls that were not returned and read out the number",
    "Give night-duty colleagues the same training as daytime ones",
)
END = (
    "",
    " before the next school year begins",
    " in the hill villages as in the towns",
    ", and say so where families will read it",
    ", with a well-marked place in the yearly plan",
)
PLACES = ("Orrisdale", "Vellmouth", "Quarrenby", "St Osk", "Upper Thaxby and Dray", "Nethersholt")
STYLES = ("{} County Council", "{} City Council", "{} Borough Council", "{} Council", "London Borough of {}")
FORENAMES = ("Odile", "Jean-Luc", "Máire", "Thandi", "Bram", "Rosa", "Kit")
SURNAMES = (
    "Quillfeather",
    "Okonedo-Vance",
    "O’Tarran",
    "Brackwater",
    "Lindqvist",
    "de Morcey",
    "Yarwood-Hale",
)

names = st.builds("{} {}".format, st.sampled_from(FORENAMES), st.sampled_from(SURNAMES))
sentences = st.builds(
    "{} {}, {}.".format, st.sampled_from(WHO), st.sampled_from(DO), st.sampled_from(WITH_WHAT)
)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
asked = st.builds("{}{}.".format, st.sampled_from(ASKED), st.sampled_from(END))
wanted = st.builds("{}{}.".format, st.sampled_from(WANTED), st.sampled_from(END))
