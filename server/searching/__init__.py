"""Full-text search over what the documents say."""
