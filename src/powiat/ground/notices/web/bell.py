"""The bell: a person's own notices."""

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import signed_in
from powiat.ground.notices.actions.read import read
from powiat.ground.notices.queries import list_notices, unread_count
from powiat.ground.ui.components.actions import post_button
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Link, Row, Table

_PAGE = 30


@require_safe
@never_cache
@signed_in
def notices(request: HttpRequest) -> HttpResponse:
    """The list, the newest first; reading the page marks nothing."""
    only_unread = request.GET.get("pokaz") == "nowe"
    page = Paginator(list_notices(request.actor, only_unread=only_unread), _PAGE).get_page(
        request.GET.get("strona")
    )
    unread = unread_count(request.actor)
    views = [
        Link("Wszystkie", "?", is_current=not only_unread),
        Link("Nieprzeczytane", "?pokaz=nowe", unread, is_current=only_unread),
    ]
    context = {
        "page": page,
        "unread": unread,
        "views": views,
        "only_unread": only_unread,
        "table": _table(request, page),
        "layout": "ui/desk.html" if request.user.is_clerk else "ui/resident.html",
    }
    return render(request, "notices/list.html", context)


def _table(request: HttpRequest, page: Page) -> Table:
    token = {"csrf_token": get_token(request)}
    return Table(
        caption="Powiadomienia",
        is_caption_hidden=True,
        columns=[
            Column("text", "Powiadomienie", is_title=True),
            Column("state", "Stan"),
            Column("at", "Kiedy", kind="date"),
            Column("open", "Czynność"),
        ],
        rows=[
            Row(
                {
                    "text": one.text,
                    "state": status("przeczytane") if one.read_at else status("nowe", "blue"),
                    "at": f"{timezone.localtime(one.at):%d.%m.%Y, %H:%M}",
                    "open": post_button(
                        token,
                        "Otwórz" if one.url else "Przeczytane",
                        reverse("notice-open", args=[one.pk]),
                        "quiet",
                        small=True,
                        label=f"{'Otwórz' if one.url else 'Przeczytane'}: {one.text}",
                    ),
                },
                is_strong=one.read_at is None,
            )
            for one in page.object_list
        ],
    )


@require_POST
@signed_in
def open_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark one as read and go where it leads."""
    notice = read(by=request.actor, now=timezone.now(), notice_id=notice_id)
    if notice is None:
        raise Http404
    leads_home = url_has_allowed_host_and_scheme(notice.url, allowed_hosts=None)
    return HttpResponseRedirect(notice.url) if notice.url and leads_home else redirect("notices")


@require_POST
@signed_in
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    read(by=request.actor, now=timezone.now())
    return redirect("notices")
