"""Processes that work is done in because it can hang, abort or eat all memory. Knows nothing of the work."""
