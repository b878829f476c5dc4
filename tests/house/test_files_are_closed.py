"""Every address that gives out a file is known, and a test asks there for a file of somebody else."""

import ast
import inspect
import textwrap
from collections.abc import Callable

from django.urls import URLPattern, get_resolver

from tests.house.sources import ROOT

# Calls and kinds of answers by which a view gives a file out.
GIVING = {"files.respond", "files.respond_preview", "files.preview", "files.read", "files.open"}
KINDS = ("application/pdf", "application/zip", "image/")
OTHERS = "tests/front/test_files_of_others.py"
TOUR = "tests/front/tour/test_editor.py"
REPORTS = "tests/offices/interventions/test_files_of_others.py"
# Where a stranger asks for it.
TRIED = {
    "letter-file-content": OTHERS,
    "letter-file-page": OTHERS,
    "letter-file-signature": OTHERS,
    "document-file": OTHERS,
    "document-page": OTHERS,
    "document-to-sign": OTHERS,
    "document-signature": OTHERS,
    "eboi:paper": OTHERS,
    "eboi:own-letter": OTHERS,
    "eboi:confirmation": OTHERS,
    "bip-draft-file": OTHERS,
    "bip-redact-leaf": OTHERS,
    "bip-attachment": OTHERS,
    "bip-register-file": REPORTS,
    "interventions:photo": REPORTS,
    "interventions:thumb": REPORTS,
    "interventions-desk:photo": REPORTS,
    "interventions-desk:copy": REPORTS,
    "open311:photo": REPORTS,
    "tour-picture": TOUR,
}
# Nobody's: the picture of a page's title, an empty form,
# the list of the app's icons, and the report of a file that the asker has just handed in himself.
NOBODYS = {
    "sharing-card",
    "bip-card",
    "eboi:blank",
    "eforms:blank",
    "signature-check",
    "interventions:manifest",
}


def addresses(patterns=None, space: str = "") -> dict[str, Callable]:
    """Every named view of ours that is a function; feeds and the like hold words only."""
    found = {}
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLPattern):
            view = inspect.unwrap(one.callback)
            if one.name and inspect.isfunction(view) and view.__module__.startswith("powiat."):
                found[f"{space}{one.name}"] = view
        else:
            found |= addresses(one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space)
    return found


def gives_files(view: Callable) -> bool:
    """True when the view, or one of the web room's own functions that it calls, gives a file out."""
    waiting, seen = [inspect.unwrap(view)], set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        tree = ast.parse(textwrap.dedent(inspect.getsource(one)))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and ast.unparse(node) in GIVING:
                return True
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node.value.startswith(KINDS)
            ):
                return True
            called = one.__globals__.get(node.id) if isinstance(node, ast.Name) else None
            if inspect.isfunction(called) and called.__module__.startswith(one.__module__.rpartition(".")[0]):
                waiting.append(inspect.unwrap(called))
    return False


def giving() -> set[str]:
    """The names of the addresses that give files out."""
    return {name for name, view in addresses().items() if gives_files(view)}


def test_every_address_of_a_file_is_tried_by_a_stranger():
    assert giving() == set(TRIED) | NOBODYS


def test_the_tests_named_here_ask_there():
    for name, test in TRIED.items():
        assert f'"{name}"' in (ROOT / test).read_text(encoding="utf-8"), f"{test} does not ask {name}"


def scan(request, file_id):
    """A view that gives a file out by another's hand."""
    return _answer(file_id)


def _answer(file_id):
    return files.respond(file_id)  # noqa: F821 - never called


def paper(request):
    """A view that makes a file itself."""
    return HttpResponse(b"", content_type="application/pdf")  # noqa: F821 - never called


def page(request):
    """A page and nothing else."""
    return render(request, "x.html")  # noqa: F821 - never called


def test_an_unknown_address_of_a_file_is_caught():
    assert gives_files(scan) and gives_files(paper)
    assert not gives_files(page)
