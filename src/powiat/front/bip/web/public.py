"""What everybody reads in the bulletin."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from powiat.front.bip.domain import compare
from powiat.front.bip.domain.markup import to_html, to_plain
from powiat.front.bip.models import Article, Section, Version
from powiat.front.bip.permissions import Permission
from powiat.front.bip.queries import pages
from powiat.front.bip.queries.registers import registers
from powiat.front.bip.web import sharing
from powiat.ground.files import api as files
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.kernel.text_pl import date_in_words
from powiat.ground.search import api as search_api
from powiat.ground.ui.parts import Point

ABBREVIATIONS = (
    ("ADE", "adres do doręczeń elektronicznych"),
    ("BIP", "Biuletyn Informacji Publicznej"),
    ("CRU", "Centralny Rejestr Umów Jednostek Sektora Finansów Publicznych"),
    ("CSV", "plik z tabelą, który otworzy każdy arkusz kalkulacyjny"),
    ("EOD", "elektroniczny obieg dokumentów"),
    ("ePUAP", "elektroniczna platforma usług administracji publicznej"),
    ("ETR", "tekst łatwy do czytania i zrozumienia"),
    ("JRWA", "jednolity rzeczowy wykaz akt"),
    ("KPA", "Kodeks postępowania administracyjnego"),
    ("KRI", "Krajowe Ramy Interoperacyjności"),
    ("PDF", "dokument w postaci stron, taki sam na ekranie i na papierze"),
    ("PJM", "polski język migowy"),
    ("RIO", "Regionalna Izba Obrachunkowa"),
    ("RODO", "rozporządzenie Unii Europejskiej o ochronie danych osobowych"),
    ("UKS", "uczniowski klub sportowy"),
    ("WPF", "wieloletnia prognoza finansowa"),
)


def page(request: HttpRequest, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
    """A page of the bulletin with the subject menu."""
    return render(request, template, {"sections": pages.menu(), **context}, status=status)


@public
@shared
def home(request: HttpRequest) -> HttpResponse:
    """The latest and the menu."""
    return page(
        request,
        "bip/home.html",
        {
            "latest": pages.shown()[:8],
            "changes": pages.changes(since=None, until=None, section="", kind="", person="")[:6],
        },
    )


@public
@shared
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """A section: what is under it and its articles."""
    found = get_object_or_404(Section.objects.select_related("parent"), slug=slug)
    counts = pages.counts_under(found)
    under = [(one, one.address, counts.get(one.pk, 0)) for one in found.children.order_by("position")]
    is_archival = "archiwalne" in request.GET
    return page(
        request,
        "bip/section.html",
        {
            "section": found,
            "legal": found.legal or (found.parent.legal if found.parent else ""),
            "under": under,
            "registers": registers().filter(section=found),
            "page": pages.in_section(found, _number(request), is_archival=is_archival),
            "is_archival": is_archival,
            "expired_count": pages.expired_in(found).count(),
        },
    )


@public
@shared
def article(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page as it stands now; withdrawn, it says why."""
    found = _published(article_id)
    if found.withdrawn_at:
        return page(request, "bip/article_withdrawn.html", {"article": found}, status=410)
    if found.current is None:
        raise Http404
    return page(request, "bip/article.html", _shown(request, found, found.current))


@public
@shared
def version(request: HttpRequest, article_id: int, number: int) -> HttpResponse:
    """An earlier wording, under a note that it is one."""
    found = _published(article_id)
    try:
        wording = pages.version_of(found, number)
    except Version.DoesNotExist as missing:
        raise Http404 from missing
    return page(request, "bip/article.html", _shown(request, found, wording))


@public
@shared
def versions(request: HttpRequest, article_id: int) -> HttpResponse:
    """All wordings of the page."""
    found = _published(article_id)
    if found.withdrawn_at:
        raise Http404
    return page(request, "bip/versions.html", {"article": found, "versions": list(found.versions.all())})


@public
@shared
def difference(request: HttpRequest, article_id: int, old: int, new: int) -> HttpResponse:
    """What changed between two wordings."""
    found = _published(article_id)
    try:
        before, after = pages.version_of(found, old), pages.version_of(found, new)
    except Version.DoesNotExist as missing:
        raise Http404 from missing
    return page(
        request,
        "bip/difference.html",
        {
            "article": found,
            "before": before,
            "after": after,
            "fields": compare.fields(_named(before), _named(after)),
            "paragraphs": compare.paragraphs(to_plain(before.body), to_plain(after.body)),
            "is_same_body": before.body == after.body,
            "is_same_text": to_plain(before.body) == to_plain(after.body),
        },
    )


@public
def attachment(request: HttpRequest, article_id: int, number: int, place: int) -> HttpResponseBase:
    """A file of a wording that is public."""
    found = _published(article_id)
    try:
        wording = pages.version_of(found, number)
    except Version.DoesNotExist as missing:
        raise Http404 from missing
    for one in wording.files.all():
        if one.position == place:
            return files.respond(request, one.file_id, inline="pokaz" in request.GET)
    raise Http404


