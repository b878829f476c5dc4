"""Files of letters and documents: the permission is asked here, the content comes from the store."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from powiat.chancery.eod.models import Case, Document, Letter
from powiat.chancery.eod.permissions import DESK
from powiat.ground.files import api as files
from powiat.ground.files.data import NoPreview
from powiat.ground.kernel.access import needs

WIDTH = 1100


def _letter_has(request: HttpRequest, letter_id: int, file_id) -> None:
    letter = get_object_or_404(Letter.objects.visible_to(request.actor), pk=letter_id)
    if not letter.files.filter(file_id=file_id).exists():
        raise Http404


@needs(*DESK)
@require_safe
def letter_file(request: HttpRequest, letter_id: int, file_id) -> HttpResponse:
    """The file as it came."""
    _letter_has(request, letter_id, file_id)
    return files.respond(request, file_id)


@needs(*DESK)
@require_safe
@cache_control(private=True, max_age=600)
def letter_page(request: HttpRequest, letter_id: int, file_id, page: int) -> HttpResponse:
    """One page of the file as a picture."""
    _letter_has(request, letter_id, file_id)
    return _picture(file_id, page)


def _document(request: HttpRequest, document_id: int) -> Document:
    document = get_object_or_404(Document, pk=document_id, signed_file__isnull=False)
    get_object_or_404(Case.objects.visible_to(request.actor), pk=document.case_id)
    return document


@needs(*DESK)
@require_safe
def document_file(request: HttpRequest, document_id: int) -> HttpResponse:
    """The signed PDF."""
    return files.respond(request, _document(request, document_id).signed_file_id)


@needs(*DESK)
@require_safe
@cache_control(private=True, max_age=600)
def document_page(request: HttpRequest, document_id: int, page: int) -> HttpResponse:
    """One page of the signed PDF as a picture."""
    return _picture(_document(request, document_id).signed_file_id, page)


def _picture(file_id, page: int) -> HttpResponse:
    try:
        return HttpResponse(files.preview(file_id, page, WIDTH), content_type="image/png")
    except NoPreview as missing:
        raise Http404 from missing
