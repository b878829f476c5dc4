"""Health: two addresses that machines ask."""

from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.ground.operations.queries import components


@public
@never_cache
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain")


@public
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Whether people may be let in. Which part fails is told to this machine only (ASVS V13.4.5)."""
    parts = components(timezone.now())
    is_ready = all(part.is_well for part in parts)
    status = 200 if is_ready else 503
    if not is_local(request):
        return HttpResponse("ok\n" if is_ready else "unavailable\n", content_type="text/plain", status=status)
    told = {part.name: {"ok": part.is_well, "note": part.note} for part in parts}
    return JsonResponse({"ready": is_ready, "components": told}, status=status)


def is_local(request: HttpRequest) -> bool:
    """True when this very machine asks, not someone through a proxy on it."""
    address = request.META.get("REMOTE_ADDR", "")
    is_forwarded = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return bool(address) and not is_forwarded and ip_address(address).is_loopback
