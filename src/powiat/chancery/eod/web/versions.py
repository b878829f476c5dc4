"""Versions: who wrote what and when, and what changed between two versions of a document."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from powiat.chancery.eod.domain.difference import difference
from powiat.chancery.eod.permissions import DESK
from powiat.chancery.eod.web.documents import seen_document
from powiat.ground.kernel.access import needs


@needs(*DESK)
@require_safe
def compare_versions(request: HttpRequest, document_id: int, number: int) -> HttpResponse:
    """The version against the one before it, or against the one named in ?z=."""
    document = seen_document(request, document_id)
    versions = {one.number: one for one in document.versions.all()}
    asked = request.GET.get("z", "")
    older = int(asked) if asked.isdecimal() and len(asked) < 6 else number - 1
    if number not in versions:
        raise Http404
    new, old = versions[number], versions.get(older)
    context = {
        "document": document,
        "case": document.case,
        "new": new,
        "old": old,
        "versions": sorted(versions.values(), key=lambda one: -one.number),
        "titles": difference(old.title, new.title) if old else (),
        "pieces": difference(old.body if old else "", new.body),
    }
    return render(request, "eod/document_versions.html", context)
