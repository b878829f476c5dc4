"""Reading the house's own sources, for the house tests."""

import ast
import re
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


def names_in(source: str) -> Iterator[tuple[int, str]]:
    """Every name that is used or imported, with its line: `forms.ModelForm`, `django.dispatch`, `os.environ`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name | ast.Attribute):
            yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


MODEL_FORM = re.compile(r"\bModelForm|\bmodelform|\binlineformset_factory|\bmodelformset", re.I)
# Wiring that no table shows: rows looked up by a text, and whatever runs because something else was saved.
HIDDEN_WIRING = re.compile(
    r"\bapps\.get_model$|\b(pre|post)_(save|delete|init|migrate)$|\bm2m_changed$|\bdjango\.dispatch\b"
    r"|\bdjango\.[\w.]*signals\b|\bwagtail\.signals\b|\ballauth\.[\w.]*signals\b"
)
ENVIRONMENT = re.compile(r"\bos\.(environ|environb|getenv)\b")


def found_in(source: str, what: re.Pattern[str]) -> list[tuple[int, str]]:
    """Where the source uses or imports such a name."""
    return sorted({(line, name) for line, name in names_in(source) if what.search(name)})


def of_product(what: re.Pattern[str], *patterns: str) -> list[str]:
    """Every use of such a name in these files of the product, as `file:line name`."""
    return [
        f"{file.relative_to(PRODUCT)}:{line} {name}"
        for file in python_files(*patterns)
        for line, name in found_in(file.read_text(encoding="utf-8"), what)
    ]
