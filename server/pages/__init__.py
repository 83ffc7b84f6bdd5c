"""Pages about authorities, inspections, people and themes, and about the whole."""
