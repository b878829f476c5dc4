"""Dispatch: the register of outgoing letters and the proofs of delivery."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.chancery.eod.actions.deliver import note_delivery
from powiat.chancery.eod.permissions import DESK, Permission
from powiat.chancery.eod.queries import lists
from powiat.chancery.eod.web import forms, tables
from powiat.chancery.eod.web.doing import do_and_return
from powiat.ground.kernel.access import needs


@needs(*DESK)
@require_safe
def dispatch_list(request: HttpRequest) -> HttpResponse:
    """What went out, the newest first."""
    rows = lists.outgoing(request.actor)
    if request.GET.get("widok") == "bez-potwierdzenia":
        rows = rows.filter(delivered_on=None)
    page = Paginator(rows, 25).get_page(request.GET.get("strona"))
    context = {"page": page, "total": page.paginator.count, "table": tables.dispatches(page)}
    return render(request, "eod/dispatch_list.html", context)


@needs(Permission.CASE_WRITE, Permission.DISPATCH)
@require_POST
def enter_delivery(request: HttpRequest, dispatch_id: int) -> HttpResponse:
    """Wpisz potwierdzenie odbioru."""
    dispatch = get_object_or_404(lists.outgoing(request.actor), pk=dispatch_id)
    form = forms.DeliveryForm(request.POST)

    def verb() -> None:
        if not form.is_valid():
            raise ValidationError([message for errors in form.errors.values() for message in errors])
        note_delivery(
            dispatch_id=dispatch.pk,
            received_on=form.cleaned_data["received_on"],
            available_from=form.cleaned_data["available_from"],
            by=request.actor,
            now=timezone.now(),
        )

    return do_and_return(
        request, verb, done="Wpisano doręczenie.", back=f"/biurko/dokumenty/{dispatch.document_id}/"
    )
