"""Moderation: what residents may read and see is decided here, looked at before it is saved."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.web.desk.found import REFUSALS, back_to, find, words_of
from powiat.offices.interventions.web.desk.page import show
from powiat.offices.interventions.web.desk.residents import PART, typed_in


@needs(Permission.MODERATE)
@require_POST
def moderate(request: HttpRequest, number: str) -> HttpResponse:
    """Save what residents see, or only show how it would look."""
    report, now = find(request, number), timezone.now()
    photos = list(report.photos.all())
    typed = typed_in(request.POST, photos)
    if request.POST.get("co") == "podglad":
        return show(request, report, moderation=typed)
    if request.POST.get("co") == "przepisz":
        return show(request, report, moderation=replace(typed, text=report.text or ""))
    try:
        api.moderate(
            report_id=report.pk,
            visibility=typed.visibility,
            text_public=typed.text,
            address_public=typed.place,
            photos={UUID(key): state for key, state in typed.photos.items()},
            by=request.actor,
            now=now,
        )
    except REFUSALS as error:
        return show(request, report, status=422, error=words_of(error), moderation=typed)
    if desk.was_done(report.pk, now):
        messages.success(request, "Zapisane. Mieszkańcy widzą to od teraz.")
    else:
        messages.info(request, "To było już zapisane. Nic się nie zmieniło.")
    return back_to(number, PART)
