"""The case list (spis spraw) of a class and a year, for the screen and for paper."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.chancery.eod.permissions import DESK
from powiat.chancery.eod.queries.case_list import case_list, class_title
from powiat.chancery.eod.web.forms import CaseListForm
from powiat.ground.kernel.access import needs
from powiat.ground.org import api as org


@needs(*DESK)
@require_safe
def show_case_list(request: HttpRequest) -> HttpResponse:
    """Ask for unit, class and year; then the list with the fields of the office rules."""
    today = timezone.localdate()
    if "klasa" not in request.GET:
        first = next(iter(request.actor.unit_ids), "")
        form = CaseListForm(on=today, initial={"komorka": str(first), "rok": today.year})
        return render(request, "eod/case_list_print.html", {"form": form})
    form = CaseListForm(request.GET, on=today)
    if not form.is_valid():
        return render(request, "eod/case_list_print.html", {"form": form}, status=422)
    data = form.cleaned_data
    heading = class_title(data["klasa"])
    if heading is None:
        form.add_error("klasa", "Nie ma takiej klasy w wykazie akt. Sprawdź symbol.")
        return render(request, "eod/case_list_print.html", {"form": form}, status=422)
    lines = list(
        case_list(
            request.actor, unit_id=int(data["komorka"]), symbol=data["klasa"], year=data["rok"], on=today
        )
    )
    context = {
        "form": form,
        "unit": org.unit(int(data["komorka"])),
        "symbol": data["klasa"],
        "year": data["rok"],
        "heading": heading,
        "lines": lines,
        "now": timezone.now(),
    }
    return render(request, "eod/case_list_print.html", context)
