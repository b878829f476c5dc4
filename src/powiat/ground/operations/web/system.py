"""System: the operator's page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import counted, file_size
from powiat.ground.operations import queries
from powiat.ground.operations.actions.verify_log import verify_log
from powiat.ground.operations.permissions import Permission
from powiat.ground.outbox import api as outbox
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Row, Table

JOB_STATES = {
    "todo": "czeka",
    "doing": "w toku",
    "succeeded": "wykonane",
    "failed": "nieudane",
    "cancelled": "odwołane",
    "aborted": "przerwane",
    "aborting": "przerywane",
}
FAULTS = {
    "changed": "wiersz zmieniony lub zamieniony",
    "removed": "wiersz usunięty",
    "added": "wiersz dopisany poza łańcuchem",
    "cut": "ucięty koniec dziennika",
}


def _components(now) -> Table:
    return Table(
        caption="Części systemu",
        is_caption_hidden=True,
        columns=(Column("label", "Część", is_title=True), Column("state", "Stan"), Column("note", "Uwagi")),
        rows=[
            Row(
                {
                    "label": part.label,
                    "state": status("działa", "green") if part.is_well else status("nie działa", "red"),
                    "note": part.note,
                }
            )
            for part in queries.components(now)
        ],
    )


RETRY = (
    '<button class="govuk-button pw-button--quiet pw-button--small" name="{}" value="{}" form="{}">'
    'Ponów<span class="govuk-visually-hidden"> {}</span></button>'
)


def _deliveries() -> Table:
    """Events that a hearer could not take; each with a button for one more try."""
    rows = [
        Row(
            {
                "event": str(delivery.event),
                "hearer": delivery.hearer.split(".")[-3:][0] + ": " + delivery.hearer.rpartition(".")[2],
                "tries": str(delivery.tries),
                "error": delivery.last_error[:160],
                "at": f"{timezone.localtime(delivery.event.at):%d.%m.%Y %H:%M}",
                "deed": format_html(RETRY, "delivery", delivery.pk, "ponow", delivery.event),
            }
        )
        for delivery in outbox.failed()
    ]
    return Table(
        caption="Nieudane doręczenia zdarzeń",
        is_caption_hidden=True,
        columns=(
            Column("event", "Zdarzenie", is_title=True),
            Column("hearer", "Odbiorca"),
            Column("at", "Kiedy", kind="date"),
            Column("tries", "Prób", kind="number"),
            Column("error", "Ostatni błąd", is_quiet=True),
            Column("deed", "Czynność"),
        ),
        rows=rows,
        empty="Wszystkie zdarzenia zostały doręczone.",
    )


def _failed_jobs() -> Table:
    """Jobs that were given up; what went wrong stands in the worker's log."""
    rows = [
        Row(
            {
                "name": job.name,
                "at": f"{timezone.localtime(job.failed_at):%d.%m.%Y %H:%M}" if job.failed_at else "",
                "tries": str(job.tries),
                "deed": format_html(RETRY, "job", job.id, "ponow-zadanie", job.name),
            }
        )
        for job in outbox.failed_jobs()
    ]
    return Table(
        caption="Nieudane zadania",
        is_caption_hidden=True,
        columns=(
            Column("name", "Zadanie", is_title=True),
            Column("at", "Kiedy", kind="date"),
            Column("tries", "Prób", kind="number"),
            Column("deed", "Czynność"),
        ),
        rows=rows,
        empty="Żadne zadanie nie zostało porzucone.",
    )


def _copy(now) -> str:
    """How long ago the last backup was made."""
    age = queries.backup_age(now)
    if age is None:
        return "nie zostawiła śladu"
    return f"{counted(int(age.total_seconds() // 3600), 'godzina', 'godziny', 'godzin')} temu"


def _verdict() -> dict:
    """The last verdict on the log, in words."""
    last = queries.last_verification()
    if last is None:
        return {"tone": "warning", "title": "Dziennik czynności nie był jeszcze sprawdzany", "lines": []}
    when = f"{timezone.localtime(last.at):%d.%m.%Y, %H:%M}"
    links = counted(last.length, "wpis", "wpisy", "wpisów")
    if not last.faults:
        return {
            "tone": "success",
            "title": f"Dziennik jest nienaruszony: {links}, sprawdzono {when}",
            "lines": [],
        }
    return {
        "tone": "error",
        "title": f"Dziennik jest naruszony. Sprawdzono {when}",
        "lines": [
            f"ogniwo {fault['seq']}, wiersz {fault['row_id'] or 'nieznany'}: {FAULTS[fault['what']]}"
            for fault in last.faults
        ],
    }


@needs(Permission.OPERATE)
def system(request: HttpRequest) -> HttpResponse:
    """How the house stands."""
    now = timezone.now()
    free, total = queries.disk()
    context = {
        "components": _components(now),
        "deliveries": _deliveries(),
        "failed_jobs": _failed_jobs(),
        "jobs": [
            (JOB_STATES.get(state, state), number) for state, number in sorted(outbox.jobs_by_state().items())
        ],
        "stalled": outbox.stalled_jobs(now=now),
        "verdict": _verdict(),
        "versions": queries.versions(),
        "disk": [
            ("Wolne miejsce", file_size(free)),
            ("Pojemność dysku", file_size(total)),
            ("Zajęte", f"{100 * (total - free) // total}%"),
            ("Ostatnia kopia zapasowa", _copy(now)),
        ],
        "is_disk_low": free < total // 10,
    }
    return render(request, "operations/system.html", context)


@needs(Permission.OPERATE)
@require_POST
def retry(request: HttpRequest) -> HttpResponse:
    """One more try of a failed delivery."""
    number = request.POST.get("delivery", "")
    if number.isdecimal() and int(number) in {delivery.pk for delivery in outbox.failed(limit=1000)}:
        outbox.retry(delivery_id=int(number), by=request.actor, now=timezone.now())
        messages.success(request, "Doręczenie czeka na ponowną próbę.")
    else:
        messages.info(request, "To doręczenie już nie czeka.")
    return redirect(reverse("system"))


@needs(Permission.OPERATE)
@require_POST
def retry_job(request: HttpRequest) -> HttpResponse:
    """One more try of a job that was given up."""
    number = request.POST.get("job", "")
    if (
        number.isdecimal()
        and len(number) < 19
        and outbox.retry_job(job_id=int(number), by=request.actor, now=timezone.now())
    ):
        messages.success(request, "Zadanie czeka na ponowną próbę.")
    else:
        messages.info(request, "To zadanie już nie czeka na ponowienie.")
    return redirect(reverse("system"))


@needs(Permission.OPERATE)
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Check the audit log now."""
    faults = verify_log(by=request.actor, now=timezone.now())
    if faults:
        messages.error(request, f"Dziennik jest naruszony, niezgodności: {faults}.")
    else:
        messages.success(request, "Dziennik jest nienaruszony.")
    return redirect(reverse("system"))
