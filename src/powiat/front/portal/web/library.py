"""Library: a form has one address for good; who asks for an old edition is led to the newest, with a note."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.front.portal.models import PaperForm
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared


@public
@shared
@require_safe
def form(request: HttpRequest, code: str, number: str = "") -> HttpResponse:
    """The form with its newest edition; `number` is the edition an old link named."""
    found = get_object_or_404(PaperForm.objects.select_related("service"), code=code)
    today = timezone.localdate()
    newest = found.newest(today)
    editions = list(found.editions.order_by("-valid_from"))
    asked = next((one for one in editions if one.number == number), None)
    context = {
        "form": found,
        "edition": newest,
        "checksum": newest.checksum() if newest else "",
        "old": asked if asked and asked != newest and asked.valid_to and asked.valid_to < today else None,
        "earlier": [one for one in editions if one != newest and one.valid_from <= today],
    }
    return render(request, "portal/form.html", context)
