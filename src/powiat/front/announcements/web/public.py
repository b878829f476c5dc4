"""What everybody reads: warnings that stand, those of the last month, their sources."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.front.announcements.domain.level import Level
from powiat.front.announcements.models import PublicWarning
from powiat.front.announcements.queries import warnings
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

PAST = timedelta(days=30)
TONES = {1: "yellow", 2: "orange", 3: "red"}


@public
@shared
@require_safe
def warning_list(request: HttpRequest) -> HttpResponse:
    """What threatens now, the weather, and when each source last spoke."""
    now = timezone.now()
    standing = list(PublicWarning.objects.standing(now)[:50])
    past = (
        PublicWarning.objects.filter(changed_at__gt=now - PAST)
        .exclude(pk__in=[one.pk for one in standing])
        .order_by("-starts_at")[:30]
    )
    return render(
        request,
        "announcements/warning_list.html",
        {
            "standing": [(one, Level(one.level).label, TONES[one.level]) for one in standing],
            "past": past,
            "sources": warnings.sources(now),
            "weather": warnings.weather(now),
        },
    )


@public
@shared
@require_safe
def warning(request: HttpRequest, warning_id: int) -> HttpResponse:
    """One warning, whole; after its end too, saying so."""
    one = get_object_or_404(PublicWarning, pk=warning_id)
    now = timezone.now()
    is_over = one.withdrawn_at is not None or (one.ends_at is not None and one.ends_at <= now)
    facts = [
        ("Stopień", Level(one.level).label),
        ("Od", _moment(one.starts_at)),
        ("Do", _moment(one.ends_at) if one.ends_at else "do odwołania"),
        ("Kto ostrzega", one.get_kind_display()),
        ("Ogłoszono", _moment(one.published_at)),
    ]
    if one.withdrawn_at:
        facts.append(("Odwołano", _moment(one.withdrawn_at)))
    return render(
        request,
        "announcements/warning.html",
        {"warning": one, "facts": facts, "is_over": is_over, "tone": TONES[one.level]},
    )


def _moment(at) -> str:
    return f"{timezone.localtime(at):%d.%m.%Y, %H:%M}"