@public
def search(request: HttpRequest) -> HttpResponse:
    """B06: within the bulletin only."""
    query = request.GET.get("q", "").strip()[:200]
    found = (
        search_api.find(query, (search_api.PUBLIC,), kinds=("bip",), page=_number(request)) if query else None
    )
    return page(
        request,
        "bip/search.html",
        {
            "query": query,
            "found": found,
            "previous": found.page - 1 if found else 0,
            "next": found.page + 1 if found else 0,
        },
    )


@public
@shared
def editors(request: HttpRequest) -> HttpResponse:
    """B02, B03: the editorial office and at least one editor."""
    return page(request, "bip/editors.html", {"house": settings.OFFICE, "editors": settings.BIP_EDITORS})


@public
@shared
def guide(request: HttpRequest) -> HttpResponse:
    """B04: how to use the bulletin."""
    return page(request, "bip/guide.html", {})


@public
@shared
def how_to_get(request: HttpRequest) -> HttpResponse:
    """B13: how to get what is not here."""
    return page(request, "bip/how_to_get.html", {"house": settings.OFFICE})


@public
@shared
def site_map(request: HttpRequest) -> HttpResponse:
    """All sections with their legal grounds."""
    return page(request, "bip/site_map.html", {})


@public
@shared
def reuse(request: HttpRequest) -> HttpResponse:
    """The terms of re-use (act of 11 August 2021 on open data)."""
    return page(request, "bip/reuse.html", {"house": settings.OFFICE})


@public
@shared
def abbreviations(request: HttpRequest) -> HttpResponse:
    """B19: every abbreviation of the bulletin is explained."""
    return page(request, "bip/abbreviations.html", {"rows": ABBREVIATIONS})


@public
@shared
def exclusions(request: HttpRequest) -> HttpResponse:
    """Art. 8 ust. 5: every exclusion that stands in the bulletin now."""
    return page(request, "bip/exclusions.html", {"articles": pages.with_exclusion()[:200]})


@public
@shared
def statistics(request: HttpRequest) -> HttpResponse:
    """How much is here and how it changes; nobody is followed or counted."""
    months = pages.changes_by_month(timezone.localdate())
    first = next((place for place, (_, number) in enumerate(months) if number), len(months) - 1)
    points = [Point(label, number) for label, number in months[first:]]
    return page(request, "bip/statistics.html", {"totals": pages.totals(), "points": points})


def _published(article_id: int) -> Article:
    try:
        return pages.published(article_id)
    except Article.DoesNotExist as missing:
        raise Http404 from missing


def _shown(request: HttpRequest, found: Article, wording: Version) -> dict[str, Any]:
    rows = list(wording.files.all())
    described = files.describe([one.file_id for one in rows])
    lead = to_plain(wording.body)
    return {
        "article": found,
        "version": wording,
        "is_current": wording.pk == found.current_id,
        "body": mark_safe(to_html(wording.body)),  # noqa: S308 (our own small markup, cleaned by nh3)
        "lead": lead[:160],
        "address": request.build_absolute_uri(f"/bip/{found.pk}/"),
        "sharing_card": request.build_absolute_uri(sharing.card_path(found.pk, wording.title)),
        "machine_data": sharing.machine_data(request, found, wording),
        "files": [
            (
                one,
                replace(described[one.file_id], name=one.title),
                f"/bip/{found.pk}/wersje/{wording.number}/pliki/{one.position}/",
            )
            for one in rows
        ],
        "is_expired": bool(found.expired_at) and wording.pk == found.current_id,
        "may_write": request.actor.may_any((Permission.WRITE, Permission.PUBLISH)),
        "correct_url": f"/biurko/bip/strony/{found.pk}/popraw/",
        "withdraw_url": f"/biurko/bip/strony/{found.pk}/wycofaj/",
        "facts": [
            ("Podmiot udostępniający", wording.publisher),
            ("Wytworzył lub odpowiada za treść", wording.author),
            ("Czas wytworzenia", _time(wording.made_on.isoformat(), date_in_words(wording.made_on))),
            ("Wprowadził do BIP", wording.entered_by),
            ("Czas udostępnienia", _moment(wording)),
            ("Wersja", str(wording.number)),
            *([("Ważne do", date_in_words(wording.expires_on))] if wording.expires_on else []),
        ],
    }


def _time(machine: str, human: str) -> str:
    return format_html('<time datetime="{}">{}</time>', machine, human)


def _moment(wording: Version) -> str:
    local = timezone.localtime(wording.published_at)
    return _time(local.isoformat(), f"{date_in_words(local.date())}, {local:%H:%M:%S}")


def _named(wording: Version) -> dict[str, str]:
    return {
        "Tytuł": wording.title,
        "Dział": wording.section_title,
        "Wytworzył lub odpowiada za treść": wording.author,
        "Czas wytworzenia": date_in_words(wording.made_on),
        "Ostatni dzień ważności": date_in_words(wording.expires_on) if wording.expires_on else "",
        "Wyłączenie jawności: zakres": wording.exclusion_scope,
        "Wyłączenie jawności: podstawa prawna": wording.exclusion_basis,
        "Wyłączenie jawności: kto wyłączył": wording.exclusion_by,
        "Wyłączenie jawności: w czyim interesie": wording.exclusion_interest,
        "Załączniki": ", ".join(one.title for one in wording.files.all()),
    }


def _number(request: HttpRequest) -> int:
    given = request.GET.get("strona", "1")
    return int(given) if given.isdecimal() and len(given) < 6 else 1
