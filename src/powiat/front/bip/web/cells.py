"""Cells of files for spreadsheets."""


def cell(text: str) -> str:
    """A spreadsheet takes a text that begins like a formula for one."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
