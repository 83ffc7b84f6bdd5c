"""The documents, and where in them each fact was read."""
