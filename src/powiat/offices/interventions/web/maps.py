"""The public map: pins that the server has put together, the county underneath, heat in cells."""

import math
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.ground.ui.parts import Column, Row, Table
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.queries.public import box_of_county, public_in_bbox
from powiat.offices.interventions.queries.statistics import heat_grid
from powiat.offices.interventions.web import visitor
from powiat.offices.interventions.web.lists import FilterForm, chosen, drawn
from powiat.registers.places import api as places
from powiat.registers.places.data import LocalityRef

# The middle of the county, where no boundaries are loaded.
_BOX = (18.85, 51.38, 19.35, 51.80)
_SHORT = {"Cache-Control": "public, max-age=60"}
_WARMEST = 20
# At this latitude a degree of longitude is that much of a degree of latitude.
_FLAT = math.cos(math.radians(51.6))
_DAY = {"Cache-Control": "public, max-age=86400"}


@public
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The map, and the same as a list for those who do not look at maps."""
    language = visitor.language_of(request)
    form = FilterForm(request.GET, language=language)
    form.is_valid()
    is_heat = request.GET.get("widok") == "cieplo"
    query = request.GET.copy()
    query.pop("widok", None)
    context = {
        "form": drawn(form), "box": ",".join(f"{one:.5f}" for one in box_of_county() or _BOX), "is_heat": is_heat,
        "squares": _squares(visitor.words(language)) if is_heat else None, "query": query.urlencode(),
    }  # fmt: skip
    return visitor.page(request, "interventions/public_map.html", context)


def _squares(w: Mapping[str, str]) -> Table:
    """The warmest squares in words: the locality nearest to each, its middle, how many."""
    towns = [one for one in places.localities() if one.longitude is not None]
    rows = []
    for lon, lat, many in heat_grid(timezone.now())[:_WARMEST]:
        middle = f"{lat:.4f}° N, {lon:.4f}° E"
        place = f"{_nearest(towns, lon, lat).name}, {middle}" if towns else middle
        rows.append(Row({"place": place, "many": many}))
    columns = [
        Column("place", w["heat_place"], is_title=True),
        Column("many", w["heat_many"], kind="number"),
    ]
    return Table(w["heat_caption"], columns, rows, empty=w["heat_none"])


def _nearest(towns: Sequence[LocalityRef], lon: float, lat: float) -> LocalityRef:
    return min(towns, key=lambda one: math.dist((one.longitude * _FLAT, one.latitude), (lon * _FLAT, lat)))


def _box(text: str) -> tuple[float, float, float, float] | None:
    try:
        west, south, east, north = (float(one) for one in text.split(","))
    except ValueError:
        return None
    is_box = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if is_box else None


@public
@require_safe
def pins(request: HttpRequest) -> HttpResponse:
    """Pins of a box (bbox=west,south,east,north) as GeoJSON."""
    box = _box(request.GET.get("bbox", ""))
    if box is None:
        return JsonResponse({"message": "Podaj prostokąt: bbox=zachód,południe,wschód,północ."}, status=400)
    told = chosen(FilterForm(request.GET))
    west, south, east, north = box
    found = public_in_bbox(
        west=west, south=south, east=east, north=north,
        categories=told["categories"], is_open=told["is_open"],
    )  # fmt: skip
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [round(one.longitude, 6), round(one.latitude, 6)]},
            "properties": {
                "count": one.count, "number": one.number, "category": one.category, "lane": one.lane,
                "stage": one.stage, "tone": Stage(one.stage).tone if one.stage else "grey",
            },
        }
        for one in found
    ]  # fmt: skip
    return JsonResponse({"type": "FeatureCollection", "features": features}, headers=_SHORT)


@public
@require_safe
def base(request: HttpRequest) -> HttpResponse:
    """The county's own ground of the map: gminas and the points of localities."""
    towns = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [one.longitude, one.latitude]},
            "properties": {"name": one.name, "kind": one.kind},
        }
        for one in places.localities()
        if one.longitude is not None
    ]
    shapes = places.boundaries()
    return JsonResponse(
        {"type": "FeatureCollection", "features": [*shapes["features"], *towns]}, headers=_DAY
    )


@public
@require_safe
def heat(request: HttpRequest) -> HttpResponse:
    """Counts in cells of 250 m over a year; cells with fewer than three are left out."""
    told = chosen(FilterForm(request.GET))
    cells = heat_grid(timezone.now(), told["categories"])
    return JsonResponse({"cells": cells}, headers={"Cache-Control": "public, max-age=300"})
