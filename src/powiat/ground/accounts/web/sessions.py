"""Sessions: where an account is signed in; ending them, also by themselves when its locks change."""

from collections.abc import Callable
from functools import wraps

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.sessions.models import Session
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from powiat.ground.accounts.actions.end_sessions import end_sessions
from powiat.ground.accounts.domain.browsers import describe
from powiat.ground.accounts.models import User
from powiat.ground.kernel.access import signed_in
from powiat.ground.ui.components.marks import tag
from powiat.ground.ui.parts import Column, Row, Table

COLUMNS = (
    Column("device", "Urządzenie", is_title=True),
    Column("address", "Adres IP"),
    Column("opened", "Zalogowano", kind="date"),
    Column("seen", "Ostatni ruch", kind="date"),
    Column("deed", "Czynność"),
)


def _living(user_id: int) -> list[UserSession]:
    """The sessions that still exist, this one or the last used first."""
    sessions = UserSession.objects.filter(user_id=user_id).order_by("-last_seen_at")
    alive = set(
        Session.objects.filter(
            session_key__in=[session.session_key for session in sessions], expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    return [session for session in sessions if session.session_key in alive]


def _row(request: HttpRequest, session: UserSession) -> Row:
    device = describe(session.user_agent)
    if session.session_key == request.session.session_key:
        deed: object = tag("to urządzenie", "green")
    else:
        deed = format_html(
            '<button class="govuk-button pw-button--quiet pw-button--small" name="sesja" value="{}" '
            'form="sesje">Wyloguj<span class="govuk-visually-hidden"> {}</span></button>',
            session.pk,
            device,
        )
    return Row(
        {
            "device": device,
            "address": session.ip,
            "opened": f"{timezone.localtime(session.created_at):%d.%m.%Y %H:%M}",
            "seen": f"{timezone.localtime(session.last_seen_at):%d.%m.%Y %H:%M}",
            "deed": deed,
        }
    )


@signed_in
@never_cache
def own_sessions(request: HttpRequest) -> HttpResponse:
    """Every device on which the account is signed in."""
    sessions = _living(request.user.pk)
    rows = [_row(request, one) for one in sessions]
    content = Table("Zalogowane urządzenia", COLUMNS, rows, is_caption_hidden=True)
    others = any(one.session_key != request.session.session_key for one in sessions)
    return render(request, "accounts/sessions.html", {"sessions": content, "others": others})


@signed_in
@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Sign out one device (`sesja`), or all but this one."""
    chosen = request.POST.get("sesja", "")
    if chosen and not chosen.isdecimal():
        raise Http404
    end_sessions(
        user_id=request.user.pk,
        only=int(chosen) if chosen else None,
        but_key=request.session.session_key,
        by=request.actor,
        now=timezone.now(),
        reason="na życzenie właściciela",
    )
    messages.success(request, "Wylogowano." if chosen else "Wylogowano wszystkie inne urządzenia.")
    return redirect(reverse("usersessions_list"))


def _locks(user_id: int) -> tuple:
    """What guards the account: the password's sum and the second steps."""
    password = User.objects.values_list("password", flat=True).get(pk=user_id)
    steps = Authenticator.objects.filter(user_id=user_id).order_by("pk").values_list("pk", "type")
    return (password, *steps)


def ending_others(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view after which, if the account's locks have changed, all its other sessions end."""

    @wraps(view)
    def watched(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST" or not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        user_id = request.user.pk
        before = _locks(user_id)
        response = view(request, *args, **kwargs)
        if _locks(user_id) != before:
            end_sessions(
                user_id=user_id,
                but_key=request.session.session_key,
                by=request.actor,
                now=timezone.now(),
                reason="zmiana zabezpieczeń konta",
            )
        return response

    return watched
