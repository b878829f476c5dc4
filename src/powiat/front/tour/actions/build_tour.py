"""Build tour: the first walk of an office, in words."""

from datetime import datetime

from django.db import connection, transaction

from powiat.front.tour.actions.index_place import index_place
from powiat.front.tour.data import PlaceText, TourText
from powiat.front.tour.models import Hotspot, Link, Scene, Tour
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor

_ONE_AT_A_TIME = 7_310_077  # any number of our own for the lock


@transaction.atomic
def build_tour(*, text: TourText, by: Actor, now: datetime) -> int:
    """Make the tour, its places and ways; returns how many places, 0 where there is a tour already."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
    if Tour.objects.exists():
        return 0
    tour = Tour.objects.create(title=text.title, rooms=[list(room) for room in text.rooms])
    scenes = {place.slug: _place(tour, order, place) for order, place in enumerate(text.places, start=1)}
    for place in text.places:
        _ways(scenes, place)
    audit.record(by=by, verb="tour.build", what=("tour.tour", tour.pk), new={"places": len(scenes)}, now=now)
    return len(scenes)


def _place(tour: Tour, order: int, place: PlaceText) -> Scene:
    scene = Scene.objects.create(
        tour=tour,
        order=order,
        slug=place.slug,
        title=place.title,
        room=place.room,
        floor=place.floor,
        plan_x=place.x,
        plan_y=place.y,
        description=place.description,
        accessibility=place.accessibility,
        pjm_planned=place.pjm_planned,
    )
    for number, (symbol, matter, url) in enumerate(place.matters, start=1):
        Hotspot.objects.create(scene=scene, unit_symbol=symbol, title=matter, url=url, order=number)
    index_place(scene=scene)
    return scene


def _ways(scenes: dict[str, Scene], place: PlaceText) -> None:
    Link.objects.bulk_create(
        Link(
            start=scenes[place.slug],
            end=scenes[way.to],
            kind=way.kind,
            label=way.label,
            directions=way.directions,
            metres=way.metres,
            is_step_free=way.is_step_free,
            order=number,
        )
        for number, way in enumerate(place.ways, start=1)
    )
