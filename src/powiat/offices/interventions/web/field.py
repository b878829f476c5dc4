"""Field mode: a crew's reports in the order of the way, with buttons as big as a thumb. R1.4."""

from datetime import datetime
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.data import RejectedPhoto, TooManyReports, WrongStep
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.place import in_poland, metres_between
from powiat.offices.interventions.domain.route_order import order
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries.field import set_out_for
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.web.queue import place_of
from powiat.offices.interventions.web.sections import channels, sections

# Where crews start when the phone does not say: the office in Łask.
OFFICE = (19.1336, 51.5903)
_ROLES = (Permission.FIELD, Permission.WORK)


@needs(*_ROLES)
@never_cache
@require_safe
def field(request: HttpRequest) -> HttpResponse:
    """Mine, or of my unit, in route order from where I am."""
    return _page(request)


def _page(request: HttpRequest, *, error: str = "", number: str = "", text: str = "") -> HttpResponse:
    actor, now = request.actor, timezone.now()
    is_mine = request.GET.get("czyje") == "moje"
    rows = desk.field_stops(actor, timezone.localdate(now))
    if is_mine:
        rows = [row for row in rows if row.handler_id == actor.user_id]
    start, is_told = _start(request)
    context = {
        "tabs": sections(actor, "field"),
        "stops": _stops(rows, start, now, on_way=set_out_for(actor, rows)),
        "is_mine": is_mine,
        "is_told": is_told,
        "channels": channels(actor),
        "error": error,
        "wrong": number,
        "text": text,
    }
    return render(request, "interventions/desk_field.html", context, status=422 if error else 200)


def _start(request: HttpRequest) -> tuple[tuple[float, float], bool]:
    try:
        here = float(request.GET.get("lon", "")), float(request.GET.get("lat", ""))
    except ValueError:
        return OFFICE, False
    return (here, True) if in_poland(*here) else (OFFICE, False)


def _stops(rows: list[Report], start: tuple[float, float], now: datetime, on_way: set[int]) -> list[dict]:
    places = [(row.point.x, row.point.y) for row in rows]
    names, here, made = gmina_names(), start, []
    for at in order(start, places):
        row = rows[at]
        made.append(
            {
                "report": row,
                "key": uuid4().hex,
                "place": place_of(row, names),
                "metres": distance(metres_between(here, places[at])),
                "geo": f"geo:{row.point.y:.6f},{row.point.x:.6f}?q={row.point.y:.6f},{row.point.x:.6f}",
                "lane": Lane(row.lane),
                "stage": Stage(row.stage),
                "is_late": row.due_at < now,
                "is_on_way": row.pk in on_way,
                "is_there": row.stage == Stage.IN_PROGRESS,
            }
        )
        here = places[at]
    return made


def distance(metres: float) -> str:
    """„850 m”, „3,2 km”."""
    if metres < 1000:
        return f"{round(metres, -1):.0f} m"
    return f"{metres / 1000:.1f} km".replace(".", ",")


@needs(*_ROLES)
@require_POST
def deed(request: HttpRequest, number: str) -> HttpResponse:
    """One press. A phone that has kept it for later sends it with its key and asks for JSON."""
    report = desk.report_for(request.actor, number)
    if report is None:
        raise Http404
    asks_json = "application/json" in request.headers.get("Accept", "")
    key = request.headers.get("Idempotency-Key", "") or request.POST.get("klucz", "")
    try:
        row = _do(request, report, key)
    except (ValidationError, WrongStep, RejectedPhoto, TooManyReports) as error:
        words = error.messages[0] if isinstance(error, ValidationError) else error.message
        if asks_json:
            return JsonResponse({"message": words}, status=422)
        return _page(request, error=words, number=number, text=request.POST.get("tresc", ""))
    except PermissionDenied:
        if asks_json:
            return JsonResponse({"message": "To zgłoszenie nie jest już Twojej jednostki."}, status=403)
        raise
    if asks_json:
        return JsonResponse({"stage": row.stage, "words": row.stage_words, "is_closed": row.is_closed})
    return redirect("interventions-desk:field")


def _do(request: HttpRequest, report: Report, key: str) -> Report:
    told = {"report_id": report.pk, "key": key, "by": request.actor, "now": timezone.now()}
    verb = request.POST.get("co", "")
    if verb == "jade":
        return api.set_out(**told)
    if verb == "na-miejscu":
        return api.arrive(**told)
    if verb == "zrobione":
        photo = request.FILES.get("zdjecie")
        return api.finish(
            **told,
            text=request.POST.get("tresc", "")[:4000],
            photo=(photo.file, photo.name or "zdjęcie") if photo else None,
        )
    raise Http404
