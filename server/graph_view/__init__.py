"""The graph as a picture and a table."""
