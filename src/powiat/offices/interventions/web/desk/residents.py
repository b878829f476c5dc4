"""Residents: what they see of a report, as it is stored or as it would be after moderation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from powiat.offices.interventions import api
from powiat.offices.interventions.data import PublicReport
from powiat.offices.interventions.domain.traces import joined, suspects, traces
from powiat.offices.interventions.models import Photo, Report

PART = "mieszkancy"
Visibility = Report.Visibility
CHOICES = (
    (Visibility.PUBLIC, "Publiczne", "Punkt na mapie, treść publiczna i pokazane zdjęcia."),
    (Visibility.PENDING, "Sam punkt", "Punkt na mapie, rodzaj i stan. Bez treści i zdjęć."),
    (
        Visibility.PRIVATE,
        "Niepubliczne",
        "Nie ma go na mapie ani na liście. Zgłaszający widzi je po podaniu kodu.",
    ),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form: stored, or typed and not yet saved."""

    visibility: str
    text: str
    place: str
    photos: Mapping[str, str] = field(default_factory=dict)
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A photo to be shown or hidden."""

    photo: Photo
    chosen: str
    order: int


@dataclass(frozen=True, slots=True)
class Panel:
    """The form, and the report as residents would see it."""

    typed: Typed
    visibilities: Sequence[tuple[str, str, str]]
    photos: Sequence[Choice]
    seen: PublicReport | None
    warning: str
    original_warning: str


def panel(report: Report, photos: Sequence[Photo], typed: Typed | None) -> Panel:
    """For the page of the report."""
    typed = typed or stored(report, photos)
    return Panel(
        typed,
        CHOICES,
        [Choice(one, typed.photos.get(str(one.pk), ""), order) for order, one in enumerate(photos, start=1)],
        _seen(report, photos, typed),
        _warning(report, f"{typed.text}\n{typed.place}"),
        _warning(report, report.text or ""),
    )


def stored(report: Report, photos: Sequence[Photo]) -> Typed:
    """As it was left; before the first moderation the place as it was typed, to be read and cleaned."""
    place = report.address_public if report.moderated_at else report.address_public or report.address
    chosen = {str(one.pk): one.state for one in photos if one.state != Photo.State.PENDING}
    return Typed(report.visibility, report.text_public, place, chosen)


def _seen(report: Report, photos: Sequence[Photo], typed: Typed) -> PublicReport | None:
    """None when residents do not know of it."""
    if typed.visibility == Visibility.PRIVATE:
        return None
    is_public = typed.visibility == Visibility.PUBLIC
    shown = [
        one for one in photos if typed.photos.get(str(one.pk)) == Photo.State.SHOWN and one.public_file_id
    ]
    shown = shown if is_public else []
    return replace(
        api.public_report(report, with_steps=True),
        text=typed.text if is_public else "",
        address=typed.place if is_public else "",
        photos=tuple(one.pk for one in shown if one.kind != Photo.Kind.AFTER),
        after_photos=tuple(one.pk for one in shown if one.kind == Photo.Kind.AFTER),
    )


def _warning(report: Report, words: str) -> str:
    """What in the words looks like data of people."""
    told = traces(
        words,
        name=report.reporter_name or "",
        email=report.reporter_email or "",
        phone=report.reporter_phone or "",
    )
    return joined([*told, *suspects(words)])


def typed_in(told: Mapping[str, Any], photos: Sequence[Photo]) -> Typed:
    """What the form brought."""
    chosen = {str(one.pk): told.get(f"zdjecie-{one.pk}", "") for one in photos}
    return Typed(
        told.get("widocznosc", ""),
        told.get("tresc_publiczna", "").strip(),
        told.get("miejsce_publiczne", "").strip(),
        {key: state for key, state in chosen.items() if state},
        is_draft=True,
    )
