"""From facts to triples, by subject."""
