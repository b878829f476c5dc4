"""Look: what the viewer is told of a place: its picture, and the points in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.templatetags.static import static
from django.urls import reverse

from powiat.front.tour.domain.angles import bearing
from powiat.front.tour.models import Hotspot, Link, Picture, Scene
from powiat.front.tour.queries.people import Desk
from powiat.front.tour.queries.walk import FLOORS


@dataclass(frozen=True, slots=True)
class Shown:
    """The picture of a place as a page needs it."""

    large: str
    medium: str
    small: str
    alt: str
    large_size: str
    medium_size: str
    bearing: float | None


def picture_of(scene: Scene) -> Shown | None:
    """The picture's addresses and words; None when the place has none."""
    picture = getattr(scene, "picture", None)
    if picture is None:
        return None
    return Shown(
        *addresses(picture),
        picture.alt,
        in_kilobytes(picture.large_bytes),
        in_kilobytes(picture.medium_bytes),
        None if picture.north_yaw is None else bearing(picture.start_yaw, picture.north_yaw),
    )


def addresses(picture: Picture) -> tuple[str, str, str]:
    """Of the large, the medium and the small one."""
    if picture.static_name:
        stem = f"tour/pictures/{picture.static_name}"
        return static(f"{stem}.jpg"), static(f"{stem}-2048.jpg"), static(f"{stem}-480.jpg")
    large, medium, small = (
        reverse("tour-picture", args=[one]) for one in (picture.large_id, picture.medium_id, picture.small_id)
    )
    return large, medium, small


def in_kilobytes(size: int) -> str:
    """„ok. 400 kB”: to the nearest ten; megabytes with a comma."""
    if size >= 995_000:
        return f"ok. {size / 1_000_000:.1f} MB".replace(".", ",").replace("ok,", "ok.")
    return f"ok. {max(10, round(size / 10_000) * 10)} kB"


def view_of(scene: Scene, links: Iterable[Link], desks: Iterable[Desk]) -> dict:
    """All that the viewer needs, ready for JSON."""
    shown, picture = picture_of(scene), scene.picture
    by_symbol = {desk.unit.symbol: desk for desk in desks if desk.unit}
    points = [_of_link(one) for one in links]
    points += [_of_spot(one, by_symbol.get(one.unit_symbol)) for one in scene.hotspots.all()]
    return {
        "title": scene.title,
        "floor": FLOORS.get(scene.floor, f"Piętro {scene.floor}"),
        "large": shown.large,
        "medium": shown.medium,
        "small": shown.small,
        "alt": picture.alt,
        "start": [picture.start_yaw, picture.start_pitch],
        "north": picture.north_yaw,
        "points": points,
    }


def _of_link(link: Link) -> dict:
    by = "" if link.kind == Link.Kind.CORRIDOR else f", {link.get_kind_display()}"
    return {
        "kind": link.kind,
        "name": link.label,
        "note": f"{link.metres} m{by}{', bez schodów' if link.is_step_free else ''}",
        "at": None if link.yaw is None else [link.yaw, link.pitch],
        "go": link.end.address,
    }


def _of_spot(spot: Hotspot, desk: Desk | None) -> dict:
    facts = []
    if desk and desk.unit:
        facts = [
            ("Kto", desk.unit.name),
            ("Kieruje", desk.lead),
            ("Telefon", desk.unit.phone),
            ("Godziny", desk.hours),
            ("Teraz", desk.opening),
            ("Kolejka", desk.queue),
        ]
    return {
        "kind": spot.kind,
        "name": spot.title,
        "note": spot.get_kind_display(),
        "at": None if spot.yaw is None else [spot.yaw, spot.pitch],
        "text": spot.text,
        "facts": [fact for fact in facts if fact[1]],
        "url": spot.url,
    }
