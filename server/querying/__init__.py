"""Answering queries over HTTP: the SPARQL protocol, the named queries, and the bounds of both."""
