"""The named queries: one SPARQL file per question."""
