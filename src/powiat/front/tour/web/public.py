"""The walk: the list with the plan, one place, the way between two places, the pictures."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from powiat.front.tour.domain.route import Route, shortest
from powiat.front.tour.models import Hotspot, Picture, Scene
from powiat.front.tour.queries import walk as walks
from powiat.front.tour.queries.look import picture_of, view_of
from powiat.front.tour.queries.people import desks
from powiat.front.tour.web.forms import RouteForm
from powiat.ground.files import api as files
from powiat.ground.kernel.access import public
from powiat.ground.org import api as org

# A stored file never changes: another picture has another address.
FOR_A_YEAR = "public, max-age=31536000, immutable"
FILM = (".mp4", ".webm")


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
            "pictures": sum(hasattr(one, "picture") for one in places),
            "floors": walks.floors(places),
            "form": RouteForm(initial=start, places=places, matters=walks.matters()),
            "opening": org.opening_now(timezone.localtime()),
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
    scene, now = places[here], timezone.localtime()
    links, there = list(scene.links.select_related("end")), desks(scene, now)
    picture = picture_of(scene)
    context = {
        "scene": scene,
        "floor": walks.floor_of(scene, places),
        "links": links,
        "desks": there,
        "notes": [one for one in scene.hotspots.all() if one.kind != Hotspot.Kind.MATTER],
        "before": places[here - 1] if here else None,
        "after": places[here + 1] if here + 1 < len(places) else None,
        "entrance": places[0],
        "opening": org.opening_now(now),
        "picture": picture,
        "view": view_of(scene, links, there) if picture else None,
        "is_film": scene.pjm_url.lower().endswith(FILM) and scene.pjm_url.startswith("/"),
    }
    return render(request, "tour/place.html", context | _ways_from(places[0], slug))


def _ways_from(entrance: Scene, slug: str) -> dict[str, Route | None]:
    ways = walks.ways()
    level = shortest(ways, start=entrance.slug, end=slug, step_free=True)
    quick = shortest(ways, start=entrance.slug, end=slug)
    return {"way": level, "quick": quick if quick != level else None}


@public
@require_safe
def route(request: HttpRequest) -> HttpResponse:
    """The way between two places, in words; it can be printed."""
    places, matters = walks.scenes(), walks.matters()
    form = RouteForm(request.GET or None, places=places, matters=matters)
    found, asked = None, form.is_valid()
    given = form.cleaned_data if asked else {}
    end = given.get("end", "").split(".")[0]
    if asked:
        found = shortest(walks.ways(), start=given["start"], end=end, step_free=given["step_free"])
    by_slug = {one.slug: one for one in places}
    steps = [(way, by_slug[way.end].title) for way in found.ways] if found else []
    return render(
        request,
        "tour/route.html",
        {
            "form": form,
            "asked": asked,
            "found": found,
            "steps": steps,
            "start": by_slug.get(given.get("start", "")),
            "end": by_slug.get(end),
            "matter": next((matter for value, matter, *_ in matters if value == given.get("end")), ""),
        },
    )


@public
@require_safe
def give_picture(request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    """A picture of the tour, in one of its sizes; no other file is given from here."""
    if not Picture.objects.filter(Q(large=file_id) | Q(medium=file_id) | Q(small=file_id)).exists():
        raise Http404
    answer = files.respond(request, file_id, inline=True)
    if answer.status_code in (200, 206, 304):
        answer["Cache-Control"] = FOR_A_YEAR
    return answer
