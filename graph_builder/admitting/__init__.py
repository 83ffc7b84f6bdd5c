"""One document, from its bytes to triples that may be published, or the reason why not; and many at once."""
