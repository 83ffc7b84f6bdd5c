"""Which reserved words stand in a query: SERVICE and FROM, told from names and strings like them.

Owns a lexer of just enough of SPARQL to tell words from IRIs, strings, comments and
names. Whether the text is a query at all is for the engine to say.
"""

from __future__ import annotations

import re

_LOCAL = r"(?: (?:[\w:]|%[0-9A-Fa-f]{2}|\\.) (?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*+ )?"

_TOKEN = re.compile(
    rf"""
      \#[^\n\r]*                            # a comment
    | <[^<>"{{}}|^`\\\x00-\x20]*>           # an IRI
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*+(?:\"\"\")?   # a long string; unclosed ones are errors to come
    | '''(?:[^'\\]|\\.|'(?!''))*+(?:''')?
    | "(?:[^"\\\n\r]|\\.)*+"?               # a short string
    | '(?:[^'\\\n\r]|\\.)*+'?
    | [?$@][\w-]+                           # a variable, a language
    | :{_LOCAL}                             # a name with the empty prefix
    | \w[\w.-]*+:{_LOCAL}                   # a name with another
    | (?P<words>\w[\w.-]*+)                 # words and numbers, perhaps with a full stop between
    | .                                     # anything else
    """,
    re.VERBOSE | re.DOTALL,
)

_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODE_POINT = 0x10FFFF


def uses_word(query: str, word: str) -> bool:
    """True if the word stands in the query as a reserved one, in whatever case.

    SPARQL lets any character be written by its code point, so these are read first.
    """
    if "\\" in query:
        query = _ESCAPED.sub(_unescape, query)
    if word.lower() not in query.lower():
        return False
    wanted = re.compile(rf"\b{word}\b", re.IGNORECASE)
    return any(wanted.search(token["words"] or "") for token in _TOKEN.finditer(query))


def _unescape(escaped: re.Match[str]) -> str:
    """A letter in the place of its code point; what is no letter stays, for it could only end a string."""
    number = int(escaped[1] or escaped[2], 16)
    character = chr(number) if number <= _LAST_CODE_POINT else ""
    return character if character.isalpha() else escaped[0]
