"""Public registers: a list with filters, a row with its history, the same as CSV and JSON."""

import csv
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.html import format_html

from powiat.front.bip.domain.columns import CHOICE, Column, shown
from powiat.front.bip.domain.petitions import summary
from powiat.front.bip.models import Register, RegisterRow, RegisterVersion
from powiat.front.bip.queries import registers as queries
from powiat.front.bip.web.cells import cell
from powiat.front.bip.web.public import page
from powiat.front.bip.web.tables import register_table
from powiat.ground.files import api as files
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.kernel.text_pl import counted, date_in_words
from powiat.ground.ui.parts import Link

MOST_ROWS = 50_000
PETITIONS = "petycje"


class NarrowForm(forms.Form):
    """What to show of a register: words, a year, and the values of its short lists."""

    use_required_attribute = False
    q = forms.CharField(label="Szukaj w rejestrze", max_length=100, required=False)
    rok = forms.ChoiceField(label="Rok", required=False)

    def __init__(self, *args, register: Register, years: list[int], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rok"].choices = [("", "wszystkie"), *((str(year), str(year)) for year in years)]
        self.picks = [one for one in queries.columns(register) if one.kind == CHOICE]
        for one in self.picks:
            self.fields[one.name] = forms.ChoiceField(
                label=one.label,
                required=False,
                choices=[("", "wszystkie"), *((value, value) for value in one.choices)],
            )

    def chosen(self) -> dict[str, Any]:
        """What is not understood narrows nothing."""
        self.is_valid()
        data = self.cleaned_data
        return {
            "query": data.get("q") or "",
            "year": int(data["rok"]) if data.get("rok") else None,
            "choices": {one.name: data[one.name] for one in self.picks if data.get(one.name)},
        }


def _register(slug: str) -> Register:
    try:
        return queries.register(slug)
    except Register.DoesNotExist as missing:
        raise Http404 from missing


@public
@shared
def register_list(request: HttpRequest) -> HttpResponse:
    """Wykaz prowadzonych rejestrów."""
    return page(request, "bip/registers.html", {"registers": queries.registers()})


@public
@shared
def register_page(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows shown now, thirty to a page."""
    found, today = _register(slug), timezone.localdate()
    form = NarrowForm(request.GET, register=found, years=queries.years(found, today))
    given = request.GET.get("strona", "1")
    numbers = Paginator(queries.rows(found, today=today, **form.chosen()), 30)
    listed = numbers.get_page(int(given) if given.isdecimal() and len(given) < 6 else 1)
    narrowed = request.GET.copy()
    narrowed.pop("strona", None)
    return page(
        request,
        "bip/register_rows.html",
        {
            "register": found,
            "section": found.section,
            "form": form,
            "page": listed,
            "table": register_table(found, listed, address=found.address),
            "count_label": counted(numbers.count, "pozycja", "pozycje", "pozycji"),
            "narrowed": narrowed.urlencode(),
            "is_petitions": slug == PETITIONS,
        },
    )


@public
@shared
def register_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows as a CSV file (UTF-8, RFC 4180, ISO dates)."""
    found, rows = _narrowed(request, slug)
    columns = queries.columns(found)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.slug}.csv"'
    out = csv.writer(answer)
    out.writerow(["tytul", *(one.name for one in columns), "udostepniono", "adres"])
    for row in rows:
        version = _current(row)
        values = [_plain(version.values.get(one.name)) for one in columns]
        moment = timezone.localtime(version.published_at).isoformat(timespec="seconds")
        address = f"{settings.PUBLIC_ADDRESS}{found.address}{row.pk}/"
        out.writerow([cell(version.title), *values, moment, address])
    return answer


@public
@shared
def register_json(request: HttpRequest, slug: str) -> HttpResponse:
    """The rows as JSON, with the meaning of the columns and the law."""
    found, rows = _narrowed(request, slug)
    columns = queries.columns(found)
    told = {
        "rejestr": found.title,
        "podstawa_prawna": found.legal,
        "podmiot": settings.OFFICE["name"],
        "kolumny": {one.name: one.label for one in columns},
        "pozycje": [
            {
                "tytul": _current(row).title,
                **{one.name: _current(row).values.get(one.name) for one in columns},
                "wersja": _current(row).number,
                "udostepniono": timezone.localtime(_current(row).published_at).isoformat(timespec="seconds"),
                "adres": f"{settings.PUBLIC_ADDRESS}{found.address}{row.pk}/",
            }
            for row in rows
        ],
    }
    return HttpResponse(
        json.dumps(told, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8"
    )


def _narrowed(request: HttpRequest, slug: str) -> tuple[Register, Iterable[RegisterRow]]:
    found, today = _register(slug), timezone.localdate()
    form = NarrowForm(request.GET, register=found, years=queries.years(found, today))
    return found, queries.rows(found, today=today, **form.chosen())[:MOST_ROWS]


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "tak" if value else "nie"
    return cell("" if value is None else str(value))


def _current(row: RegisterRow) -> RegisterVersion:
    if row.current is None:
        raise Http404
    return row.current


def _row(slug: str, row_id: int) -> RegisterRow:
    try:
        return queries.row(slug, row_id)
    except RegisterRow.DoesNotExist as missing:
        raise Http404 from missing


@public
@shared
def register_row(request: HttpRequest, slug: str, row_id: int) -> HttpResponse:
    """One row: its values, its imprint, its earlier wordings in words."""
    found = _row(slug, row_id)
    more = {
        "row": found,
        "register": found.register,
        "section": found.register.section,
        "version": _current(found),
    }
    if found.withdrawn_at or queries.is_too_old(found, timezone.localdate()):
        return page(request, "bip/register_row_gone.html", more, status=410)
    version = _current(found)
    columns = queries.columns(found.register)
    attached = files.describe([version.file_id])[version.file_id] if version.file_id else None
    return page(
        request,
        "bip/register_row.html",
        more
        | {
            "facts": [
                (one.label, _value(one, version))
                for one in columns
                if shown(one, version.values.get(one.name))
            ],
            "file": attached,
            "file_url": f"{found.address}plik/",
            "imprint": _imprint(version),
            "history": _history(list(found.versions.all()), columns),
        },
    )


def _value(column: Column, version: RegisterVersion) -> Any:
    value = version.values.get(column.name)
    if column.kind == "link":
        return format_html('<a class="govuk-link" href="{}">{}</a>', value, value)
    if column.kind == "date":
        return format_html('<time datetime="{}">{}</time>', value, shown(column, value))
    return shown(column, value)


def _imprint(version: RegisterVersion) -> list[tuple[str, Any]]:
    local = timezone.localtime(version.published_at)
    moment = f"{date_in_words(local.date())}, {local:%H:%M:%S}"
    return [
        ("Podmiot udostępniający", version.publisher),
        ("Wytworzył lub odpowiada za treść", version.author),
        (
            "Czas wytworzenia",
            format_html(
                '<time datetime="{}">{}</time>', version.dated_on.isoformat(), date_in_words(version.dated_on)
            ),
        ),
        ("Wprowadził do BIP", version.entered_by),
        ("Czas udostępnienia", format_html('<time datetime="{}">{}</time>', local.isoformat(), moment)),
        ("Źródło", version.source),
        ("Wersja", str(version.number)),
    ]


def _history(versions: list[RegisterVersion], columns: list[Column]) -> list[dict[str, Any]]:
    """Each wording with what it changed: the name of the column, what was there, what is."""
    made = []
    for one, before in zip(versions, [*versions[1:], None], strict=True):
        changes = []
        if before is not None:
            changes = [
                (
                    column.label,
                    shown(column, before.values.get(column.name)),
                    shown(column, one.values.get(column.name)),
                )
                for column in columns
                if before.values.get(column.name) != one.values.get(column.name)
            ]
            if before.title != one.title:
                changes.insert(0, ("Nazwa", before.title, one.title))
        made.append({"version": one, "changes": changes})
    return made


@public
def register_file(request: HttpRequest, slug: str, row_id: int) -> HttpResponseBase:
    """The file of a row, as it stands now."""
    found = _row(slug, row_id)
    if found.withdrawn_at or queries.is_too_old(found, timezone.localdate()) or not _current(found).file_id:
        raise Http404
    return files.respond(request, _current(found).file_id, inline="pokaz" in request.GET)


@public
@shared
def petition_summary(request: HttpRequest, year: int | None = None) -> HttpResponse:
    """Ustawa o petycjach art. 14: how many came, on what, how they were settled."""
    found, today = _register(PETITIONS), timezone.localdate()
    years = queries.years(found, today)
    chosen = year or (next((one for one in years if one < today.year), None) or today.year)
    if year is not None and year not in years:
        raise Http404
    told = summary(queries.values_of(found, today), chosen)
    return page(
        request,
        "bip/petition_summary.html",
        {
            "register": found,
            "section": found.section,
            "summary": told,
            "subjects": [(date.fromisoformat(day), subject, how) for day, subject, how in told.subjects],
            "links": [
                Link(str(one), f"/bip/rejestry/petycje/zbiorcza/{one}/", is_current=one == chosen)
                for one in years
            ],
            "is_running": chosen == today.year,
        },
    )
