"""Signatures: what is known of the signature under a letter's file or a document of ours."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.chancery.eod.models import Letter
from powiat.chancery.eod.permissions import DESK
from powiat.chancery.eod.web.documents import seen_document
from powiat.chancery.signing import api as signing
from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs


@needs(*DESK)
@require_safe
def document_signature(request: HttpRequest, document_id: int) -> HttpResponse:
    """The validation report of the signed document."""
    document = seen_document(request, document_id)
    if document.signed_file_id is None:
        raise Http404
    crumbs = ("Sprawy", "/biurko/sprawy/", document.title, f"/biurko/dokumenty/{document.pk}/", "Podpis")
    return _report(request, document.signed_file_id, crumbs)


@needs(*DESK)
@require_safe
def letter_file_signature(request: HttpRequest, letter_id: int, file_id) -> HttpResponse:
    """The validation report of a file that came with a letter, with the note of § 19 for its printout."""
    letter = get_object_or_404(Letter.objects.visible_to(request.actor), pk=letter_id)
    if not letter.files.filter(file_id=file_id).exists():
        raise Http404
    crumbs = ("Pisma wpływające", "/biurko/pisma/", letter.rpw, f"/biurko/pisma/{letter.pk}/", "Podpis")
    return _report(request, file_id, crumbs)


def _report(request: HttpRequest, file_id, crumbs: tuple[str, ...]) -> HttpResponse:
    """The report kept when the file was taken in; else the file is checked now, and nothing is written."""
    file = files.describe([file_id])[file_id]
    report = signing.report_of(file_id) or signing.check(files.read(file_id), file.name, now=timezone.now())
    context = {"file": file, "report": report, "sentence": signing.sentence(report), "crumbs": crumbs}
    if request.headers.get("HX-Request"):
        return render(request, "eod/_signature.html", context)
    return render(request, "eod/signature.html", context)
