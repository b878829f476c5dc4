"""The duty officer's desk: our own warnings, and the emergency mode."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.front.announcements.actions.issue_warning import issue_warning, withdraw_warning
from powiat.front.announcements.actions.switch_emergency import end_emergency, start_emergency
from powiat.front.announcements.domain.level import Level
from powiat.front.announcements.models import PublicWarning
from powiat.front.announcements.permissions import Permission
from powiat.front.announcements.queries import warnings
from powiat.front.announcements.web.forms import EmergencyForm, WarningForm
from powiat.front.announcements.web.public import TONES
from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import tag
from powiat.ground.ui.parts import Column, Row, Table

WARN = needs(Permission.WARN)
EMERGENCY = needs(Permission.EMERGENCY)
ANY = needs(Permission.WARN, Permission.EMERGENCY)


@ANY
def home(request: HttpRequest) -> HttpResponse:
    """What stands, who says it, whether the sources speak, whether an emergency goes on."""
    now = timezone.now()
    return render(
        request,
        "announcements/desk_home.html",
        {
            "table": _table(PublicWarning.objects.standing(now)[:100]),
            "sources": warnings.sources(now),
            "emergency": warnings.emergency(),
            "may_warn": request.actor.may(Permission.WARN),
            "may_switch": request.actor.may(Permission.EMERGENCY),
        },
    )


def _table(rows) -> Table:
    return Table(
        caption="Ostrzeżenia, które widzą mieszkańcy",
        is_caption_hidden=True,
        columns=[
            Column("title", "Ostrzeżenie", is_title=True),
            Column("level", "Stopień"),
            Column("kind", "Kto ostrzega"),
            Column("until", "Do", kind="date"),
        ],
        rows=[
            Row(
                {
                    "title": one.title,
                    "level": tag(Level(one.level).label, TONES[one.level]),
                    "kind": one.get_kind_display(),
                    "until": f"{timezone.localtime(one.ends_at):%d.%m.%Y, %H:%M}"
                    if one.ends_at
                    else "do odwołania",
                },
                url=f"/biurko/ostrzezenia/{one.pk}/",
            )
            for one in rows
        ],
        empty="Nie ma żadnego ostrzeżenia",
    )


@WARN
def issue(request: HttpRequest) -> HttpResponse:
    """A new warning of our own."""
    form = WarningForm(request.POST or None, initial={"key": uuid.uuid4()})
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        given = form.cleaned_data
        issue_warning(
            key=given["key"],
            title=given["title"],
            text=given["text"],
            level=int(given["level"]),
            starts_at=now,
            ends_at=form.ends_at(now),
            by=request.actor,
            now=now,
        )
        messages.success(request, "Ostrzeżenie widać na wszystkich stronach urzędu.")
        return redirect("warnings-desk")
    return render(request, "announcements/desk_issue.html", {"form": form})


@ANY
def warning(request: HttpRequest, warning_id: int) -> HttpResponse:
    """One warning; our own can be taken back."""
    one = get_object_or_404(PublicWarning, pk=warning_id)
    is_own = one.kind == PublicWarning.Kind.OWN and one.withdrawn_at is None
    return render(
        request,
        "announcements/desk_warning.html",
        {"warning": one, "may_withdraw": is_own and request.actor.may(Permission.WARN)},
    )


@WARN
@require_POST
def withdraw(request: HttpRequest, warning_id: int) -> HttpResponse:
    """Take our own back."""
    one = get_object_or_404(PublicWarning, pk=warning_id, kind=PublicWarning.Kind.OWN)
    withdraw_warning(warning_id=one.pk, by=request.actor, now=timezone.now())
    messages.success(request, "Ostrzeżenie odwołane. Zniknęło ze stron.")
    return redirect("warnings-desk")


@EMERGENCY
def emergency(request: HttpRequest) -> HttpResponse:
    """The switch: what the page will say, a confirmation, one press."""
    going_on = warnings.emergency()
    initial = {}
    if going_on:
        initial = {"headline": going_on.headline, "text": going_on.text, "phone": going_on.phone}
    form = EmergencyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        start_emergency(
            headline=given["headline"],
            text=given["text"],
            phone=given["phone"],
            by=request.actor,
            now=timezone.now(),
        )
        messages.success(request, "Tryb kryzysowy jest włączony. Strona główna jest teraz tekstowa.")
        return redirect("emergency")
    return render(request, "announcements/desk_emergency.html", {"form": form, "emergency": going_on})


@EMERGENCY
@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Back to the usual home page."""
    if end_emergency(by=request.actor, now=timezone.now()):
        messages.success(request, "Tryb kryzysowy jest wyłączony. Wróciła zwykła strona główna.")
    return redirect("emergency")
