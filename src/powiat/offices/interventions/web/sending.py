"""What the app on a phone asks and sends: JSON of its own, by its own key."""

from datetime import datetime
from json import JSONDecodeError, loads
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import public
from powiat.offices.interventions.actions.send_in import send_in
from powiat.offices.interventions.data import (
    CategoryRef,
    LifeInDanger,
    NewReport,
    TooManyReports,
    WrongReport,
)
from powiat.offices.interventions.domain.guard import is_machine
from powiat.offices.interventions.queries import rules
from powiat.offices.interventions.queries.public import duplicates_near
from powiat.offices.interventions.web import visitor
from powiat.offices.interventions.web.own import own_url
from powiat.offices.interventions.web.place_field import NoPlace, find_place
from powiat.offices.interventions.web.report_form import MACHINE, moment_of
from powiat.registers.places import api as places


# No session and no cookie gives this door a right, so there is nothing to forge; the header makes a stranger's page
# ask first, and nobody answers it.
@csrf_exempt
@public
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Words and pictures in one. The same key always gets the same number."""
    key = request.headers.get("Idempotency-Key", "")[:60]
    if len(key) < 16:
        return JsonResponse(
            {"message": "Brak klucza wysyłki. Odśwież stronę i wyślij jeszcze raz."}, status=400
        )
    told = request.POST
    now = timezone.now()
    if is_machine(trap=told.get("strona", ""), made_at=moment_of(told.get("chwila", "")), now=now):
        return JsonResponse({"message": MACHINE}, status=422)
    pictures = [(one.file, one.name or "zdjęcie") for one in request.FILES.getlist("zdjecia")[:10]]
    try:
        sent = send_in(new=_new(request, key), pictures=pictures, by=visitor.actor_of(request), now=now)
    except NoPlace as error:
        return JsonResponse({"errors": {"place": error.message}}, status=422)
    except WrongReport as error:
        return JsonResponse({"errors": error.errors}, status=422)
    except LifeInDanger as error:
        return JsonResponse({"phone": error.phone, "message": "Zadzwoń pod 112."}, status=409)
    except TooManyReports as error:
        return JsonResponse({"message": error.message}, status=429)
    told_back = {
        "number": sent.number,
        "secret": sent.secret,
        "lane": sent.lane,
        "is_new": sent.is_new,
        "who": sent.recipient_name,
        "phones": sent.phones,
        "expected_on": sent.expected_on,
        "warnings": sent.warnings,
        "url": own_url(sent.number),
    }
    return visitor.dressed(request, JsonResponse(told_back, status=201 if sent.is_new else 200))


def _new(request: HttpRequest, key: str) -> NewReport:
    told = request.POST
    place = _place(told)
    return NewReport(
        category=told.get("kategoria", ""),
        text=told.get("opis", ""),
        longitude=place["dlugosc"],
        latitude=place["szerokosc"],
        accuracy_m=_number(told.get("dokladnosc")),
        address=place["miejsce"],
        place_source=place["skad"] or "map",
        answers=_answers(told.get("odpowiedzi", "")),
        name=told.get("imie", ""),
        email=told.get("email", ""),
        phone=told.get("telefon", ""),
        consent_forward=told.get("zgoda") == "1",
        channel="pwa",
        language=visitor.language_of(request),
        observed_at=_hour(told.get("widziano", "")),
        device=visitor.device_of(request),
        network=visitor.network_of(request),
        idempotency_key=f"pwa:{key}",
    )


def _place(told: QueryDict) -> dict[str, Any]:
    """The phone's point; without one (no network, no map) the address or the village says where it is."""
    typed: dict[str, Any] = {name: told.get(name, "") for name in ("miejsce", "miejscowosc", "skad")}
    return find_place(
        typed | {name: _number(told.get(name)) for name in ("dlugosc", "szerokosc")}, chosen="0"
    )


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _hour(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _answers(text: str) -> dict[str, Any]:
    try:
        found = loads(text) if text else {}
    except (JSONDecodeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


@csrf_exempt
@public
@require_POST
def share(request: HttpRequest) -> HttpResponse:
    """A photo shared into the app is taken by its worker on the phone; here it only comes without one."""
    return redirect("interventions:report")


@public
@require_safe
def kinds(request: HttpRequest) -> HttpResponse:
    """Categories with their questions: the phone keeps them for places without network."""
    language = visitor.language_of(request)
    found = [_kind(one, language) for one in rules.categories(with_questions=True)]
    # The language comes by a cookie, so a shared cache must not hand one visitor's words to another.
    return JsonResponse({"categories": found}, headers={"Cache-Control": "private, max-age=300"})


def _kind(one: CategoryRef, language: str) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.names.get(language) or one.name,
        "group": one.group,
        "lane": one.lane,
        "phone": one.emergency_phone,
        "description": one.descriptions.get(language) or one.description,
        "questions": [
            {
                "code": each.code, "type": each.datatype, "required": each.required, "label": each.description,
                "hint": each.datatype_description, "values": each.values,
            }
            for each in one.questions if each.variable
        ],
    }  # fmt: skip


@public
@require_safe
def hints(request: HttpRequest) -> HttpResponse:
    """Categories that the words point at."""
    found = rules.suggest(request.GET.get("tekst", ""))
    return JsonResponse({"categories": [{"code": one.code, "name": one.name} for one in found]})


@public
@require_safe
def spots(request: HttpRequest) -> HttpResponse:
    """Addresses while one types."""
    found = places.search(request.GET.get("q", "")[:100], 6)
    return JsonResponse(
        {
            "places": [
                {"label": one.label, "longitude": one.longitude, "latitude": one.latitude}
                for one in found if one.longitude is not None
            ]
        }
    )  # fmt: skip


@public
@require_safe
def near(request: HttpRequest) -> HttpResponse:
    """Open reports of the category close by."""
    longitude, latitude = _number(request.GET.get("lon")), _number(request.GET.get("lat"))
    if longitude is None or latitude is None:
        return JsonResponse({"reports": []})
    found = duplicates_near(
        longitude=longitude, latitude=latitude, category=request.GET.get("kategoria", ""), now=timezone.now()
    )
    return JsonResponse(
        {
            "reports": [
                {
                    "number": one.number, "stage": one.stage_name, "metres": one.distance_m,
                    "count": one.affected_count, "day": f"{timezone.localtime(one.received_at):%d.%m.%Y}",
                }
                for one in found
            ]
        }
    )  # fmt: skip
