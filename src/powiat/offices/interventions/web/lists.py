"""What anybody may read: the list, one report, its photos, the figures. No contact and no private word is here."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.files import api as files
from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.access import public
from powiat.ground.ui.parts import Column, Fact, Moment, Point, Row, Table
from powiat.offices.interventions.actions.follow import affects_me
from powiat.offices.interventions.data import PublicReport
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.queries import rules, statistics
from powiat.offices.interventions.queries.public import (
    gmina_names,
    one_public,
    photo_file,
    public_report,
    public_reports,
    public_rows,
)
from powiat.offices.interventions.web import visitor

A_PAGE = 20
_OPEN = {"otwarte": True, "zakonczone": False}


class FilterForm(forms.Form):
    """Which reports."""

    q = forms.CharField(required=False, max_length=100)
    stan = forms.ChoiceField(required=False)
    gmina = forms.ChoiceField(required=False)
    kategoria = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, language: str = "pl", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = visitor.words(language)
        labels = {
            "q": "filter_words",
            "stan": "filter_state",
            "gmina": "filter_gmina",
            "kategoria": "fact_kind",
        }
        for name, key in labels.items():
            self.fields[name].label = words[key]
        every = ("", words["filter_all"])
        states = [("otwarte", words["filter_open"]), ("zakonczone", words["filter_closed"])]
        kinds = [
            (one.code, one.names.get(language) or one.name) for one in rules.categories() if one.is_public
        ]
        self.fields["stan"].choices = [every, *states]
        self.fields["gmina"].choices = [every, *gmina_names().items()]
        self.fields["kategoria"].choices = [("", words["filter_anything"]), *kinds]


def drawn(form: FilterForm) -> FilterForm:
    """In a filter nothing has to be filled in; saying so at each field is noise."""
    form.use_required_attribute = False
    for field in form.fields.values():
        field.required = True
    return form


def chosen(form: FilterForm) -> dict[str, Any]:
    """What the filter says, as the queries take it; a value that is not in the list is no filter."""
    form.is_valid()
    typed = form.cleaned_data
    return {
        "categories": tuple(filter(None, [typed.get("kategoria")])),
        "gmina_terc": typed.get("gmina", ""),
        "is_open": _OPEN.get(typed.get("stan", "")),
        "words": typed.get("q", ""),
    }


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """The newest first."""
    language = visitor.language_of(request)
    form = FilterForm(request.GET, language=language)
    page = Paginator(public_rows(**chosen(form)), A_PAGE).get_page(request.GET.get("strona"))
    shown = list(public_reports(page.object_list, language=language))
    query = request.GET.copy()
    query.pop("strona", None)
    context = {"form": drawn(form), "page": page, "reports": shown, "query": query.urlencode(),
               "count_words": visitor.say(request, "list_count", n=page.paginator.count)}  # fmt: skip
    return visitor.page(request, "interventions/public_list.html", context)


def _found(number: str, request: HttpRequest) -> PublicReport:
    row = one_public(number)
    if row is None:
        raise Http404
    return public_report(row, with_steps=True, language=visitor.language_of(request))


@public
@require_safe
def one(request: HttpRequest, number: str) -> HttpResponse:
    """One report as anybody may see it."""
    found = _found(number, request)
    w = visitor.words(visitor.language_of(request))
    where = (found.address, f"{w['gmina']} {found.gmina_name}" if found.gmina_name else "")
    facts = [
        Fact(w["fact_where"], ", ".join(filter(None, where))),
        Fact(w["fact_when"], f"{timezone.localtime(found.received_at):%d.%m.%Y %H:%M}"),
        Fact(w["fact_who"], found.recipient_name),
        Fact(w["fact_planned"], f"{found.planned_on:%d.%m.%Y}" if found.planned_on else ""),
        Fact(w["fact_people"], str(found.affected_count)),
        Fact(w["fact_main"], found.duplicate_of),
    ]
    moments = [
        Moment(step.stage_name or w["message"], step.at, text=step.text, tone="blue")
        for step in reversed(found.steps)
    ]
    context = {
        "report": found,
        "facts": [one for one in facts if one.value],
        "moments": moments,
        "tone": Stage(found.stage).tone,
        "push_key": gateways.push_key(),
    }
    return visitor.page(request, "interventions/public_one.html", context)


@public
@require_POST
def count_me(request: HttpRequest, number: str) -> HttpResponse:
    """„Też mnie dotyczy”, once for a device."""
    row = one_public(number)
    if row is None:
        raise Http404
    count = affects_me(report_id=row.pk, device=visitor.device_of(request), now=timezone.now())
    messages.success(request, visitor.say(request, "told_counted", n=count))
    return redirect("interventions:public-one", number)


def _picture(request: HttpRequest, photo_id: UUID, *, is_thumb: bool) -> HttpResponseBase:
    file_id = photo_file(photo_id, thumb=is_thumb)
    if file_id is None:
        raise Http404
    return files.respond(request, file_id, inline=True)


@public
@require_safe
def photo(request: HttpRequest, photo_id: UUID) -> HttpResponseBase:
    """The copy that was let through."""
    return _picture(request, photo_id, is_thumb=False)


@public
@require_safe
def thumb(request: HttpRequest, photo_id: UUID) -> HttpResponseBase:
    """The small one."""
    return _picture(request, photo_id, is_thumb=True)


def _kinds(rows: list[statistics.Figures], w: Mapping[str, str]) -> Table:
    """Groups of categories with their counts; cards on a phone."""
    columns = [
        Column("key", w["figures_kind"], is_title=True),
        *(
            Column(key, w[f"figures_{key}"], kind="number")
            for key in ("received", "resolved", "late", "reopened")
        ),
    ]
    made = [Row({one.key: getattr(row, one.key) for one in columns}) for row in rows]
    return Table(caption=w["figures_table"], columns=columns, rows=made)


@public
@require_safe
def statistics_page(request: HttpRequest) -> HttpResponse:
    """How much was reported in the last year and how fast it was dealt with."""
    now = timezone.now()
    since = now - timedelta(days=365)
    told = {"since": since, "until": now, "now": now, "only_public": True}
    whole = statistics.figures("all", **told)
    names, w = gmina_names(), visitor.words(visitor.language_of(request))
    context = {
        "whole": whole[0] if whole else None,
        "fix_days": round(whole[0].fix_seconds / 86400, 1) if whole and whole[0].fix_seconds else None,
        "by_kind": [Point(one.key, one.received) for one in statistics.figures("category", **told)[:12]],
        "by_gmina": [
            Point(names.get(one.key, w["figures_unknown"]), one.received)
            for one in statistics.figures("gmina", **told)
        ],
        "by_month": [
            Point(one.key, one.received)
            for one in sorted(statistics.figures("month", **told), key=lambda one: one.key)
        ],
        "table": _kinds(statistics.figures("group", **told), w),
    }
    return visitor.page(request, "interventions/public_statistics.html", context)
