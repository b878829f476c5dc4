"""Calendar: events for one's own phone (RFC 5545)."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from powiat.front.portal.domain.ical import Happening, calendar
from powiat.front.portal.models import EventPage
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

_TYPE = "text/calendar; charset=utf-8"
# What is long past helps nobody's phone.
_BACK = timedelta(days=60)
_MOST = 300


def _happening(request: HttpRequest, event: EventPage) -> Happening:
    return Happening(
        uid=f"wydarzenie-{event.pk}@{request.get_host().split(':')[0]}",
        title=event.title,
        starts_at=timezone.localtime(event.starts_at).replace(tzinfo=None),
        ends_at=timezone.localtime(event.ends_at).replace(tzinfo=None) if event.ends_at else None,
        changed_at=event.last_published_at or event.starts_at,
        is_all_day=event.is_all_day,
        place=event.place,
        text=event.summary,
        url=request.build_absolute_uri(event.url),
        is_cancelled=event.is_cancelled,
        sequence=event.live_revision_id or 0,
    )


@public
@shared
@require_safe
@cache_control(public=True, max_age=900)
def events(request: HttpRequest) -> HttpResponse:
    """All events of the last two months and to come."""
    since = timezone.now() - _BACK
    found = EventPage.objects.live().public().filter(starts_at__gte=since).order_by("starts_at")[:_MOST]
    body = calendar("Powiat Łaski: wydarzenia", [_happening(request, one) for one in found])
    return HttpResponse(body, content_type=_TYPE)


@public
@shared
@require_safe
@cache_control(public=True, max_age=900)
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """One event."""
    found = get_object_or_404(EventPage.objects.live().public(), slug=slug)
    answer = HttpResponse(calendar(found.title, [_happening(request, found)]), content_type=_TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{found.slug}.ics"'
    return answer
