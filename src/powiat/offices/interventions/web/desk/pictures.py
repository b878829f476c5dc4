"""Pictures of a report: the private originals, the copies that may be shown, in pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs
from powiat.offices.interventions.models import Photo, Report
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.web.desk.found import find, find_photo

_MAY_LOOK = (Permission.WORK, Permission.FIELD, Permission.MODERATE)


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo as the desk sees it."""

    photo: Photo
    order: int
    small: str
    original: str
    cover: str

    @property
    def alt(self) -> str:
        """What a reader hears."""
        return f"Zdjęcie {self.order}, {self.photo.get_kind_display()}"

    @property
    def tone(self) -> str:
        """Colour of its state."""
        return {"pending": "yellow", "shown": "green", "hidden": "grey"}[self.photo.state]


@dataclass(frozen=True, slots=True)
class Shots:
    """What was, and what is now."""

    before: Sequence[Shot]
    after: Sequence[Shot]


def shots_of(report: Report, photos: Sequence[Photo]) -> Shots:
    """In pairs: how it was, how it is after the work."""
    made = [_shot(report, one, order) for order, one in enumerate(photos, start=1)]
    return Shots(
        [one for one in made if one.photo.kind != Photo.Kind.AFTER],
        [one for one in made if one.photo.kind == Photo.Kind.AFTER],
    )


def _shot(report: Report, photo: Photo, order: int) -> Shot:
    told = [report.number, photo.pk]
    original = reverse("interventions-desk:photo", args=told) if photo.original_id else ""
    copy = copy_url(report.number, photo)
    return Shot(
        photo,
        order,
        f"{copy}&maly=1" if copy else original,
        original,
        reverse("interventions-desk:cover", args=told),
    )


def copy_url(number: str, photo: Photo) -> str:
    """The copy without metadata; its address changes with it, so that no browser shows the old one."""
    if photo.public_file_id is None:
        return ""
    return f"{reverse('interventions-desk:copy', args=[number, photo.pk])}?k={photo.public_file_id.hex[:8]}"


def _looked(request: HttpRequest, number: str, photo_id: UUID) -> Photo:
    report = find(request, number)
    if not request.actor.may_any(_MAY_LOOK):
        raise PermissionDenied
    return find_photo(report, photo_id)


@needs(*DESK)
@require_safe
def original(request: HttpRequest, number: str, photo_id: UUID) -> HttpResponseBase:
    """The private original, for those who work on the report."""
    found = _looked(request, number, photo_id)
    if found.original_id is None:
        raise Http404
    return files.respond(request, found.original_id, inline=True)


@needs(*DESK)
@require_safe
def copy(request: HttpRequest, number: str, photo_id: UUID) -> HttpResponseBase:
    """The copy that residents see or would see."""
    found = _looked(request, number, photo_id)
    file_id = found.thumb_file_id if request.GET.get("maly") else found.public_file_id
    if file_id is None:
        raise Http404
    return files.respond(request, file_id, inline=True)
