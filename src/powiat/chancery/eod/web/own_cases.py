"""A case opened by the office itself (z urzędu), without a letter from outside."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from powiat.chancery.eod.actions.open_case import open_case
from powiat.chancery.eod.permissions import Permission
from powiat.chancery.eod.web.forms import OpenCaseForm
from powiat.ground.kernel.access import needs


@needs(Permission.CASE_OPEN)
def open_own_case(request: HttpRequest) -> HttpResponse:
    """KPA art. 61 § 1: proceedings may be started by the office."""
    actor, today = request.actor, timezone.localdate()
    if request.method != "POST":
        form = OpenCaseForm(
            on=today, unit_ids=actor.unit_ids, initial={"handler": str(next(iter(actor.post_ids), ""))}
        )
        return render(request, "eod/case_open.html", {"form": form})
    form = OpenCaseForm(request.POST, on=today, unit_ids=actor.unit_ids)
    if form.is_valid():
        data = form.cleaned_data
        try:
            case = open_case(
                letter_id=None,
                jrwa_id=int(data["jrwa"]),
                title=data["title"],
                handler_post_id=int(data["handler"]),
                term_id=int(data["term"]) if data["term"] else None,
                is_restricted=data["is_restricted"],
                is_public_kind=data["is_public_kind"],
                by=actor,
                now=timezone.now(),
            )
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            messages.success(request, f"Założono sprawę {case.mark}.")
            return redirect(f"/biurko/sprawy/{case.pk}/")
    return render(request, "eod/case_open.html", {"form": form}, status=422)
