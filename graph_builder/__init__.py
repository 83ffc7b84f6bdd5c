"""Reads reports, makes the graph, validates and publishes it."""
