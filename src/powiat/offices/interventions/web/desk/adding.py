"""Adding: photos that the desk or a crew took at the place."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.domain.pictures import MAX_BYTES
from powiat.offices.interventions.permissions import DESK
from powiat.offices.interventions.web.desk.found import REFUSALS, back_to, find, words_of
from powiat.offices.interventions.web.desk.page import show

PART = "zdjecia"


@needs(*DESK)
@require_POST
def add(request: HttpRequest, number: str) -> HttpResponse:
    """How it looks before the work or after it, taken by our own people."""
    report = find(request, number)
    try:
        count = api.show_work(
            report_id=report.pk,
            pictures=[(one.name, one.read(MAX_BYTES + 1)) for one in request.FILES.getlist("zdjecia")],
            kind=request.POST.get("kiedy", ""),
            by=request.actor,
            now=timezone.now(),
        )
    except REFUSALS as error:
        return show(request, report, status=422, error=words_of(error))
    if count:
        messages.success(request, f"Dodano zdjęcia: {count}. Mieszkańcy zobaczą je po moderacji.")
    else:
        messages.info(request, "Te zdjęcia już tu są. Nic się nie zmieniło.")
    return back_to(number, PART)
