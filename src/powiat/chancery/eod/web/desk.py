"""The desk: what waits for me, the most urgent first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.chancery.eod.permissions import DESK, Permission
from powiat.chancery.eod.queries import lists
from powiat.chancery.eod.web import tables
from powiat.ground.kernel.access import needs
from powiat.ground.org import api as org
from powiat.ground.ui.parts import Point, Task

SHOWN = 8


@needs(*DESK)
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """Counts that lead to lists, then the lists themselves."""
    actor, today = request.actor, timezone.localdate()
    my_cases = lists.my_cases(actor)
    is_keeper = actor.may(Permission.CASE_WRITE) and not actor.may(Permission.LETTER_ASSIGN)
    running = my_cases if is_keeper else lists.cases(actor)
    to_assign = lists.to_assign(actor)
    my_letters = lists.my_letters(actor)
    waiting = [
        Task(
            title=approval.document.title,
            status="do akceptacji",
            tone="orange",
            url=f"/biurko/dokumenty/{approval.document_id}/",
            hint=approval.document.case.mark,
        )
        for approval in lists.my_approvals(actor)[:SHOWN]
    ]
    waiting += [
        Task(
            title=one.title,
            status="do podpisu",
            tone="purple",
            url=f"/biurko/dokumenty/{one.pk}/",
            hint=one.case.mark,
        )
        for one in lists.to_sign(actor)[:SHOWN]
    ]
    waiting += [
        Task(
            title=one.title,
            status="do wysłania",
            tone="blue",
            url=f"/biurko/dokumenty/{one.pk}/",
            hint=one.case.mark,
        )
        for one in lists.to_send(actor)[:SHOWN]
    ]
    load = lists.load_of(running, today)
    bars = [
        Point("po terminie", load.overdue, "red"),
        Point("termin do 7 dni", load.this_week, "orange"),
        Point("termin później", load.later, "teal"),
        Point("bez terminu lub zawieszone", load.standing, "grey"),
    ]
    context = {
        "bars": bars if any(point.value for point in bars) else [],
        "is_keeper": is_keeper,
        "own": "widok=moje&" if is_keeper else "",
        "shows_my_cases": is_keeper or my_cases.exists(),
        "first_name": actor.name.split(" ")[0],
        "may_assign": actor.may(Permission.LETTER_ASSIGN),
        "may_register": actor.may(Permission.LETTER_REGISTER),
        "to_assign_count": to_assign.count(),
        "to_assign": tables.letters(to_assign.select_related("unit")[:SHOWN], today, caption="Do dekretacji"),
        "my_letters_count": my_letters.count(),
        "my_letters": tables.letters(my_letters.select_related("unit")[:SHOWN], today, caption="Moje pisma"),
        "load": load,
        "my_cases": tables.cases(my_cases[:SHOWN], today, caption="Moje sprawy"),
        "waiting": waiting,
        "waiting_count": len(waiting),
        "substitutions": [one for one in org.substitutions(today) if one.substitute == actor.name],
    }
    return render(request, "eod/desk.html", context)
