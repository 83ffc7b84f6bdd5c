"""Wording that several report families share: dates, grades, names, lists."""
