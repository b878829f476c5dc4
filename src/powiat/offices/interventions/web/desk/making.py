"""Making: one click makes a case of the chancery; the second finds it made."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.chancery.eod import api as eod
from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.desk.found import REFUSALS, back_to, find, words_of
from powiat.offices.interventions.web.desk.page import show

PART = "sprawa"


@needs(Permission.WORK)
@require_POST
def make(request: HttpRequest, number: str) -> HttpResponse:
    """Once: a second click finds the case of the first."""
    report = find(request, number)
    jrwa, term = request.POST.get("klasa", ""), request.POST.get("termin", "")
    classes, terms = eod.case_choices(timezone.localdate())
    if jrwa not in {str(one.id) for one in classes} or (term and term not in {str(key) for key, _ in terms}):
        return show(request, report, status=422, error="Wybierz klasę z wykazu akt, żeby założyć sprawę.")
    try:
        made = api.make_case(
            report_id=report.pk,
            jrwa_id=int(jrwa),
            term_id=int(term) if term else None,
            by=request.actor,
            now=timezone.now(),
        )
    except REFUSALS as error:
        return show(request, report, status=422, error=words_of(error))
    messages.success(request, f"Sprawa {made.case_mark} jest założona.")
    return back_to(number, PART)
