"""Whether a query would ask another server: the word SERVICE, where it is a word of the language.

Owns a lexer of just enough of SPARQL to tell words from IRIs, strings, comments and
names. It is there to say no politely; what keeps queries from the network is that the
workers which run them cannot open a connection.
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

_SERVICE = re.compile(r"\bservice\b", re.IGNORECASE)


def asks_another_server(query: str) -> bool:
    """True if SERVICE stands in the query as a reserved word."""
    return any(_SERVICE.search(token["words"] or "") for token in _TOKEN.finditer(query))
