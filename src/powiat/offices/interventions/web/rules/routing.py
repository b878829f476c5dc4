"""Routing: the ordered rules, and what they would do to a report („co by się stało z tym zgłoszeniem”)."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.offices.interventions.actions.set_rule import move_rule, set_rule
from powiat.offices.interventions.domain.rule_words import condition_words, effect_words
from powiat.offices.interventions.models import Category, RoutingRule, Service
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.rules.frame import form_page, history, tabs
from powiat.offices.interventions.web.rules.routing_form import RoutingForm
from powiat.registers.places import api as places

PARTS = (
    ("Reguła", "note legal_basis active", 1),
    ("Co zgłoszono", "lane group_in category_in channel_in", 2),
    ("Gdzie", "gmina_in road_class max_distance_m polygon outside_county", 2),
    ("Kiedy", "weekdays hours_from hours_to season_from season_to", 2),
    ("Co się wtedy dzieje", "recipient also_notify escalate_after_min escalate_to action message goes_on", 2),
)
_MOVE = (
    '<button class="govuk-button pw-button--quiet pw-button--small" name="ruch" value="{id}-{way}" form="przesun">'
    '{words}<span class="govuk-visually-hidden"> regułę: {note}</span></button>'
)


def names() -> dict[str, str]:
    """Words for codes of categories, services and gminas."""
    found = dict(Category.objects.values_list("service_code", "name"))
    found.update(Service.objects.values_list("code", "name"))
    found.update({one.terc: one.name for one in places.gminas()})
    return found


def lines(words: list[str]) -> str:
    """Phrases under each other."""
    return format_html_join(
        mark_safe("<br>"),
        "{}",
        ((one,) for one in words),
    )


@needs(Permission.RULES)
@require_GET
def rule_list(request: HttpRequest) -> HttpResponse:
    """The rules in their order."""
    known = names()
    rules = list(RoutingRule.objects.all())
    columns = [
        Column("place", "Nr", kind="number"),
        Column("note", "Reguła", is_title=True),
        Column("when", "Gdy"),
        Column("then", "To"),
        Column("state", "Stan"),
        Column("move", "Kolejność"),
    ]
    rows = [
        Row(
            {
                "place": place,
                "note": row.note,
                "when": lines(condition_words(row.when, known)),
                "then": lines(effect_words(row.then, known)),
                "state": status("czynna", "green") if row.active else status("wyłączona", "grey"),
                "move": _moves(row, place > 1, place < len(rules)),
            },
            url=reverse("rules:rule", args=[row.pk]),
        )
        for place, row in enumerate(rules, start=1)
    ]
    context = {
        "title": "Kto dostaje zgłoszenie",
        "lead": "Reguły sprawdza się po kolei. Pierwsza, która pasuje, decyduje.",
        "tabs": tabs("routing"),
        "table": Table("Reguły", columns, rows, is_caption_hidden=True),
        "add": Link("Nowa reguła", reverse("rules:rule-add")),
        "move": reverse("rules:rule-move"),
    }
    return render(request, "interventions/rules_list.html", context)


def _moves(row: RoutingRule, may_rise: bool, may_fall: bool) -> str:
    up = format_html(_MOVE, id=row.pk, way="up", words="Wyżej", note=row.note) if may_rise else ""
    down = format_html(_MOVE, id=row.pk, way="down", words="Niżej", note=row.note) if may_fall else ""
    return format_html("{}{}", up, down)


@needs(Permission.RULES)
@require_POST
def rule_move(request: HttpRequest) -> HttpResponse:
    """Change places with the neighbour."""
    rule_id, _, way = request.POST.get("ruch", "").partition("-")
    try:
        moved = move_rule(
            rule_id=int(rule_id) if rule_id.isdecimal() else 0,
            up=way == "up",
            by=request.actor,
            now=timezone.now(),
        )
    except RoutingRule.DoesNotExist:
        raise Http404 from None
    if moved:
        messages.success(request, "Zmieniono kolejność reguł.")
    return redirect("rules:routing")


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def rule_add(request: HttpRequest) -> HttpResponse:
    """A new rule."""
    return _rule(request, None, "Nowa reguła")


@needs(Permission.RULES)
@require_http_methods(["GET", "POST"])
def rule_edit(request: HttpRequest, rule_id: int) -> HttpResponse:
    """One rule and its history."""
    row = get_object_or_404(RoutingRule, pk=rule_id)
    return _rule(request, row, row.note or f"Reguła {row.order}")


def _rule(request: HttpRequest, row: RoutingRule | None, title: str) -> HttpResponse:
    form = RoutingForm(request.POST or None, row=row)

    def keep() -> None:
        rule_id = row.pk if row else None
        set_rule(rule_id=rule_id, values=form.values(), by=request.actor, now=timezone.now())

    page = {
        "title": title,
        "tabs": tabs("routing"),
        "back": reverse("rules:routing"),
        "note": "Warunek zostawiony pusty nie ogranicza reguły. Wszystkie podane muszą być spełnione naraz.",
        "moments": history("routingrule", row.pk) if row else [],
    }
    leads_to = reverse("rules:routing")
    return form_page(
        request, form, keep=keep, page=page, parts=PARTS, done="Zapisano regułę.", leads_to=leads_to
    )
