"""The graph as linked data: every IRI, the terms, the shapes, and the whole as files."""
