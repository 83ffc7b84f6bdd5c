"""What full-text search finds: the passages of documents, and the file they are searched in.

Owns what is searched and how it is kept with a generation; the searching itself is the server's.
"""
