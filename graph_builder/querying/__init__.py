"""Questions to a published graph: the named ones and those in SPARQL, parameters, columns, answers."""
