"""For programs: open data, the feed, the app's manifest and its worker."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.offices.interventions.data import PublicReport
from powiat.offices.interventions.queries.public import public_reports, public_rows
from powiat.offices.interventions.web import visitor
from powiat.offices.interventions.web.lists import FilterForm, chosen

_COLUMNS = ("numer", "kategoria", "nazwa", "grupa", "stan", "gmina", "dlugosc", "szerokosc", "zgloszono", "zamknieto",
            "termin", "odbiorca", "dotyczy_osob", "opis")  # fmt: skip
_YEAR = timedelta(days=365)


def _rows(request: HttpRequest) -> Iterator[PublicReport]:
    """The public reports of a year; what the filter says holds here too."""
    rows = public_rows(**chosen(FilterForm(request.GET)), since=timezone.now() - _YEAR)
    return public_reports(rows.iterator(chunk_size=500))


@public
@require_safe
def csv_file(request: HttpRequest) -> HttpResponse:
    """UTF-8, RFC 4180, ISO 8601. Whole or not at all: a stream that breaks would look like a short table."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows([_plain(one) for one in _line(row)] for row in _rows(request))
    headers = {"Content-Disposition": 'attachment; filename="zgloszenia.csv"'}
    return HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _plain(value: object) -> object:
    """A spreadsheet must not take somebody's words for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value


def _line(row: PublicReport) -> tuple:
    return (
        row.number, row.category, row.category_name, row.group, row.stage, row.gmina_name,
        round(row.longitude, 6), round(row.latitude, 6), row.received_at.isoformat(),
        row.closed_at.isoformat() if row.closed_at else "", row.due_at.isoformat() if row.due_at else "",
        row.recipient_name, row.affected_count, row.text,
    )  # fmt: skip


@public
@require_safe
def geojson_file(request: HttpRequest) -> HttpResponse:
    """RFC 7946."""
    told = {"type": "FeatureCollection", "features": [_feature(row) for row in _rows(request)]}
    return HttpResponse(
        json.dumps(told, ensure_ascii=False), content_type="application/geo+json; charset=utf-8"
    )


def _feature(row: PublicReport) -> dict:
    told = dict(zip(_COLUMNS, _line(row), strict=True))
    point = {"type": "Point", "coordinates": [told.pop("dlugosc"), told.pop("szerokosc")]}
    return {"type": "Feature", "id": row.number, "geometry": point, "properties": told}


@public
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest thirty."""
    out = Rss201rev2Feed(
        title="Zgłoszenia w powiecie łaskim", link=f"{settings.PUBLIC_ADDRESS}/interwencje/lista/",
        description="Nowe zgłoszenia mieszkańców", language="pl",
    )  # fmt: skip
    for row in public_reports(public_rows(**chosen(FilterForm(request.GET)))[:30]):
        link = f"{settings.PUBLIC_ADDRESS}/interwencje/zgloszenie/{row.number}/"
        out.add_item(
            title=f"{row.category_name}, gmina {row.gmina_name}" if row.gmina_name else row.category_name,
            link=link, unique_id=link, description=row.text or row.stage_name, pubdate=row.received_at,
        )  # fmt: skip
    return HttpResponse(out.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


def _icon(name: str, size: int, purpose: str = "any") -> dict[str, str]:
    return {
        "src": static(f"interventions/{name}.png"), "sizes": f"{size}x{size}", "type": "image/png",
        "purpose": purpose,
    }  # fmt: skip


@public
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put the app on its screen."""
    words = visitor.words(visitor.language_of(request))
    told = {
        "id": "/interwencje/",
        "name": words["app"],
        "short_name": words["nav_report"],
        "lang": visitor.language_of(request),
        "description": words["start_safe_note"],
        "start_url": "/interwencje/",
        "scope": "/interwencje/",
        "display": "standalone",
        "orientation": "any",
        "background_color": "#ffffff",
        "theme_color": "#0b4f4a",
        "icons": [_icon("icon-192", 192), _icon("icon-512", 512), _icon("icon-maskable", 512, "maskable")],
        "shortcuts": [
            {"name": words["start_safe"], "url": "/interwencje/zglos/", "icons": [_icon("icon-192", 192)]},
            {"name": words["nav_map"], "url": "/interwencje/mapa/", "icons": [_icon("icon-192", 192)]},
            {"name": words["mine_title"], "url": "/interwencje/moje/", "icons": [_icon("icon-192", 192)]},
        ],
        "share_target": {
            "action": "/interwencje/udostepnij/",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "text": "opis",
                "files": [{"name": "zdjecia", "accept": ["image/jpeg", "image/png", "image/webp"]}],
            },
        },
    }
    return JsonResponse(told, content_type="application/manifest+json")


_SHELL = ("ui/build/resident.css", "ui/build/resident.js", "ui/build/pwa.js", "ui/images/emblem.svg",
          "ui/fonts/powiat-latin.woff2", "ui/fonts/powiat-polish.woff2")  # fmt: skip
_PAGES = ("/interwencje/", "/interwencje/zglos/", "/interwencje/112/", "/interwencje/moje/", "/interwencje/bez-zasiegu/",
          "/interwencje/kategorie.json")  # fmt: skip


@public
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The app's worker with the names of the files it keeps; a new release is a new list."""
    files = [static(one) for one in _SHELL if staticfiles_storage.exists(one)]
    shell = {
        "files": files, "pages": _PAGES, "icon": static("interventions/icon-192.png"),
        "title": visitor.words(visitor.language_of(request))["app"],
    }  # fmt: skip
    script = finders.find("ui/build/worker.js")
    if script is None:
        raise Http404
    body = f"self.POWIAT={json.dumps(shell)};\n".encode() + Path(script).read_bytes()
    headers = {"Service-Worker-Allowed": "/interwencje/", "Cache-Control": "no-cache"}
    return HttpResponse(body, content_type="text/javascript; charset=utf-8", headers=headers)
