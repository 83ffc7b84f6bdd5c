"""Writes inspection reports from plans, in the templates and layouts of the real ones.

`plan` says what a report is to state; `sif` and `ilacs` lay it out by their
template and note the facts a reader should find; `pdf`, `plain` and `docx_form`
set the result in a file format. Everything but the templates' own wording is
invented. Knows the facts' vocabulary, never how reports are read.
"""
