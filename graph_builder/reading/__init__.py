"""From bytes to a document of pages and lines."""
