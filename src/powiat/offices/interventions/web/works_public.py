"""Planned works for everybody: a list, a layer of the map, a hint for whoever stands near them."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.offices.interventions.queries.works import public_works, works_near
from powiat.offices.interventions.web import visitor

_SHORT = {"Cache-Control": "public, max-age=60"}


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """What is being done now, and what is to come."""
    found = public_works(timezone.now())
    context = {
        "now_ones": [one for one in found if one.is_now],
        "coming": [one for one in found if not one.is_now],
    }
    return visitor.page(request, "interventions/public_works.html", context)


@public
@require_safe
def layer(request: HttpRequest) -> JsonResponse:
    """The same as GeoJSON, each with the reach of its works."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [round(one.longitude, 6), round(one.latitude, 6)]},
            "properties": {
                "title": one.title, "kind": one.kind_name, "radius": one.radius_m, "is_now": one.is_now,
                "until": f"{timezone.localtime(one.ends_at):%d.%m.%Y %H:%M}",
            },
        }
        for one in public_works(timezone.now())
    ]  # fmt: skip
    return JsonResponse({"type": "FeatureCollection", "features": features}, headers=_SHORT)


@public
@require_safe
def near(request: HttpRequest) -> JsonResponse:
    """Works around a point, in a sentence for the reporter."""
    try:
        longitude, latitude = float(request.GET.get("lon", "")), float(request.GET.get("lat", ""))
        found = (
            works_near(longitude, latitude, timezone.now())
            if abs(latitude) <= 90 and abs(longitude) <= 180
            else []
        )
    except ValueError:
        found = []
    said = [
        {
            "title": one.title, "metres": one.metres, "is_now": one.is_now, "text": one.text,
            "from": f"{timezone.localtime(one.starts_at):%d.%m.%Y %H:%M}",
            "until": f"{timezone.localtime(one.ends_at):%d.%m.%Y %H:%M}",
        }
        for one in found
    ]  # fmt: skip
    return JsonResponse({"works": said})
