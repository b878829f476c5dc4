"""After sending: the number and the secret, once more for a day, and the confirmation to print."""

from datetime import datetime
from uuid import UUID

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from powiat.chancery.eforms import api as eforms
from powiat.front.eboi.actions.submit import sent_of
from powiat.front.eboi.models import Submission
from powiat.front.eboi.web import holders
from powiat.ground.kernel.access import public
from powiat.ground.kernel.ids import show_secret
from powiat.ground.ui import pdf


def _submission(request: HttpRequest, code: str, draft_id: UUID) -> Submission:
    draft = holders.find_draft(request, code, draft_id)
    found = Submission.objects.filter(form_key=draft.pk).select_related("tracked").first()
    if found is None:
        raise Http404
    return found


@public
@never_cache
@require_GET
def sent(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """The confirmation page. It can be loaded again: the number is the same."""
    submission = _submission(request, code, draft_id)
    receipt = sent_of(submission, timezone.now())
    context = {
        "form": eforms.definition(submission.form_code, submission.form_version),
        "submission": submission,
        "receipt": receipt,
        "secret": show_secret(receipt.secret),
        "is_answer": submission.tracked.rpw != submission.rpw,
        "draft_id": draft_id,
    }
    return render(request, "eboi/form_sent.html", context)


@public
@never_cache
@require_GET
def confirmation(request: HttpRequest, code: str, draft_id: UUID) -> HttpResponse:
    """The confirmation as PDF, with a QR code of the tracking page (the number is in it, the secret is not)."""
    submission = _submission(request, code, draft_id)
    return pdf_answer(request, submission, timezone.now(), show=True)


def pdf_answer(request: HttpRequest, submission: Submission, now: datetime, *, show: bool) -> HttpResponse:
    """The PDF of what was sent; the secret stands in it only where it may still be shown."""
    form = eforms.definition(submission.form_code, submission.form_version)
    address = request.build_absolute_uri(f"{reverse('eboi:track')}?numer={submission.tracked.rpw}")
    meta = eforms.AnswerMeta(number=submission.rpw, sent_at=submission.sent_at)
    xml = pdf.Enclosure(
        f"{form.code}.xml", eforms.answer_xml(form, submission.answers, meta), "Odpowiedzi (XML)"
    )
    context = {
        "form": form,
        "submission": submission,
        "secret": show_secret(sent_of(submission, now).secret) if show else "",
        "sections": eforms.summary(form, submission.answers),
        "address": address,
        "qr": segno.make(address, micro=False).svg_data_uri(scale=3, border=2),
    }
    content = pdf.render(
        "eboi/confirmation_pdf.html", context, title=f"Potwierdzenie {submission.rpw}", attachments=[xml]
    )
    name = f"potwierdzenie-{submission.rpw.replace('/', '-')}.pdf"
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )
