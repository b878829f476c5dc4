"""Reading the house's own sources, for the house tests."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "src" / "powiat"
WRITES = {"save", "create", "update", "delete", "get_or_create", "update_or_create"}


def python_files(*patterns: str) -> list[Path]:
    """Files of the product that fit any of the patterns, migrations left out."""
    found = {file for pattern in patterns for file in PRODUCT.glob(pattern)}
    return sorted(file for file in found if "migrations" not in file.parts)


def writes_in(source: str) -> Iterator[tuple[int, str]]:
    """Calls that write rows: `X.objects...create()`, `row.save()`, `bulk_...`; (line, name)."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name = node.func.attr
        if name.startswith("bulk_") and name != "bulk_response":
            yield node.lineno, name
        elif name in WRITES and _is_row_or_manager(node.func.value):
            yield node.lineno, name


def _is_row_or_manager(value: ast.expr) -> bool:
    """True for `….objects….create` and for a bare name `letter.save()`; dictionaries' own `update` is let be."""
    text = ast.unparse(value)
    return ".objects" in text or (isinstance(value, ast.Name) and value.id not in NOT_ROWS)


# Names of dictionaries, hashes and drawings whose update(), create() or save() writes no row.
NOT_ROWS = {
    "context",
    "found",
    "told",
    "values",
    "digest",
    "image",
    "picture",
    "digester",
    "known",
    "defaults",
    "data",
    "response",
    "hasher",
    "facts",
    "scopes",
    "out",
    "attrs",
    "page",
    "preview",
    "pdf",
    "sha",
    "etag",
    "counter",
    "marker",
    "headers",
    "marks",
    "query",
}


def imports_in(source: str) -> set[str]:
    """Every module imported."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found
