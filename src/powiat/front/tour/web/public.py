"""The walk in words: the list with the plan, one place, the way between two places."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.front.tour.domain.route import shortest
from powiat.front.tour.models import Scene
from powiat.front.tour.queries import walk as walks
from powiat.front.tour.web.forms import RouteForm
from powiat.ground.kernel.access import public
from powiat.ground.org import api as org


@public
@require_safe
def walk(request: HttpRequest) -> HttpResponse:
    """Every place with the plan of both floors, and the question for the way."""
    places = walks.scenes()
    start = {"start": places[0].slug} if places else {}
    return render(
        request,
        "tour/walk.html",
        {
            "places": places,
            "floors": walks.floors(places),
            "form": RouteForm(initial=start, places=places),
            "opening": walks.open_now(timezone.localtime()),
        },
    )


@public
@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """One place: what one sees, what is settled, who is there, where one can go."""
    places = walks.scenes()
    here = next((at for at, one in enumerate(places) if one.slug == slug), None)
    if here is None:
        raise Http404
    scene = places[here]
    way = shortest(walks.ways(), start=places[0].slug, end=slug, step_free=True)
    return render(
        request,
        "tour/place.html",
        {
            "scene": scene,
            "floor": walks.FLOORS.get(scene.floor, f"Piętro {scene.floor}"),
            "links": scene.links.select_related("end"),
            "matters": _matters(scene),
            "before": places[here - 1] if here else None,
            "after": places[here + 1] if here + 1 < len(places) else None,
            "entrance": places[0],
            "way": way,
            "opening": walks.open_now(timezone.localtime()),
        },
    )


def _matters(scene: Scene) -> list[tuple[object, list]]:
    """The units that receive here, each with its matters."""
    named = {unit.symbol: unit for unit in org.units(timezone.localdate())}
    by_unit: dict[str, list] = {}
    for one in scene.hotspots.all():
        by_unit.setdefault(one.unit_symbol, []).append(one)
    return [(named.get(symbol), matters) for symbol, matters in by_unit.items()]


@public
@require_safe
def route(request: HttpRequest) -> HttpResponse:
    """The way between two places, in words; it can be printed."""
    places = walks.scenes()
    form = RouteForm(request.GET or None, places=places)
    found, asked = None, form.is_valid()
    if asked:
        given = form.cleaned_data
        found = shortest(walks.ways(), start=given["start"], end=given["end"], step_free=given["step_free"])
    titles = {one.slug: one.title for one in places}
    steps = [(way, titles[way.end]) for way in found.ways] if found else []
    given = form.cleaned_data if asked else {}
    return render(
        request,
        "tour/route.html",
        {
            "form": form,
            "asked": asked,
            "found": found,
            "steps": steps,
            "start": titles.get(given.get("start", "")),
            "end": titles.get(given.get("end", "")),
        },
    )
