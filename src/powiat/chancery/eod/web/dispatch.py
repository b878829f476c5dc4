"""Dispatch: the register of outgoing letters and the proofs of delivery."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.chancery.eod.actions.deliver import note_delivery
from powiat.chancery.eod.domain.views import DeskList
from powiat.chancery.eod.permissions import DESK, Permission
from powiat.chancery.eod.queries import lists
from powiat.chancery.eod.web import forms, narrowing, own_views, tables
from powiat.chancery.eod.web.documents import seen_document, show_document
from powiat.chancery.eod.web.doing import do_and_return
from powiat.ground.kernel.access import needs
from powiat.ground.ui.parts import Link


@needs(*DESK)
@require_safe
def dispatch_list(request: HttpRequest) -> HttpResponse:
    """What went out, the newest first."""
    rows, view = lists.outgoing(request.actor), request.GET.get("widok", "")
    if view == "bez-potwierdzenia":
        rows = rows.filter(delivered_on=None)
    form = forms.DispatchFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    if text := wanted.get("q", "").strip():
        rows = rows.filter(
            Q(recipient_name__icontains=text)
            | Q(document__title__icontains=text)
            | Q(document__case__mark__icontains=text)
        )
    if wanted.get("sposob"):
        rows = rows.filter(channel=wanted["sposob"])
    page = Paginator(rows, 25).get_page(request.GET.get("strona"))
    standard = [
        Link("Wszystkie", "?", is_current=not request.GET),
        Link("Bez potwierdzenia", "?widok=bez-potwierdzenia", is_current=view == "bez-potwierdzenia"),
    ]
    context = {
        "form": form,
        "page": page,
        "total": page.paginator.count,
        "kept": narrowing.kept(request, narrowing.CARRIED),
        "chosen": narrowing.chosen(request, form),
        "table": tables.dispatches(page, wanted=own_views.wanted(request)),
    } | own_views.among(request, DeskList.DISPATCHES, standard)
    return render(request, "eod/dispatch_list.html", context)


@needs(Permission.CASE_WRITE, Permission.DISPATCH)
@require_POST
def enter_delivery(request: HttpRequest, dispatch_id: int) -> HttpResponse:
    """Wpisz potwierdzenie odbioru."""
    dispatch = get_object_or_404(lists.outgoing(request.actor), pk=dispatch_id)
    form = forms.DeliveryForm(request.POST)
    if not form.is_valid():
        return show_document(request, seen_document(request, dispatch.document_id), delivery_form=form)
    return do_and_return(
        request,
        lambda: note_delivery(
            dispatch_id=dispatch.pk,
            received_on=form.cleaned_data["received_on"],
            available_from=form.cleaned_data["available_from"],
            by=request.actor,
            now=timezone.now(),
        ),
        done="Wpisano doręczenie.",
        back=f"/biurko/dokumenty/{dispatch.document_id}/",
    )
