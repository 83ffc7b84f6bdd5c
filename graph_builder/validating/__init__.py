"""Whether what is built may be published: shapes over one document, and checks across several."""
