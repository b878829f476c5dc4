"""Cover: faces and number plates on a photo. Rectangles are drawn with a mouse or written as numbers; both work alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from powiat.ground.kernel.access import needs
from powiat.offices.interventions import api
from powiat.offices.interventions.models import Photo
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.web.desk.found import REFUSALS, find, find_photo, words_of
from powiat.offices.interventions.web.desk.pictures import copy_url

FIELDS = (("lewo", "Od lewej"), ("gora", "Od góry"), ("szerokosc", "Szerokość"), ("wysokosc", "Wysokość"))
_SPARE, _MOST = 2, 50


@dataclass(frozen=True, slots=True)
class Line:
    """One rectangle in percent of the picture, as it is typed."""

    number: int
    boxes: Sequence[tuple[str, str, str]]


@needs(Permission.MODERATE)
@require_http_methods(["GET", "POST"])
def cover(request: HttpRequest, number: str, photo_id: UUID) -> HttpResponse:
    """The original with its areas, and the copy as residents see it."""
    report = find(request, number)
    photo = find_photo(report, photo_id)
    typed, error, status = _stored(photo), "", 200
    if request.method == "POST":
        typed = _typed(request)
        if request.POST.get("co") != "wiersz":
            try:
                api.redact(photo_id=photo.pk, rectangles=_read(typed), by=request.actor, now=timezone.now())
            except REFUSALS as wrong:
                error, status = words_of(wrong), 422
            else:
                messages.success(request, "Zapisane. Kopia dla mieszkańców jest nowa.")
                return redirect("interventions-desk:cover", number, photo_id)
    context = {
        "report": report,
        "photo": photo,
        "lines": _lines(typed),
        "fields": [name for _, name in FIELDS],
        "error": error,
        "original": reverse("interventions-desk:photo", args=[number, photo.pk]) if photo.original_id else "",
        "copy": copy_url(number, photo),
        "back": reverse("interventions-desk:report", args=[number]) + "#zdjecia",
    }
    return render(request, "interventions/desk_cover.html", context, status=status)


def _stored(photo: Photo) -> list[list[str]]:
    return [
        [_percent(part) for part in (left, top, right - left, bottom - top)]
        for left, top, right, bottom in photo.redactions
    ]


def _percent(part: float) -> str:
    return f"{part * 100:.1f}".removesuffix(".0").replace(".", ",")


def _typed(request: HttpRequest) -> list[list[str]]:
    columns = [request.POST.getlist(name)[:_MOST] for name, _ in FIELDS]
    rows = [[box.strip() for box in row] for row in zip(*columns, strict=False)]
    return [row for row in rows if any(row)]


def _lines(rows: list[list[str]]) -> list[Line]:
    """What is there, and a few empty ones."""
    padded = [*rows, *([""] * len(FIELDS) for _ in range(_SPARE))][:_MOST]
    return [
        Line(at, [(name, label, value) for (name, label), value in zip(FIELDS, row, strict=True)])
        for at, row in enumerate(padded, start=1)
    ]


def _read(rows: list[list[str]]) -> list[list[float]]:
    """Rectangles as the action takes them: left, top, right, bottom in parts."""
    found = []
    for at, row in enumerate(rows, start=1):
        if not all(row):
            raise ValidationError(f"Prostokąt {at}: wpisz wszystkie cztery liczby albo żadnej.")
        try:
            left, top, width, height = (Decimal(box.replace(",", ".").rstrip("% ")) / 100 for box in row)
        except InvalidOperation as error:
            raise ValidationError(f"Prostokąt {at}: wpisz liczby od 0 do 100, na przykład 12,5.") from error
        corners = [left, top, left + width, top + height]
        # Decimal knows NaN and Infinity; a picture does not.
        if not all(one.is_finite() and 0 <= one <= 1 for one in corners) or width <= 0 or height <= 0:
            raise ValidationError(
                f"Prostokąt {at} musi leżeć na zdjęciu: od lewej i szerokość razem najwyżej 100."
            )
        found.append([round(float(one), 4) for one in corners])
    return found
