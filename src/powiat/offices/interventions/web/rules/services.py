"""Services: who gets reports and how he is reached; keys of other programs; how long data is kept."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.offices.interventions.actions.give_api_key import give_api_key, take_back_api_key
from powiat.offices.interventions.actions.keep import WrongRule
from powiat.offices.interventions.actions.set_retention import set_retention
from powiat.offices.interventions.actions.set_service import set_service
from powiat.offices.interventions.domain.retention import Subject, in_force
from powiat.offices.interventions.models import ApiKey, ContactPurge, RetentionPeriod, Service
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.rules.forms import KeyForm, RetentionForm, ServiceForm
from powiat.offices.interventions.web.rules.frame import form_page, groups, history, tabs

SERVICE_PARTS = (
    ("Kto to jest", "code name kind unit_symbol", 1),
    ("Jak do niego dotrzeć", "email phone open311_url open311_key_name open311_codes", 2),
    ("Stan", "confirmed active", 1),
)
RETENTION_PARTS = (("Nowy okres", "subject days valid_from basis", 1),)


@needs(Permission.RULES)
@require_GET
def service_list(request: HttpRequest) -> HttpResponse:
    """All recipients."""
    columns = [
        Column("name", "Służba", is_title=True),
        Column("code", "Kod", is_quiet=True),
        Column("kind", "Rodzaj"),
        Column("way", "Jak dostaje zgłoszenia"),
        Column("state", "Stan"),
    ]
    rows = [
        Row(
            {
                "name": row.name,
                "code": row.code,
                "kind": row.get_kind_display(),
                "way": _way(row),
                "state": _state(row),
            },
            url=reverse("rules:service", args=[row.pk]),
        )
        for row in Service.objects.all()
    ]
    context = {
        "title": "Służby",
        "lead": "Komu zgłoszenia są przekazywane. Reguły wskazują służby z tej listy.",
        "tabs": tabs("services"),
        "table": Table("Służby", columns, rows, is_caption_hidden=True),
        "add": Link("Nowa służba", reverse("rules:service-add")),
    }
    return render(request, "interventions/rules_list.html", context)


def _way(row: Service) -> str:
    if row.is_ours:
        return f"pracuje na biurku ({row.unit_symbol})" if row.unit_symbol else "pracuje na biurku"
    return "Open311" if row.open311_url else "e-mail" if row.email else "telefon"


def _state(row: Service) -> str:
    if not row.active:
        return status("wyłączona", "grey")
    return status("potwierdzona", "green") if row.confirmed else status("do potwierdzenia", "yellow")


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def service_add(request: HttpRequest) -> HttpResponse:
    """A new recipient."""
    form = ServiceForm(request.POST or None)

    def keep() -> None:
        code = form.cleaned_data["code"].strip()
        set_service(code=code, values=form.values(), is_new=True, by=request.actor, now=timezone.now())

    back = reverse("rules:services")
    page = {"title": "Nowa służba", "tabs": tabs("services"), "back": back}
    return form_page(
        request, form, keep=keep, page=page, parts=SERVICE_PARTS, done="Dodano służbę.", leads_to=back
    )


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def service_edit(request: HttpRequest, service_id: int) -> HttpResponse:
    """One recipient and its history."""
    row = get_object_or_404(Service, pk=service_id)
    form = ServiceForm(request.POST or None, row=row)

    def keep() -> None:
        set_service(code=row.code, values=form.values(), is_new=False, by=request.actor, now=timezone.now())

    back = reverse("rules:services")
    page = {
        "title": row.name,
        "tabs": tabs("services"),
        "back": back,
        "moments": history("service", row.pk),
    }
    return form_page(
        request, form, keep=keep, page=page, parts=SERVICE_PARTS, done="Zapisano służbę.", leads_to=back
    )


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """Keys of other programs. A new one is shown on the answer to its making, and never again."""
    form = KeyForm(request.POST or None, initial={"rate_per_hour": 60})
    fresh = ""
    if request.method == "POST" and form.is_valid():
        try:
            fresh = give_api_key(**form.cleaned_data, by=request.actor, now=timezone.now())
            form = KeyForm(initial={"rate_per_hour": 60})
        except WrongRule as wrong:
            form.complain(wrong.errors)
    context = {
        "title": "Klucze Open311",
        "lead": "Inne programy wysyłają zgłoszenia z kluczem. Czytać mogą wszyscy, bo to dane publiczne.",
        "tabs": tabs("keys"),
        "form": form,
        "groups": groups(form, ("Nowy klucz", "name rate_per_hour", 2)),
        "button": "Wydaj klucz",
        "fresh": fresh,
        "table": _key_table(),
    }
    return render(request, "interventions/rules_keys.html", context, status=422 if form.errors else 200)


_TAKE_BACK = (
    '<button class="govuk-button pw-button--quiet pw-button--small" name="klucz" value="{}" form="cofnij">'
    'Cofnij<span class="govuk-visually-hidden"> klucz: {}</span></button>'
)


def _key_table() -> Table:
    columns = [
        Column("name", "Kto", is_title=True),
        Column("rate", "Na godzinę", kind="number"),
        Column("used", "Ostatnio użyty", kind="date"),
        Column("state", "Stan"),
        Column("deed", ""),
    ]
    rows = [
        Row(
            {
                "name": row.name,
                "rate": row.rate_per_hour,
                "used": f"{timezone.localtime(row.used_at):%d.%m.%Y %H:%M}" if row.used_at else "nigdy",
                "state": status("czynny", "green") if row.active else status("cofnięty", "grey"),
                "deed": format_html(_TAKE_BACK, row.pk, row.name) if row.active else "",
            }
        )
        for row in ApiKey.objects.order_by("-active", "-pk")
    ]
    return Table("Klucze", columns, rows, is_caption_hidden=True, empty="Nikt nie ma jeszcze klucza.")


@needs(Permission.RULES)
@require_POST
def key_take_back(request: HttpRequest) -> HttpResponse:
    """The key opens nothing any more."""
    typed = request.POST.get("klucz", "")
    try:
        row = take_back_api_key(
            key_id=int(typed) if typed.isdecimal() else 0, by=request.actor, now=timezone.now()
        )
    except ApiKey.DoesNotExist:
        raise Http404 from None
    messages.success(request, f"Cofnięto klucz: {row.name}.")
    return redirect("rules:keys")


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def retention(request: HttpRequest) -> HttpResponse:
    """How long contact and photos are kept, by what basis, and what was forgotten lately."""
    form = RetentionForm(request.POST or None)

    def keep() -> None:
        set_retention(**form.cleaned_data, by=request.actor, now=timezone.now())

    periods = list(RetentionPeriod.objects.all())
    today = timezone.localdate()
    current = [in_force([one.as_period() for one in periods], subject, today) for subject in Subject]
    columns = [
        Column("subject", "Co", is_title=True),
        Column("days", "Dni", kind="number"),
        Column("since", "Obowiązuje od", kind="date"),
        Column("basis", "Podstawa"),
        Column("state", "Stan"),
    ]
    rows = [
        Row(
            {
                "subject": Subject(one.subject).words,
                "days": one.days,
                "since": f"{one.valid_from:%d.%m.%Y}",
                "basis": one.basis,
                "state": status("obowiązuje", "green")
                if one.as_period() in current
                else status("przyszły" if one.valid_from > today else "dawny", "grey"),
            }
        )
        for one in periods
    ]
    page = {
        "title": "Jak długo trzymamy dane",
        "tabs": tabs("retention"),
        "table": Table("Okresy", columns, rows, is_caption_hidden=True),
        "table_title": "Okresy",
        "table_first": True,
        "log": _log(),
    }
    here = reverse("rules:retention")
    return form_page(
        request, form, keep=keep, page=page, parts=RETENTION_PARTS, done="Zapisano okres.", leads_to=here
    )


def _log() -> Table:
    columns = [
        Column("number", "Zgłoszenie", kind="mark", is_title=True),
        Column("what", "Co zapomniano"),
        Column("at", "Kiedy", kind="date"),
        Column("basis", "Podstawa"),
    ]
    rows = [
        Row(
            {
                "number": row.number,
                "what": row.get_what_display(),
                "at": f"{timezone.localtime(row.at):%d.%m.%Y %H:%M}",
                "basis": row.basis,
            }
        )
        for row in ContactPurge.objects.all()[:50]
    ]
    return Table(
        "Ostatnio usunięte dane", columns, rows, is_caption_hidden=True, empty="Niczego jeszcze nie usunięto."
    )
